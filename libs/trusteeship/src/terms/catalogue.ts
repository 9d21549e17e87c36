/** What of the law a service needs: 专利代理机构执业许可, or the filing of a trademark agency with the office. */
export const licenceKinds = ['patent-practice', 'trademark-filing'] as const;
export type LicenceKind = (typeof licenceKinds)[number];

/** What public money may be asked for. */
export type SpendingKind = 'filing' | 'agency-fee' | 'annuity' | 'service';

export interface CatalogueItem {
  readonly zh: string;
  readonly en: string;
  /** Without it the item may not be part of an agreement. */
  readonly licence: LicenceKind | null;
  readonly spending: SpendingKind;
  /** 交付物 */
  readonly deliverable: string;
}

/**
 * 服务项目目录. Whoever files patents for others or answers the office needs the licence (《专利代理条例》 2018 第七条、第九条);
 * trademark agencies file themselves with the office (《商标法实施条例》 第八十四条).
 */
export const catalogue = {
  'status-survey': item('知识产权现状调查', 'survey of IP', null, 'service', '调查报告'),
  'patent-mining': item('专利挖掘', 'patent mining', null, 'service', '技术交底清单'),
  'pre-filing-search': item('申请前检索', 'search before filing', null, 'service', '检索报告'),
  filing: item('专利申请代理', 'patent filing', 'patent-practice', 'filing', '受理通知书'),
  'office-action-reply': item(
    '审查意见答复',
    'office-action reply',
    'patent-practice',
    'agency-fee',
    '答复文件及提交回执',
  ),
  'annuity-watch': item('年费监控', 'annuity watch', null, 'service', '期限清单'),
  'annuity-payment': item('年费缴纳', 'annuity payment', null, 'annuity', '缴费收据'),
  'fee-reduction-filing': item('费减备案', 'filing for fee reduction', null, 'service', '备案结果'),
  'trademark-filing': item('商标注册代理', 'trademark filing', 'trademark-filing', 'filing', '受理通知书'),
  'trademark-watch': item('商标监测', 'trademark watch', null, 'service', '监测报告'),
  'trademark-renewal': item('商标续展', 'trademark renewal', 'trademark-filing', 'agency-fee', '续展证明'),
  'copyright-registration': item('著作权登记', 'copyright registration', null, 'service', '登记证书'),
  'contract-clauses': item('合同知识产权条款审核', 'IP clauses of contracts', null, 'service', '审核意见'),
  'rd-files': item('研发档案管理', 'R&D files', null, 'service', '档案目录'),
  'early-warning': item('预警与自由实施分析', 'early warning and freedom to operate', null, 'service', '分析报告'),
  'infringement-watch': item('侵权监测', 'infringement watch', null, 'service', '监测报告'),
  training: item('培训', 'training', null, 'service', '签到表、课件'),
  'policy-application': item('政策申报辅导', 'help with applications for support', null, 'service', '申报材料'),
  'pledge-support': item('质押融资服务', 'pledge financing', null, 'service', '对接记录'),
  'award-support': item('评奖推荐辅导', 'help with award nominations', null, 'service', '申报材料'),
  'annual-report': item('年度托管报告', 'annual report', null, 'service', '年度报告'),
} as const satisfies Record<string, CatalogueItem>;

export type ItemCode = keyof typeof catalogue;
export const itemCodes = Object.keys(catalogue) as ItemCode[];

function item(
  zh: string,
  en: string,
  licence: LicenceKind | null,
  spending: SpendingKind,
  deliverable: string,
): CatalogueItem {
  return { zh, en, licence, spending, deliverable };
}
