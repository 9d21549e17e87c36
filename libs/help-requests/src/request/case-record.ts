import { Injectable } from '@nestjs/common';
import { Reader } from '@ipharbor/platform/persistence';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { HelpMediation } from '../mediation/help-mediation.entity';
import { MediationDto } from '../mediation/mediation.dto';
import { HelpMessage } from '../message/help-message.entity';
import { CaseMessageDto } from '../message/message.dto';
import { HelpOpinion } from '../opinion/help-opinion.entity';
import { OpinionDto } from '../opinion/opinion.dto';
import { HelpRating } from '../rating/help-rating.entity';
import { RatingDto } from '../rating/rating.dto';
import { HelpReporter } from '../report/reporter.entity';
import { NoticeDto } from '../service-of-notice/notice.dto';
import { HelpNotice } from '../service-of-notice/notice.entity';
import { HelpTransfer } from '../transfer/help-transfer.entity';
import { TransferShownDto } from '../transfer/transfer.dto';
import { HelpParty } from './help-party.entity';

/** Everything that hangs on one case, for those who may read its file. */
@Injectable()
export class CaseRecord {
  constructor(private readonly reader: Reader) {}

  async of(requestId: string) {
    const [parties, notices, transfers, mediations, opinions, messages, ratings, reporters] = await Promise.all([
      this.rows(HelpParty, requestId),
      this.rows(HelpNotice, requestId),
      this.rows(HelpTransfer, requestId),
      this.rows(HelpMediation, requestId),
      this.rows(HelpOpinion, requestId),
      this.rows(HelpMessage, requestId),
      this.rows(HelpRating, requestId),
      this.rows(HelpReporter, requestId),
    ]);
    return {
      parties: parties.map(({ role, name, uscc, address }) => ({ role, name, uscc, address })),
      notices: notices.reverse().map((row) => NoticeDto.from(row)),
      transfers: transfers.map((row) => TransferShownDto.from(row)),
      mediations: mediations.map((row) => MediationDto.from(row)),
      opinions: opinions.map((row) => OpinionDto.from(row)),
      messages: messages.map((row) => CaseMessageDto.from(row)),
      rating: ratings.length > 0 ? RatingDto.from(ratings[0]) : null,
      hasReporter: reporters.length > 0,
    };
  }

  /** What somebody is shown who may not read the file. */
  readonly closed = {
    ...{ parties: [], notices: [], transfers: [], mediations: [], opinions: [], messages: [] },
    ...{ rating: null, hasReporter: false },
  };

  private rows<T extends ObjectLiteral & { requestId: string }>(
    entity: EntityTarget<T>,
    requestId: string,
  ): Promise<T[]> {
    return this.reader
      .from(entity, 'row')
      .where('row.requestId = :requestId', { requestId })
      .orderBy('row.id')
      .getMany();
  }
}
