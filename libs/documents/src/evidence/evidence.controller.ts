import { Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { download, fieldsOf, Uploaded, type Upload } from '@ipharbor/platform/http';
import { DocumentDto, DocumentSubjectDto } from '../document/document.dto';
import { Evidence } from './evidence';
import { CustodyDto, NewEvidenceDto, PackQueryDto } from './evidence.dto';

@Controller('evidence')
export class EvidenceController {
  constructor(private readonly evidence: Evidence) {}

  @Post()
  @Requires('evidence:keep')
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: DocumentDto })
  async accept(@Caller() actor: Actor, @Uploaded() upload: Upload): Promise<DocumentDto> {
    const { subjectType, subjectId, isConfidential, ...rest } = await fieldsOf(NewEvidenceDto, upload);
    const submission = { ...rest, isConfidential: isConfidential === 'true' };
    const subject = { type: subjectType, id: subjectId };
    return DocumentDto.from(await this.evidence.accept(actor, subject, upload, submission));
  }

  /** Of one record, in the order of arrival. */
  @Get()
  @Requires('evidence:read')
  @ApiOkResponse({ type: [DocumentDto] })
  async of(@Caller() actor: Actor, @Query() { subjectType, subjectId }: DocumentSubjectDto): Promise<DocumentDto[]> {
    const documents = await this.evidence.list(actor, { type: subjectType, id: subjectId });
    return documents.map((one) => DocumentDto.from(one));
  }

  /** 保管记录: who sent, read and exported each piece. */
  @Get('custody')
  @Requires('evidence:read')
  @ApiOkResponse({ type: [CustodyDto] })
  async custody(
    @Caller() actor: Actor,
    @Query() { subjectType, subjectId }: DocumentSubjectDto,
  ): Promise<CustodyDto[]> {
    return [...(await this.evidence.custody(actor, { type: subjectType, id: subjectId }))].map((one) =>
      CustodyDto.from(one),
    );
  }

  /** 证据包: with manifest, custody log and a program that verifies it offline. */
  @Get('pack')
  @Requires('evidence:export')
  async pack(
    @Caller() actor: Actor,
    @Query() { subjectType, subjectId, title = '' }: PackQueryDto,
  ): Promise<StreamableFile> {
    const { fileName, content } = await this.evidence.pack(actor, { type: subjectType, id: subjectId }, title);
    return download(content, fileName, 'application/zip');
  }
}
