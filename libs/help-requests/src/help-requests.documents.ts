import { documentTemplates, layout } from '@ipharbor/documents';
import type { NoticeKind } from './service-of-notice/notice.entity';

const applicant = { zh: '申请人', en: 'Applicant', sample: '新郑市某某有限公司' } as const;
const caseNo = { zh: '求助编号', en: 'Case number', sample: 'WQ-2026-000123' } as const;
const matter = { zh: '事项', en: 'Matter', sample: '注册商标被仿冒' } as const;
const reason = { zh: '理由', en: 'Reason', sample: '经审查，属于受理范围。', isOptional: true } as const;
const items = { zh: '补正事项', en: 'Papers to supply', sample: ['商标注册证', '侵权产品照片'] } as const;
const body = { zh: '接收机关', en: 'Receiving body', sample: '郑州市知识产权局' } as const;
const opinion = { zh: '意见', en: 'Opinion', sample: '两者构成近似，建议先固定证据。' } as const;

const given = { applicant, caseNo, matter };
const paper = (title: string, sentence: string, ...rest: Parameters<typeof layout.text>[0][]) => [
  layout.letterhead(),
  layout.number(),
  layout.title(title),
  layout.addressee('{applicant}：'),
  layout.text(sentence),
  ...rest.map((text) => layout.text(text)),
  layout.signature(),
  layout.check(),
];
const about = '关于你（单位）的求助“{matter}”（编号 {caseNo}）';

/** 文书. Their words are drafts for the office to mend in its own templates. */
documentTemplates({
  'help-request.acceptance': {
    ...{ zh: '受理通知书', en: 'Notice of acceptance', series: '知维受', fields: { ...given, reason } },
    body: paper(
      '受理通知书',
      `${about}，经审查，决定予以受理。`,
      '{reason}',
      '援助免费。承办人员和机构不得向你（单位）招揽业务。',
    ),
  },
  'help-request.refusal': {
    ...{ zh: '不予受理决定书', en: 'Refusal', series: '知维不受', fields: { ...given, reason } },
    body: paper(
      '不予受理决定书',
      `${about}，经审查，决定不予受理。`,
      '理由：{reason}',
      '如对本决定不服，可以自本决定书送达之日起七个工作日内提出申诉。',
    ),
  },
  'help-request.supplement': {
    ...{ zh: '补正通知书', en: 'Notice to supply papers', series: '知维补', fields: { ...given, items, reason } },
    body: [
      ...paper('补正通知书', `${about}，请自本通知书送达之日起七个工作日内补正下列材料：`).slice(0, 5),
      layout.list('items'),
      layout.text('{reason}'),
      layout.text('逾期未补正的，视为撤回申请。'),
      layout.signature(),
      layout.check(),
    ],
  },
  'help-request.appeal-decision': {
    ...{ zh: '申诉决定书', en: 'Decision on appeal', series: '知维申', fields: { ...given, reason } },
    body: paper('申诉决定书', `${about}的申诉，经审查决定如下：`, '{reason}'),
  },
  'help-request.transfer': {
    ...{ zh: '移送函', en: 'Letter of transfer', series: '知维移', fields: { ...given, body, reason } },
    body: [
      ...paper('移送函', '').slice(0, 3),
      layout.addressee('{body}：'),
      layout.text(
        '{applicant}求助“{matter}”（编号 {caseNo}），属于贵单位职责范围，现予移送，请予办理并将回执送我单位。',
      ),
      layout.text('{reason}'),
      layout.signature(),
      layout.check(),
    ],
  },
  'help-request.termination': {
    ...{ zh: '终止通知书', en: 'Notice of termination', series: '知维终', fields: { ...given, reason } },
    body: paper('终止通知书', `${about}，决定终止办理。`, '理由：{reason}'),
  },
  'help-request.completion': {
    ...{ zh: '办结告知书', en: 'Notice of completion', series: '知维结', fields: { ...given, reason } },
    body: paper('办结告知书', `${about}，已办理完毕。`, '{reason}', '请对本次服务作出评价。'),
  },
  'help-request.opinion': {
    ...{ zh: '意见书', en: 'Opinion', series: '知维意', fields: { ...given, opinion } },
    body: paper('意见书', `${about}，提出以下意见，供参考：`, '{opinion}', '本意见仅供参考，不具有法律约束力。'),
  },
});

export const templateOf = (kind: NoticeKind | 'opinion'): string => `help-request.${kind}`;
