import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { Reader } from '@ipharbor/platform/persistence';
import { knownTemplates, templateNamed } from './document-templates';
import { TemplateVersionDto, fieldsOfTemplate, type TemplateDetailDto, type TemplateDto } from './template.dto';
import { TemplateVersion } from './template-version.entity';

/** Which templates there are, and their versions. They are few: no pages. */
@Injectable()
export class TemplateQueries {
  constructor(
    private readonly reader: Reader,
    private readonly people: People,
  ) {}

  async all(): Promise<TemplateDto[]> {
    const versions = await this.versions({});
    const templates = [...knownTemplates().values()];
    return templates
      .map(({ key, zh, en, series }) => ({ key, zh, en, series, inUse: versions.get(key)?.[0] ?? null }))
      .sort((a, b) => a.key.localeCompare(b.key));
  }

  async one(key: string): Promise<TemplateDetailDto> {
    const template = templateNamed(key);
    const versions = (await this.versions({ template: key })).get(key) ?? [];
    const { zh, en, series } = template;
    return { key, zh, en, series, inUse: versions[0] ?? null, versions, fields: fieldsOfTemplate(template) };
  }

  /** By template, newest first. */
  private async versions(of: { template?: string }): Promise<Map<string, TemplateVersionDto[]>> {
    const rows = await this.reader
      .from(TemplateVersion, 'version')
      .where(of)
      .orderBy('version.template')
      .addOrderBy('version.number', 'DESC')
      .getMany();
    const names = await this.people.named(rows.map(({ addedById }) => addedById));
    const found = new Map<string, TemplateVersionDto[]>();
    for (const row of rows)
      found.set(row.template, [...(found.get(row.template) ?? []), TemplateVersionDto.from(row, names)]);
    return found;
  }
}
