import { Injectable } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { Clock, newId, type Principal, type SubjectRef } from '@ipharbor/platform/kernel';
import { NumberSeries, persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { documentProblem } from '../documents.problems';
import { templateNamed, type DocumentValues } from '../template/document-templates';
import { checkedValues } from '../template/document-values';
import { TemplateVersions } from '../template/template-versions';
import { OfficialDocument } from './official-document.entity';
import { officialDocumentIssued, officialDocumentVoided } from './official-document.events';
import { newVerifyCode } from './verify-code';

export interface Issue {
  /** A key that a context declared with `documentTemplates`. */
  readonly template: string;
  /** The record that the document belongs to: its policy decides who may read it. */
  readonly subject: SubjectRef;
  readonly values: DocumentValues;
  readonly enterpriseId?: string | null;
  readonly regionCode?: string | null;
  /** The issuing body; the unit of the actor's post when left out. */
  readonly issuer?: string;
  /** Made by the caller; a second one with the same id is refused. */
  readonly id?: string;
}

/** 文书: issued with a number inside the unit of work of its cause, void or valid ever after. */
@Injectable()
export class OfficialDocuments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly subjects: Subjects,
    private readonly numbers: NumberSeries,
    private readonly versions: TemplateVersions,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues a document. Its number follows the last of its series and year without a gap: others who issue in that series
   * wait until this unit of work ends, and a rollback gives the number back. The files are made afterwards by a job, or
   * by the first reader. Throws `document-template-unknown`, `document-values-invalid`, `document-issuer-required`.
   */
  async issue(tx: Tx, actor: Principal, issue: Issue): Promise<{ id: string; number: string }> {
    const template = templateNamed(issue.template);
    const values = checkedValues(template, issue.values);
    const issuer = issue.issuer ?? unitOf(actor);
    if (!issuer) throw documentProblem('document-issuer-required');
    const version = await this.versions.inUse(tx, template);
    const issuedOn = this.clock.today();
    const year = Number(issuedOn.slice(0, 4));
    const serial = await this.numbers.nextWithoutGap(tx, `${template.series}〔${year}〕`);
    const document = await tx.insert(
      Object.assign(new OfficialDocument(), {
        id: issue.id ?? newId(),
        template: template.key,
        templateVersionId: version.id,
        title: template.zh,
        series: template.series,
        year,
        serial,
        number: `${template.series}〔${year}〕${serial}号`,
        subjectType: issue.subject.type,
        subjectId: issue.subject.id,
        enterpriseId: issue.enterpriseId ?? null,
        regionCode: issue.regionCode ?? null,
        issuer,
        issuedOn,
        issuedById: actor.accountId,
        issuedAt: this.clock.now(),
        values,
        verifyCode: newVerifyCode(),
      }),
    );
    const { id, number, title } = document;
    await tx.publish(actor, officialDocumentIssued, document, { number, title, template: template.key });
    return { id, number };
  }

  /** Of a record, for those who may see it, oldest first; otherwise `not-found`. */
  async of(actor: Actor, subject: SubjectRef): Promise<OfficialDocument[]> {
    if (!(await this.subjects.covers(actor, subject))) throw persistenceProblem('not-found');
    return this.reader
      .from(OfficialDocument, 'official')
      .where({ subjectType: subject.type, subjectId: subject.id })
      .orderBy('official.issuedAt')
      .addOrderBy('official.serial')
      .getMany();
  }

  /** Absent and out of scope are alike: `not-found`. */
  async get(actor: Actor, id: string): Promise<OfficialDocument> {
    const document = await this.reader.from(OfficialDocument, 'official').where({ id }).getOne();
    if (!document || !(await this.subjects.covers(actor, subjectOf(document)))) throw persistenceProblem('not-found');
    return document;
  }

  /** 作废, with the reason that the verify page does not show and the history does. */
  async void(actor: Actor, id: string, reason: string): Promise<OfficialDocument> {
    await this.get(actor, id);
    return this.work.run(async (tx) => {
      const document = (await tx.find(OfficialDocument, id))!;
      document.void(actor.accountId, reason, this.clock.now());
      await tx.update(document);
      await tx.publish(actor, officialDocumentVoided, document, { number: document.number, reason });
      return document;
    });
  }
}

const subjectOf = ({ subjectType, subjectId }: OfficialDocument): SubjectRef => ({ type: subjectType, id: subjectId });

/** The unit in whose name somebody acts; the system by itself acts for none. */
const unitOf = (actor: Principal): string | undefined => (actor as Partial<Actor>).post?.unitName;
