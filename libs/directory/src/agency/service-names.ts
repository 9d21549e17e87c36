import type { AgencyService } from './agency.entity';

/** As people and files write them. */
export const serviceNames: Readonly<Record<AgencyService, string>> = {
  patent: '专利代理',
  trademark: '商标代理',
  copyright: '版权登记',
  trusteeship: '知识产权托管',
  search: '检索分析',
  valuation: '评估',
  enforcement: '维权',
  commercialisation: '运营转化',
  training: '培训',
};
