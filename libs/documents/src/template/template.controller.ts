import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, download, fieldsOf, Uploaded, type Upload } from '@ipharbor/platform/http';
import { docxMediaType } from '../files/media-type';
import { templateNamed } from './document-templates';
import {
  FindingsDto,
  NewTemplateVersionDto,
  TemplateDetailDto,
  TemplateDto,
  TemplateVersionQueryDto,
} from './template.dto';
import { TemplateQueries } from './template.queries';
import { Templates } from './templates';

@Controller('document-templates')
export class TemplateController {
  constructor(
    private readonly templates: Templates,
    private readonly queries: TemplateQueries,
  ) {}

  @Get()
  @Requires('document-template:read')
  @ApiOkResponse({ type: [TemplateDto] })
  all(): Promise<TemplateDto[]> {
    return this.queries.all();
  }

  @Get(':key')
  @Requires('document-template:read')
  @ApiOkResponse({ type: TemplateDetailDto })
  one(@Param('key') key: string): Promise<TemplateDetailDto> {
    return this.queries.one(key);
  }

  /** The .docx to edit. */
  @Get(':key/file')
  @Requires('document-template:read')
  async file(@Param('key') key: string, @Query() { version }: TemplateVersionQueryDto): Promise<StreamableFile> {
    return sent(await this.templates.docx(key, version), `${templateNamed(key).zh}（模板）.docx`, docxMediaType);
  }

  /** Filled with samples. */
  @Get(':key/preview')
  @Requires('document-template:read')
  async preview(@Param('key') key: string, @Query() { version }: TemplateVersionQueryDto): Promise<StreamableFile> {
    return sent(await this.templates.preview(key, version), `${templateNamed(key).zh}（样张）.pdf`, 'application/pdf');
  }

  /** What is wrong with an edited .docx, and what its PDF will not show; keeps nothing. */
  @Post(':key/checks')
  @HttpCode(200)
  @Requires('document-template:edit')
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: FindingsDto })
  look(@Param('key') key: string, @Uploaded() upload: Upload): Promise<FindingsDto> {
    return this.templates.look(key, upload) as Promise<FindingsDto>;
  }

  /** An edited .docx filled with samples; keeps nothing. */
  @Post(':key/previews')
  @HttpCode(200)
  @Requires('document-template:edit')
  @ApiConsumes('multipart/form-data')
  async tryOut(@Param('key') key: string, @Uploaded() upload: Upload): Promise<StreamableFile> {
    return sent(await this.templates.tryOut(key, upload), `${templateNamed(key).zh}（样张）.pdf`, 'application/pdf');
  }

  /** Puts an edited .docx to use; documents issued before keep the version that they were issued from. */
  @Post(':key/versions')
  @Requires('document-template:edit')
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: TemplateDetailDto })
  async use(@Caller() actor: Actor, @Param('key') key: string, @Uploaded() upload: Upload): Promise<TemplateDetailDto> {
    const { note = null } = await fieldsOf(NewTemplateVersionDto, upload);
    await this.templates.use(actor, key, upload, note);
    return this.queries.one(key);
  }

  /** Puts an earlier version to use again. */
  @Put(':key/versions/:id/restoration')
  @Requires('document-template:edit')
  @ApiOkResponse({ type: TemplateDetailDto })
  async restore(
    @Caller() actor: Actor,
    @Param('key') key: string,
    @Param('id', AnId) id: string,
  ): Promise<TemplateDetailDto> {
    await this.templates.restore(actor, key, id);
    return this.queries.one(key);
  }
}

const sent = (content: Buffer, name: string, mediaType: string): StreamableFile =>
  download(Readable.from([content]), name, mediaType, content.length);
