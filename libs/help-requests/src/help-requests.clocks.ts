import { clockRules } from '@ipharbor/follow-ups';

const guide = '知识产权维权援助工作指引（2023，第二手资料）';
const local = '本地参数';

/**
 * Lengths of time in cases. What comes from the working guide is known second-hand and marked 待核实; lengths without a rule
 * behind them are parameters of the city.
 */
const helpClocks = {
  'help-request.acceptance': clock('受理审查', 'Decision on acceptance', 'statutory', 15, guide),
  'help-request.supplement': clock('补正材料', 'Supply of papers', 'statutory', 7, guide),
  'help-request.appeal': clock('申诉期限', 'Time to appeal', 'statutory', 7, guide),
  'help-request.appeal-decision': clock('申诉处理', 'Decision on an appeal', 'internal', 15, local),
  'help-request.service': clock('送达文书', 'Service of a notice', 'internal', 3, local),
  'help-request.assignment': clock('指派承办', 'Assignment', 'internal', 3, local),
  'help-request.handling': clock('办理求助', 'Handling of a case', 'promise', 30, local),
  'help-request.transfer-receipt': clock('移送回执', 'Receipt of a transfer', 'internal', 7, local),
  'help-request.rectification': clock('差评整改', 'Putting a bad rating right', 'internal', 5, local),
  'help-request.judicial-confirmation': {
    ...{ zh: '申请司法确认', en: 'Judicial confirmation', nature: 'statutory' as const },
    versions: [
      {
        ...{ version: '2011', effectiveFrom: '2011-01-01', effectiveTo: null, n: 30, unit: 'day' as const },
        ...{ roll: 'none' as const, source: '人民调解法第三十三条', isVerified: true },
      },
    ],
  },
  'help-report.verification': clock(
    '举报核查',
    'Verification of a report',
    'statutory',
    15,
    '市场监督管理行政处罚程序规定（可延长 15 个工作日）',
  ),
  'help-report.telling': clock(
    '告知举报人',
    'Telling the reporter',
    'statutory',
    5,
    '市场监督管理投诉举报处理暂行办法第三十一条（总局令第20号，2022年文本）',
  ),
} as const;
clockRules(helpClocks);
export type HelpRule = keyof typeof helpClocks;

function clock<N extends 'statutory' | 'promise' | 'internal'>(
  zh: string,
  en: string,
  nature: N,
  n: number,
  source: string,
) {
  const version = {
    version: '1',
    effectiveFrom: '2013-01-01',
    effectiveTo: null,
    n,
    source,
    isVerified: false,
  } as const;
  return { zh, en, nature, versions: [{ ...version, unit: 'working-day' as const, roll: 'next' as const }] };
}
