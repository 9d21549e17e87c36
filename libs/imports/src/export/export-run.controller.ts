import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, download, mapPage, PageDto, PageOf, xlsxMediaType } from '@ipharbor/platform/http';
import { ExportDto, NewExportDto } from './export-run.dto';
import { ExportRuns } from './export-runs';

@Controller('exports')
export class ExportRunController {
  constructor(private readonly exports: ExportRuns) {}

  @Post()
  @HttpCode(202)
  @Requires('export:run')
  @ApiAcceptedResponse({ type: ExportDto })
  async request(@Caller() actor: Actor, @Body() { query = {}, ...asked }: NewExportDto): Promise<ExportDto> {
    return ExportDto.from(await this.exports.request(actor, { ...asked, query }));
  }

  @Get()
  @Requires('export:read')
  @ApiOkResponse({ type: PageOf(ExportDto) })
  async page(@Caller() actor: Actor, @Query() asked: PageDto) {
    return mapPage(await this.exports.page(actor, asked), (run) => ExportDto.from(run));
  }

  @Get(':id')
  @Requires('export:read')
  @ApiOkResponse({ type: ExportDto })
  async one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ExportDto> {
    return ExportDto.from(await this.exports.one(actor, id));
  }

  @Get(':id/file.xlsx')
  @Requires('export:read')
  async file(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<StreamableFile> {
    const { content, fileName } = await this.exports.open(actor, id);
    return download(content, fileName, xlsxMediaType);
  }
}
