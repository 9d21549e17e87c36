import { Body, Controller, Get, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, download, ReasonDto } from '@ipharbor/platform/http';
import { DocumentSubjectDto } from '../document/document.dto';
import { OfficialDocumentFiles, type Format } from './official-document-files';
import { OfficialDocumentDto } from './official-document.dto';
import { OfficialDocuments } from './official-documents';

@Controller('official-documents')
export class OfficialDocumentController {
  constructor(
    private readonly documents: OfficialDocuments,
    private readonly files: OfficialDocumentFiles,
  ) {}

  /** The documents of one record. */
  @Get()
  @Requires('official-document:read')
  @ApiOkResponse({ type: [OfficialDocumentDto] })
  async of(
    @Caller() actor: Actor,
    @Query() { subjectType, subjectId }: DocumentSubjectDto,
  ): Promise<OfficialDocumentDto[]> {
    const documents = await this.documents.of(actor, { type: subjectType, id: subjectId });
    return documents.map((one) => OfficialDocumentDto.from(one, actor));
  }

  @Get(':id.pdf')
  @Requires('official-document:read')
  pdf(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<StreamableFile> {
    return this.file(actor, id, 'pdf');
  }

  @Get(':id.docx')
  @Requires('official-document:read')
  docx(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<StreamableFile> {
    return this.file(actor, id, 'docx');
  }

  @Get(':id')
  @Requires('official-document:read')
  @ApiOkResponse({ type: OfficialDocumentDto })
  async one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<OfficialDocumentDto> {
    return OfficialDocumentDto.from(await this.documents.get(actor, id), actor);
  }

  /** 作废: the number is not given again. */
  @Put(':id/voidance')
  @Requires('official-document:void')
  @ApiOkResponse({ type: OfficialDocumentDto })
  async void(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<OfficialDocumentDto> {
    return OfficialDocumentDto.from(await this.documents.void(actor, id, reason), actor);
  }

  private async file(actor: Actor, id: string, format: Format): Promise<StreamableFile> {
    const { document, content } = await this.files.open(await this.documents.get(actor, id), format);
    return download(content, document.fileName, document.mediaType, document.bytes);
  }
}
