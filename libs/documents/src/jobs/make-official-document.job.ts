import { Injectable } from '@nestjs/common';
import type { JobHandler } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { OfficialDocumentFiles } from '../official-document/official-document-files';
import { officialDocumentIssued } from '../official-document/official-document.events';

export const makeOfficialDocument = defineJob<SubjectsPayload>('documents.make-official-document', {
  words: {
    zh: { name: '生成文书', undone: '{n} 份文书未生成' },
    en: { name: 'Make official documents', undone: '{n} official documents were not made' },
  },
  leaseSeconds: 300,
  on: officialDocumentIssued,
});

/** Makes the files of a document that was issued, so that its readers do not wait. */
@Injectable()
export class MakeOfficialDocument implements JobHandler<typeof makeOfficialDocument> {
  readonly job = makeOfficialDocument;

  constructor(private readonly files: OfficialDocumentFiles) {}

  async handle({ subjectIds }: SubjectsPayload): Promise<void> {
    for (const id of subjectIds) await this.files.make(id);
  }
}
