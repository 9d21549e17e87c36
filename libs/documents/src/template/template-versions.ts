import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Clock, newId, type Principal } from '@ipharbor/platform/kernel';
import { isUniqueViolation, persistenceProblem, Reader, type Tx } from '@ipharbor/platform/persistence';
import { Document } from '../document/document.entity';
import { defaultDocx } from '../docx/docx-writer';
import { FileStore } from '../files/file-store';
import type { DeclaredTemplate, DocumentTemplate } from './document-templates';
import { TemplateVersion } from './template-version.entity';

/** The versions of templates: which one is in use, and what is in it. */
@Injectable()
export class TemplateVersions {
  constructor(
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async of(template: string): Promise<TemplateVersion[]> {
    return this.reader.from(TemplateVersion, 'version').where({ template }).orderBy('version.number', 'DESC').getMany();
  }

  /**
   * The version in use. Where no officer has edited the template, that is what the product declares: its first use, and its
   * first use after an update of the product, adds it.
   */
  async inUse(tx: Tx, template: DocumentTemplate): Promise<TemplateVersion> {
    const declaration = declarationOf(template);
    const latest = await this.latest(tx, template.key);
    if (latest && (latest.documentId !== null || latest.sha256 === hashOf(declaration))) return latest;
    const declared = { declaration, documentId: null, sha256: hashOf(declaration), note: null };
    try {
      return await this.add(tx, { accountId: null }, template.key, declared);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.latest(tx, template.key))!; // another first use was quicker
    }
  }

  /** The next version; `stale` where somebody else has added one meanwhile. */
  async add(
    tx: Tx,
    { accountId }: Pick<Principal, 'accountId'>,
    template: string,
    version: Pick<TemplateVersion, 'declaration' | 'documentId' | 'sha256' | 'note'> & { id?: string },
  ): Promise<TemplateVersion> {
    const number = ((await this.latest(tx, template))?.number ?? 0) + 1;
    const addedAt = this.clock.now();
    return tx.insert(
      Object.assign(new TemplateVersion(), {
        id: newId(),
        ...version,
        template,
        number,
        addedById: accountId,
        addedAt,
      }),
    );
  }

  /** The .docx of a version. */
  async docx(version: Pick<TemplateVersion, 'declaration' | 'documentId'>): Promise<Buffer> {
    if (version.documentId === null) return defaultDocx(version.declaration);
    const document = await this.reader.from(Document, 'document').where({ id: version.documentId }).getOne();
    if (!document) throw persistenceProblem('not-found');
    return buffer(await this.files.read(document.sha256));
  }

  /** The version as if it were used now, without adding it: for lists and previews. */
  async shown(template: DocumentTemplate): Promise<Pick<TemplateVersion, 'declaration' | 'documentId'>> {
    const [latest] = await this.of(template.key);
    if (latest && latest.documentId !== null) return latest;
    return { declaration: declarationOf(template), documentId: null };
  }

  private async latest(tx: Tx, template: string): Promise<TemplateVersion | undefined> {
    const versions = await tx.findBy(TemplateVersion, { template });
    return versions.sort((a, b) => b.number - a.number)[0];
  }
}

/** Without the key, in a fixed order of fields: what is compared and kept. */
export const declarationOf = ({ zh, en, series, fields, body }: DocumentTemplate): DeclaredTemplate => ({
  zh,
  en,
  series,
  fields,
  body,
});

const hashOf = (declaration: DeclaredTemplate): string =>
  createHash('sha256').update(JSON.stringify(declaration)).digest('hex');
