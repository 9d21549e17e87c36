import { randomBytes, createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Throttle } from '@ipharbor/access';
import { Enterprise } from '@ipharbor/directory';
import { Document, Documents } from '@ipharbor/documents';
import { validated, type Upload } from '@ipharbor/platform/http';
import { Clock, newId, type Principal } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { HelpIntake, matterOf } from '../intake/intake.service';
import { ProgressCodes } from '../progress/progress-codes';
import { Reporters } from '../report/reporters';
import type { ReporterDto } from '../report/reporter.dto';
import { HelpRequest } from '../request/help-request.entity';
import { FiledDraftDto, type SaveDraftDto } from './help-draft.dto';
import { HelpDraft } from './help-draft.entity';

const begun = { times: 30, minutes: 60 } as const;
const guesses = { times: 10, minutes: 15 } as const;
const resumeDays = 3;
const maxFiles = 10;
const maxContent = 24_000;

/** Requests on their way in the wizard, without signing in. A draft is opened by its key alone. */
@Injectable()
export class HelpDrafts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly documents: Documents,
    private readonly intake: HelpIntake,
    private readonly codes: ProgressCodes,
    private readonly reporters: Reporters,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** Answers the key, which is shown to nobody again. */
  async begin(source: Principal, { content, step }: SaveDraftDto): Promise<{ key: string; draft: HelpDraft }> {
    this.count('help-draft', source, begun);
    refuseLarge(content);
    const key = newKey();
    const now = this.clock.now();
    const draft = Object.assign(new HelpDraft(), {
      ...{ id: newId(), keyHash: hashOf(key), content, step, createdAt: now, savedAt: now },
    });
    await this.work.run((tx) => tx.insert(draft));
    return { key, draft };
  }

  /** Throws `draft-unknown` (404). */
  async of(key: string | undefined): Promise<HelpDraft> {
    const draft =
      key &&
      (await this.reader
        .from(HelpDraft, 'draft')
        .where({ keyHash: hashOf(key) })
        .getOne());
    if (!draft) throw helpProblem('draft-unknown');
    return draft;
  }

  async save(key: string | undefined, { content, step }: SaveDraftDto): Promise<HelpDraft> {
    refuseLarge(content);
    const { id } = await this.of(key);
    return this.work.run(async (tx) => {
      const draft = (await tx.find(HelpDraft, id))!;
      draft.save(content, step, this.clock.now());
      await tx.update(draft);
      return draft;
    });
  }

  /** A code with which the draft is resumed elsewhere, once, within three days. A new one ends the one before. */
  async offerResume(key: string | undefined): Promise<{ code: string; validUntil: Date }> {
    const { id } = await this.of(key);
    const code = newKey();
    const validUntil = new Date(this.clock.now().getTime() + resumeDays * 86_400_000);
    await this.work.run(async (tx) => {
      const draft = (await tx.find(HelpDraft, id))!;
      draft.resumeHash = hashOf(code);
      draft.resumeUntil = validUntil;
      await tx.update(draft);
    });
    return { code, validUntil };
  }

  /** Throws `draft-unknown` (404) for a code that is wrong, used or too old, all alike. */
  resume(source: Principal, code: string): Promise<{ key: string; draft: HelpDraft }> {
    this.count('help-resume', source, guesses);
    const key = newKey();
    return this.work.run(async (tx) => {
      const [draft] = await tx.findBy(HelpDraft, { resumeHash: hashOf(code) });
      if (!draft) throw helpProblem('draft-unknown');
      draft.resume(hashOf(key), this.clock.now());
      await tx.update(draft);
      return { key, draft };
    });
  }

  /** A photograph or paper; at most ten. Throws `draft-files-full` (409). */
  async addFile(source: Principal, key: string | undefined, upload: Upload): Promise<Document> {
    const draft = await this.of(key);
    if ((await this.files(draft)).length >= maxFiles) throw helpProblem('draft-files-full', { limit: maxFiles });
    const stored = await this.documents.store(upload);
    return this.work.run((tx) =>
      this.documents.keep(tx, source, stored, { subject: { type: 'help_draft', id: draft.id }, kind: 'evidence' }),
    );
  }

  files({ id }: HelpDraft): Promise<Document[]> {
    return this.reader
      .from(Document, 'document')
      .where({ subjectType: 'help_draft', subjectId: id })
      .orderBy('document.keptAt')
      .getMany();
  }

  /** Files it, once: a second time answers the same receipt, without a new code. */
  async submit(
    from: Principal,
    key: string | undefined,
    reporter?: ReporterDto,
  ): Promise<{ request: HelpRequest; code: string | null }> {
    const draft = await this.of(key);
    if (draft.requestId !== null) return { request: await this.filed(draft.requestId), code: null };
    // What was typed into the pages is kept beside what they say of it.
    const { form: _typed, ...answers } = draft.content;
    const dto = await validated(FiledDraftDto, answers);
    if (!dto.hasReadNotice) throw helpProblem('notice-unread');
    const isReport = dto.caseType === 'report';
    // An address would name the reporter as surely as a name.
    const source = isReport ? unnamed : from;
    if (!isReport && (!dto.applicant || !dto.contact)) throw helpProblem('applicant-required');
    const files = await this.files(draft);
    let code: string | null = null;
    const filing = {
      ...matterOf(dto),
      ...{ id: newId(), channel: 'portal' as const, isConfidential: false },
      enterpriseId: isReport ? null : await this.enterpriseOf(dto.applicant!.code),
      applicantName: isReport ? null : dto.applicant!.name,
      applicantCode: isReport ? null : (dto.applicant!.code ?? null),
      contact: isReport ? null : { ...dto.contact! },
    };
    const request = await this.intake.file(source, filing, async (tx, made) => {
      await this.take(tx, draft.id, made);
      for (const { fileName, bytes, sha256, mediaType } of files)
        await this.documents.keep(
          tx,
          source,
          { fileName, bytes, sha256, mediaType },
          { subject: tx.refOf(made), kind: 'evidence' },
        );
      if (isReport && reporter) await this.reporters.keep(tx, made, reporter);
      code = await this.codes.issue(tx, made.id, 'receipt');
    });
    return { request, code };
  }

  /** The draft has become the request: who presses twice at the same moment files once. */
  private async take(tx: Tx, draftId: string, request: HelpRequest): Promise<void> {
    const [draft] = await tx.lock(HelpDraft, [draftId]);
    if (draft.requestId !== null) throw helpProblem('draft-submitted');
    draft.requestId = request.id;
    draft.resumeHash = null;
    draft.content = {};
    await tx.update(draft);
  }

  private async filed(id: string): Promise<HelpRequest> {
    const request = await this.reader.from(HelpRequest, 'request').where({ id }).getOne();
    if (!request) throw persistenceProblem('not-found');
    return request;
  }

  private async enterpriseOf(code: string | undefined): Promise<string | null> {
    if (!code) return null;
    const found = await this.reader.from(Enterprise, 'enterprise').where({ uscc: code.toUpperCase() }).getOne();
    return found ? (found.mergedIntoId ?? found.id) : null;
  }

  private count(what: string, { sourceIp }: Principal, allowance: { times: number; minutes: number }): void {
    this.throttle.check(`${what}:${sourceIp}`, allowance);
    this.throttle.count(`${what}:${sourceIp}`, allowance);
  }
}

const unnamed: Principal = { accountId: null, actingAs: null, requestId: null, sourceIp: null };
const newKey = (): string => randomBytes(24).toString('base64url');
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

function refuseLarge(content: Record<string, unknown>): void {
  if (JSON.stringify(content).length > maxContent) throw helpProblem('draft-too-large');
}
