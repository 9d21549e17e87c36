import { defineEvent } from '@ipharbor/platform/persistence';

export const agencyCreated = defineEvent('agency.created', '登记服务机构');
export const agencyChanged = defineEvent('agency.changed', '修改服务机构');
