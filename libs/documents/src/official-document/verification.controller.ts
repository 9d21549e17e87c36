import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Public, Throttle, type Allowance } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { Document } from '../document/document.entity';
import { documentProblem } from '../documents.problems';
import { OfficialDocument } from './official-document.entity';
import { ComparedDto, ComparisonDto, VerificationDto } from './official-document.dto';
import { typedCode } from './verify-code';

/** Of one address; whoever stands at a counter with a pile of papers still gets through. */
const allowance: Allowance = { times: 60, minutes: 10 };

/** For whoever holds the paper: what the code on it stands for, and whether a file is the one that was issued. */
@Controller('verify')
export class VerificationController {
  constructor(
    private readonly reader: Reader,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  @Get(':code')
  @Public()
  @ApiOkResponse({ type: VerificationDto })
  async one(@Param('code') code: string, @Ip() ip: string): Promise<VerificationDto> {
    const { title, number, issuer, issuedOn, status, voidedAt } = await this.find(code, ip);
    return { title, number, issuer, issuedOn, status, voidedOn: voidedAt && this.clock.dayOf(voidedAt) };
  }

  @Post(':code/comparison')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: ComparedDto })
  async compare(
    @Param('code') code: string,
    @Ip() ip: string,
    @Body() { sha256 }: ComparisonDto,
  ): Promise<ComparedDto> {
    const { id, pdfId, docxId } = await this.find(code, ip);
    const files = await this.reader
      .from(Document, 'document')
      .where({ subjectType: 'official_document', subjectId: id, sha256 })
      .getMany();
    const isOne = (file: string | null) => files.some((one) => one.id === file);
    return { matches: isOne(pdfId) ? 'pdf' : isOne(docxId) ? 'docx' : null };
  }

  private async find(code: string, ip: string): Promise<OfficialDocument> {
    const key = `verify|${ip}`;
    this.throttle.check(key, allowance);
    this.throttle.count(key, allowance);
    const document = await this.reader
      .from(OfficialDocument, 'official')
      .where({ verifyCode: typedCode(code) })
      .getOne();
    if (!document) throw documentProblem('verification-unknown');
    return document;
  }
}
