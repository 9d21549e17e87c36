import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Upload } from '@ipharbor/platform/http';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { Documents } from '../document/documents';
import { documentProblem } from '../documents.problems';
import { docxMediaType } from '../files/media-type';
import { templateNamed, type DocumentTemplate } from './document-templates';
import { TemplateCheck, type Findings } from './template-check';
import { templateVersionAdded } from './template-events';
import { TemplateVersion } from './template-version.entity';
import { declarationOf, TemplateVersions } from './template-versions';

const bytesAtMost = 5 * 1024 * 1024;

/** What officers do with templates: look at one, try an edited one, put it to use, go back. */
@Injectable()
export class Templates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly documents: Documents,
    private readonly versions: TemplateVersions,
    private readonly check: TemplateCheck,
    private readonly clock: Clock,
  ) {}

  /** What an edited file would be as this template; keeps nothing. */
  async look(key: string, upload: Upload): Promise<Findings> {
    return this.check.look(templateNamed(key), await contentOf(upload));
  }

  /** An edited file, filled with samples, as PDF. Throws `docx-refused`. */
  async tryOut(key: string, upload: Upload): Promise<Buffer> {
    const template = templateNamed(key);
    const content = await contentOf(upload);
    refuse(await this.check.look(template, content));
    return this.check.sample(template, content, this.clock.now());
  }

  /** A version filled with samples, as PDF; the one in use when none is named. */
  async preview(key: string, versionId?: string): Promise<Buffer> {
    const template = templateNamed(key);
    return this.check.sample(template, await this.docx(key, versionId), this.clock.now());
  }

  async docx(key: string, versionId?: string): Promise<Buffer> {
    const template = templateNamed(key);
    return this.versions.docx(versionId ? await this.find(key, versionId) : await this.versions.shown(template));
  }

  /** Puts an edited file to use. Throws `docx-refused` with everything that is wrong. */
  async use(actor: Actor, key: string, upload: Upload, note: string | null): Promise<TemplateVersion> {
    const template = templateNamed(key);
    refuse(await this.check.look(template, await contentOf(upload)));
    const stored = { ...(await this.documents.store(upload)), mediaType: docxMediaType };
    return this.work.run(async (tx) => {
      const id = newId();
      const subject = { type: 'document_template_version', id };
      const { id: documentId } = await this.documents.keep(tx, actor, stored, { subject, kind: 'template' });
      const { sha256 } = stored;
      return this.add(actor, template, { id, declaration: declarationOf(template), documentId, sha256, note });
    });
  }

  /** Puts an earlier version to use again, as the next one. */
  async restore(actor: Actor, key: string, versionId: string): Promise<TemplateVersion> {
    const template = templateNamed(key);
    const { declaration, documentId, sha256, number } = await this.find(key, versionId);
    if (documentId !== null) refuse(await this.check.look(template, await this.docx(key, versionId)));
    const note = `恢复第 ${number} 版`;
    return this.add(actor, template, { declaration, documentId, sha256, note });
  }

  private add(
    actor: Actor,
    { key, zh }: DocumentTemplate,
    version: Parameters<TemplateVersions['add']>[3],
  ): Promise<TemplateVersion> {
    return this.work.run(async (tx) => {
      const added = await this.versions.add(tx, actor, key, version);
      await tx.publish(actor, templateVersionAdded, added, { template: zh, number: added.number, note: added.note });
      return added;
    });
  }

  private async find(template: string, id: string): Promise<TemplateVersion> {
    const version = await this.reader.from(TemplateVersion, 'version').where({ id, template }).getOne();
    if (!version) throw persistenceProblem('not-found');
    return version;
  }
}

function contentOf({ path, bytes }: Upload): Promise<Buffer> {
  if (bytes > bytesAtMost) throw documentProblem('docx-unreadable');
  return readFile(path);
}

function refuse({ faults }: Findings): void {
  if (faults.length > 0) throw documentProblem('docx-refused', { said: faults.join('；'), faults });
}
