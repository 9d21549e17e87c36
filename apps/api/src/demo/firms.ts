import { organisationCodeCheckCharacter, usccCheckCharacter } from '@ipharbor/identifiers';
import { Chance } from './chance';

export interface DemoFirm {
  readonly name: string;
  readonly formerName: string | null;
  readonly uscc: string;
  readonly township: string;
  readonly industryCode: string;
  readonly industry: string;
  readonly employees: number;
  readonly rdStaff: number;
  readonly rdSpendFen: number;
  readonly isHighTech: boolean;
  readonly status: 'active' | 'deregistered' | 'revoked' | 'moved-out';
  /** Inventions in force before the campaign began. */
  readonly inventions: number;
  readonly cluster: number | null;
}

/** Townships of 新郑市 with their share of the firms. */
const townships: readonly (readonly [code: string, share: number])[] = [
  ['410184001', 20],
  ['410184002', 22],
  ['410184003', 20],
  ['410184101', 26],
  ['410184102', 22],
  ['410184103', 14],
  ['410184104', 24],
  ['410184105', 34],
  ['410184106', 44],
  ['410184107', 46],
  ['410184108', 30],
  ['410184109', 52],
  ['410184200', 18],
  ['410184402', 10],
  ['410184403', 18],
];

const trades: readonly (readonly [word: string, code: string, industry: string])[] = [
  ['枣业食品', 'C1373', '食品制造业'],
  ['面粉食品', 'C1411', '食品制造业'],
  ['包装材料', 'C2926', '橡胶和塑料制品业'],
  ['生物科技', 'C2762', '医药制造业'],
  ['医疗器械', 'C3581', '专用设备制造业'],
  ['智能装备', 'C3491', '通用设备制造业'],
  ['电子科技', 'C3972', '计算机、通信和其他电子设备制造业'],
  ['新材料', 'C3041', '非金属矿物制品业'],
  ['环保设备', 'C3591', '专用设备制造业'],
  ['汽车部件', 'C3670', '汽车制造业'],
  ['建材', 'C3032', '非金属矿物制品业'],
  ['农业机械', 'C3572', '专用设备制造业'],
  ['软件', 'I6513', '软件和信息技术服务业'],
  ['家居', 'C2110', '家具制造业'],
  ['印刷', 'C2319', '印刷和记录媒介复制业'],
];
const words = [
  '云栖',
  '溱水',
  '洧川',
  '轩黄',
  '郑韩',
  '枣园',
  '具茨',
  '双洎',
  '新烟里',
  '望京楼',
  '鸿鹄',
  '启明',
  '恒岳',
  '瑞禾',
  '天工',
  '明德',
  '星野',
  '拓新',
  '凯源',
  '博闻',
  '嘉禾',
  '远航',
  '同心',
  '金穗',
  '蓝图',
  '百川',
  '沃野',
  '宏远',
  '泽润',
  '锐捷园',
];

/** 400 firms that do not exist: 271 without an invention, of which 120 are what a zero-clearing campaign looks for. */
export function demoFirms(): DemoFirm[] {
  const chance = new Chance(20131018);
  const places = chance.shuffled(townships.flatMap(([code, share]) => Array<string>(share).fill(code)));
  return places.map((township, at) => firm(chance, township, at));
}

/** Firms by their place in the list: campaign targets, other firms without an invention, firms with some. */
export const isCampaignFirm = (at: number): boolean => at < 120;
const hasInventions = (at: number): boolean => at >= 271;

function firm(chance: Chance, township: string, at: number): DemoFirm {
  const [trade, industryCode, industry] = chance.oneOf(trades);
  // The character in the middle makes every name a different one, and none that of a real firm.
  const name = `新郑市${words[at % words.length]}${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[Math.floor(at / words.length)]}${trade}有限公司`;
  const wanted = isCampaignFirm(at);
  const researches = wanted || (hasInventions(at) && chance.happens(70));
  const employees = chance.between(researches ? 60 : 8, researches ? 480 : 120);
  const rdStaff = researches ? chance.between(10, Math.max(12, Math.floor(employees / 4))) : chance.between(0, 9);
  return {
    name,
    formerName: at % 13 === 0 ? name.replace('有限公司', '厂') : null,
    uscc: demoCode(at),
    township,
    industryCode,
    industry,
    employees,
    rdStaff,
    rdSpendFen: rdStaff * chance.between(40_000, 160_000) * 100,
    isHighTech: hasInventions(at) ? chance.happens(55) : wanted && chance.happens(15),
    status:
      wanted || hasInventions(at)
        ? 'active'
        : ((['deregistered', 'revoked', 'moved-out'] as const)[at % 29] ?? 'active'),
    inventions: hasInventions(at) ? chance.between(1, chance.between(1, 6)) : 0,
    cluster: chance.happens(45) ? chance.between(0, 3) : null,
  };
}

/** A valid credit code with a made-up organisation code `DM……`. */
export function demoCode(at: number, kind = '91'): string {
  const organisation = `DM${String(100_000 + at)}`;
  const first = `${kind}410184${organisation}${organisationCodeCheckCharacter(organisation)}`;
  return first + usccCheckCharacter(first);
}
