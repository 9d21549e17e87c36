import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, download, fieldsOf, Uploaded, type Upload } from '@ipharbor/platform/http';
import { DocumentDto, DocumentSubjectDto, NewDocumentDto } from './document.dto';
import { Documents } from './documents';

@Controller('documents')
export class DocumentController {
  constructor(private readonly documents: Documents) {}

  @Post()
  @Requires('document:keep')
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: DocumentDto })
  async add(@Caller() actor: Actor, @Uploaded() upload: Upload): Promise<DocumentDto> {
    const { subjectType, subjectId, isConfidential, ...rest } = await fieldsOf(NewDocumentDto, upload);
    const subject = { type: subjectType, id: subjectId };
    const document = await this.documents.add(actor, upload, {
      ...rest,
      subject,
      isConfidential: isConfidential === 'true',
    });
    return DocumentDto.from(document);
  }

  @Get()
  @Requires('document:read')
  @ApiOkResponse({ type: [DocumentDto] })
  async of(@Caller() actor: Actor, @Query() { subjectType, subjectId }: DocumentSubjectDto): Promise<DocumentDto[]> {
    return (await this.documents.of(actor, { type: subjectType, id: subjectId })).map((one) => DocumentDto.from(one));
  }

  @Get(':id')
  @Requires('document:read')
  @ApiOkResponse({ type: DocumentDto })
  async one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<DocumentDto> {
    return DocumentDto.from(await this.documents.get(actor, id));
  }

  /** Always saved, never shown inside a page of ours. */
  @Get(':id/content')
  @Requires('document:read')
  async content(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<StreamableFile> {
    const { document, content } = await this.documents.open(actor, id);
    return download(content, document.fileName, document.mediaType, document.bytes);
  }
}
