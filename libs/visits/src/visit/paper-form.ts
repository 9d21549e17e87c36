import { Injectable } from '@nestjs/common';
import { Enterprise } from '@ipharbor/directory';
import { Reader } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { Campaign } from '../campaign/campaign.entity';
import { Visit, Visitor } from './visit.entity';

/** Questions of the paper form with the lines left for an answer by hand. */
const questions: readonly (readonly [string, lines: number])[] = [
  ['受访人（姓名、职务、电话）', 2],
  ['知识产权机构：□ 有　□ 无　　专职人员＿＿人　兼职人员＿＿人', 0],
  ['研发人员＿＿人　　上年研发投入＿＿万元', 0],
  ['发明专利：申请＿＿　授权＿＿　有效＿＿　　实用新型：申请＿＿　授权＿＿　有效＿＿', 0],
  ['外观设计：申请＿＿　授权＿＿　有效＿＿　　商标＿＿　著作权＿＿　地理标志＿＿', 0],
  ['□ 已贯标（GB/T 29490）　□ 有商业秘密制度　□ 需质押融资　□ 需培训　□ 有托管意向', 0],
  ['基本情况与在研项目（未公开的发明构思请勿写在此页）', 6],
  ['知识产权纠纷情况', 2],
  ['辅导意见', 5],
  ['企业需求（内容、希望完成时间）', 5],
  ['下次走访日期', 1],
];

/** The record form on paper, with everything that is known filled in: to print, sign, scan and attach to the visit. */
@Injectable()
export class PaperForm {
  constructor(
    private readonly reader: Reader,
    private readonly regions: Regions,
  ) {}

  async of(visit: Visit): Promise<string> {
    const [enterprise, campaign, visitors] = await Promise.all([
      this.reader.from(Enterprise, 'enterprise').where({ id: visit.enterpriseId }).getOne(),
      this.reader.from(Campaign, 'campaign').where({ id: visit.campaignId }).getOne(),
      this.reader.from(Visitor, 'visitor').where({ visitId: visit.id }).orderBy('visitor.isLead', 'DESC').getMany(),
    ]);
    const facts: readonly (readonly [string, string | null | undefined])[] = [
      ['企业名称', enterprise?.name],
      ['统一社会信用代码', enterprise?.uscc],
      ['所属区域', enterprise && this.regions.name(enterprise.jurisdictionRegion)],
      ['行业', enterprise?.industry ?? enterprise?.industryCode],
      ['职工人数', enterprise?.employees?.toString()],
      ['高新技术企业', enterprise?.isHighTech ? '是' : '否'],
      ['走访活动', campaign?.name],
      ['走访人员', visitors.map(({ name }) => name).join('、')],
      ['预约日期', visit.plannedOn],
      ['走访地点', visit.place],
    ];
    return page(visit.number, facts);
  }
}

const page = (
  number: string,
  facts: readonly (readonly [string, string | null | undefined])[],
): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>企业走访登记表 ${escape(number)}</title>
<style>
  @page { size: A4; margin: 18mm 16mm; }
  body { font: 11pt/1.5 'Noto Sans SC', 'Microsoft YaHei', sans-serif; color: #000; max-width: 178mm; margin: 0 auto; }
  h1 { font-size: 16pt; text-align: center; margin: 0; }
  .number { text-align: right; font-size: 10pt; }
  dl { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 6mm; margin: 3mm 0; }
  dl div { display: flex; border-bottom: 1px solid #999; }
  dt { width: 32mm; flex: none; color: #444; }
  dd { margin: 0; }
  section { break-inside: avoid; margin-top: 2mm; }
  h2 { font-size: 11pt; font-weight: 600; margin: 0; }
  .line { border-bottom: 1px solid #999; height: 8mm; }
  footer { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 8mm; break-inside: avoid; }
</style>
<p class="number">编号：${escape(number)}</p>
<h1>企业走访登记表</h1>
<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${escape(value ?? '')}</dd></div>`).join('')}</dl>
${questions.map(([text, lines]) => `<section><h2>${text}</h2>${'<div class="line"></div>'.repeat(lines)}</section>`).join('\n')}
<footer><p>走访日期：＿＿＿年＿＿月＿＿日<br>走访人员签字：</p><p>企业确认（签字或盖章）：<br>日期：</p></footer>
</html>
`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]);
