import type { IsoDay } from '@ipharbor/platform/kernel';
import type { CaseTypeCode } from '../case-type/case-type';
import type { Competence, Procedure } from './competence';
import { competentFor } from './competence-table';
import type { RightKind } from './right-kinds';

/** 别人侵我, 别人告我 */
export const sides = ['infringed', 'accused'] as const;
export type Side = (typeof sides)[number];
/** 展会、电商: where days decide. */
export const urgencies = ['fair', 'e-commerce', 'none'] as const;
export type Urgency = (typeof urgencies)[number];

export interface Situation {
  readonly side: Side;
  readonly right: RightKind;
  readonly urgency: Urgency;
  readonly regionCode: string;
  readonly onDay: IsoDay;
}

/** One way to go, with what it takes. Sentences are for people who have never done this. */
export interface Way {
  readonly procedure: Procedure;
  readonly name: string;
  readonly what: string;
  readonly takes: string;
  readonly costs: string;
  readonly competence: Competence | null;
  /** The form of ours that begins it; null where it begins elsewhere. */
  readonly form: CaseTypeCode | null;
}

const infringedWays: readonly Procedure[] = ['aid', 'adjudication', 'mediation', 'report', 'court'];
const accusedWays: readonly Procedure[] = ['aid', 'mediation', 'court'];

/**
 * The ways open to a firm, the most fitting first. 投诉 is not among them: it is a consumer's. Somebody who is accused has
 * nobody to report and no authority to ask for a decision; an answer in time comes first.
 */
export function waysFor(situation: Situation): Way[] {
  const { side, urgency, right, regionCode, onDay } = situation;
  const usual = side === 'infringed' ? infringedWays : accusedWays;
  const ways = side === 'infringed' && urgency === 'e-commerce' ? ['platform-notice' as const, ...usual] : usual;
  return ways.flatMap((procedure) => {
    const competence = competentFor({ right, procedure, regionCode, onDay });
    if (competence === null) return [];
    return [{ procedure, ...describe(procedure, side, competence), competence }];
  });
}

function describe(procedure: Procedure, side: Side, competence: Competence): Omit<Way, 'procedure' | 'competence'> {
  switch (procedure) {
    case 'aid':
      return {
        name: '维权援助申请',
        what:
          side === 'infringed'
            ? '帮您看清是否侵权、固定证据、选择途径；可以指派专家或机构。'
            : '帮您看懂对方的函件或起诉、判断是否侵权、在期限前作出答复；可以指派专家或机构。',
        takes: '15 个工作日内决定是否受理（材料齐全）',
        costs: '免费',
        form: 'aid',
      };
    case 'adjudication':
      return {
        name: '行政裁决或处理请求',
        what: `请 ${competence.body} 认定是否侵权并责令停止。需要指明对方和权利证明。`,
        takes: '专利侵权行政裁决一般 3 个月，至多 5 个月',
        costs: '受理机关不收费；鉴定费另计',
        form: competence.isOurs ? 'handling-request' : 'aid',
      };
    case 'mediation':
      return {
        name: '调解',
        what: '双方都同意才能进行；达成的协议可以申请司法确认（权属争议除外）。',
        takes: '通常 30 日内',
        costs: '人民调解免费',
        form: 'aid',
      };
    case 'report':
      return {
        name: '举报违法行为',
        what: '假冒专利、侵犯商标权等违法行为的线索。举报人身份单独保密；举报不解决赔偿。',
        takes: '15 个工作日内核查，可延长 15 个工作日；实名举报 5 个工作日内告知结果',
        costs: '免费',
        form: 'report',
      };
    case 'court':
      return {
        name: side === 'infringed' ? '向法院起诉' : '应诉',
        what: side === 'infringed' ? '要求停止侵权并赔偿；诉讼时效一般为 3 年。' : '在法院规定的期限内答辩、举证。',
        takes: '以法院为准',
        costs: '诉讼费、律师费',
        form: null,
      };
    case 'platform-notice':
      return {
        name: '通知电商平台',
        what: '向平台提交权利证明和侵权链接，平台应当及时采取删除、断开链接等措施。',
        takes: '平台收到后及时处理；被通知方可以声明不侵权',
        costs: '免费',
        form: null,
      };
    case 'judicial-confirmation':
      return {
        name: '司法确认',
        what: '双方共同申请法院确认调解协议，确认后可以强制执行。',
        takes: '协议生效后 30 日内申请',
        costs: '免费',
        form: null,
      };
  }
}
