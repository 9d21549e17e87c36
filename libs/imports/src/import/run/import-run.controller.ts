import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import {
  AnId,
  download,
  fieldsOf,
  httpProblem,
  PageOf,
  Uploaded,
  validated,
  xlsxMediaType,
} from '@ipharbor/platform/http';
import type { Upload } from '@ipharbor/platform/http';
import type { ReadStream } from 'node:fs';
import { ImportFiles } from './import-files';
import { HeaderMappingDto, ImportDto, ImportPageDto, ImportRegisterDto, ImportSummaryDto } from './import-run.dto';
import { ImportPreviewDto, NewImportDto } from './import-run.dto';
import { ImportPresenter } from './import-run.presenter';
import { ImportRunQueries } from './import-run.queries';
import { ImportRuns } from './import-runs';

@Controller('imports')
export class ImportRunController {
  constructor(
    private readonly runs: ImportRuns,
    private readonly queries: ImportRunQueries,
    private readonly presenter: ImportPresenter,
    private readonly files: ImportFiles,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('import:run')
  @ApiConsumes('multipart/form-data')
  @ApiAcceptedResponse({ type: ImportSummaryDto })
  async request(@Caller() actor: Actor, @Uploaded() upload: Upload): Promise<ImportSummaryDto> {
    const { mapping, ...asked } = await fieldsOf(NewImportDto, upload);
    const confirmed = mapping === undefined ? undefined : await validated(HeaderMappingDto, parsed(mapping));
    return this.presenter.summary(actor, await this.runs.request(actor, upload, { ...asked, mapping: confirmed }));
  }

  @Get()
  @Requires('import:read')
  @ApiOkResponse({ type: PageOf(ImportSummaryDto) })
  page(@Caller() actor: Actor, @Query() asked: ImportPageDto) {
    return this.queries.page(actor, asked);
  }

  /** The registers that may be imported into, with their columns. */
  @Get('registers')
  @Requires('import:read')
  @ApiOkResponse({ type: [ImportRegisterDto] })
  registers(@Caller() actor: Actor): ImportRegisterDto[] {
    return this.queries.registersFor(actor);
  }

  @Get('templates/:register.xlsx')
  @Requires('import:read')
  async template(@Param('register') register: string): Promise<StreamableFile> {
    return workbook(await this.files.template(register));
  }

  @Get(':id')
  @Requires('import:read')
  @ApiOkResponse({ type: ImportDto })
  async one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ImportDto> {
    return this.presenter.one(actor, await this.queries.one(actor, id));
  }

  @Get(':id/preview')
  @Requires('import:read')
  @ApiOkResponse({ type: ImportPreviewDto })
  preview(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ImportPreviewDto> {
    return this.files.preview(actor, id);
  }

  @Get(':id/marked.xlsx')
  @Requires('import:read')
  async marked(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<StreamableFile> {
    return workbook(await this.files.marked(actor, id));
  }

  @Get(':id/failed-rows.xlsx')
  @Requires('import:read')
  async failedRows(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<StreamableFile> {
    return workbook(await this.files.failedRows(actor, id));
  }

  /** Confirms or corrects the header, and checks again. */
  @Put(':id/mapping')
  @HttpCode(202)
  @Requires('import:run')
  @ApiAcceptedResponse({ type: ImportSummaryDto })
  async map(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() mapping: HeaderMappingDto,
  ): Promise<ImportSummaryDto> {
    return this.presenter.summary(actor, await this.runs.map(actor, id, mapping));
  }

  /** Imports what the check has shown. */
  @Put(':id/application')
  @HttpCode(202)
  @Requires('import:run')
  @ApiAcceptedResponse({ type: ImportSummaryDto })
  async apply(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ImportSummaryDto> {
    return this.presenter.summary(actor, await this.runs.apply(actor, id));
  }

  @Put(':id/undo')
  @HttpCode(202)
  @Requires('import:undo')
  @ApiAcceptedResponse({ type: ImportSummaryDto })
  async undo(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ImportSummaryDto> {
    return this.presenter.summary(actor, await this.runs.undo(actor, id));
  }
}

const workbook = ({ content, fileName }: { content: ReadStream; fileName: string }): StreamableFile =>
  download(content, fileName, xlsxMediaType);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw httpProblem('malformed-json');
  }
}
