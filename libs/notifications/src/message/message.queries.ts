import { Injectable } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { groupBy, type Language } from '@ipharbor/platform/kernel';
import { Reader, type Page } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { categories, fill, kindOf, wordingIn, type Category } from '../kind/notification-kinds';
import type { MessageDto, MessagePageDto, UnreadDto } from './message.dto';
import { Message } from './message.entity';
import { MessagePolicy } from './message.policy';

const sorts = { createdAt: ['message.createdAt'] };

/** The message centre. */
@Injectable()
export class MessageQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: MessagePolicy,
    private readonly subjects: Subjects,
  ) {}

  async page(actor: Actor, asked: MessagePageDto, language: Language): Promise<Page<MessageDto>> {
    const query = this.shown(actor);
    if (asked.category) query.andWhere('message.category = :category', { category: asked.category });
    if (asked.unread) query.andWhere('message.isRead = :isRead', { isRead: false });
    const page = await this.reader.pageOfRows(query, asked, sorts, '-createdAt');
    const labels = await this.labels(actor, page.items);
    return { ...page, items: page.items.map((message) => present(message, labels, language)) };
  }

  async unread(actor: Actor): Promise<UnreadDto> {
    const rows = await this.shown(actor)
      .andWhere('message.isRead = :isRead', { isRead: false })
      .select('message.category', 'category')
      .addSelect('COUNT(*)', 'n')
      .groupBy('message.category')
      .getRawMany<{ category: Category; n: number | string }>();
    const of = (category: Category): number => Number(rows.find((row) => row.category === category)?.n ?? 0);
    return {
      total: categories.reduce((sum, category) => sum + of(category), 0),
      byCategory: { case: of('case'), deadline: of('deadline'), task: of('task'), system: of('system') },
    };
  }

  private shown(actor: Actor): SelectQueryBuilder<Message> {
    return this.policy
      .scope(actor, this.reader.from(Message, 'message'))
      .andWhere('message.isShown = :isShown', { isShown: true });
  }

  private async labels(actor: Actor, messages: readonly Message[]): Promise<Map<string, string>> {
    const byType = groupBy(messages, ({ subjectType }) => subjectType);
    const maps = await Promise.all(
      [...byType].map(([type, some]) =>
        this.subjects.labels(actor, type, [...new Set(some.map(({ subjectId }) => subjectId))]),
      ),
    );
    return new Map(maps.flatMap((map) => [...map]));
  }
}

function present(message: Message, labels: ReadonlyMap<string, string>, language: Language): MessageDto {
  const { id, kind, category, isCritical, subjectType, subjectId, isRead, readAt, createdAt } = message;
  return {
    id,
    kind,
    category,
    isCritical,
    ...sayIn(message, language),
    subject: { type: subjectType, id: subjectId, label: labels.get(subjectId) ?? null },
    isRead,
    readAt: readAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** As it was sent in Chinese; in English by the wording of today, where the kind still exists. */
function sayIn({ kind: name, title, body, values }: Message, language: Language): { title: string; body: string } {
  const kind = kindOf(name);
  if (language === 'zh' || !kind) return { title, body };
  const wording = wordingIn(kind, language);
  return { title: fill(wording.title, values), body: fill(wording.body, values) };
}
