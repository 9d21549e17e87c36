import { defineEvent } from '@ipharbor/platform/persistence';

export const professionalCreated = defineEvent('professional.created', '登记专业人员');
export const professionalChanged = defineEvent('professional.changed', '修改专业人员');
export const secrecyUndertaken = defineEvent('professional.undertook-secrecy', '签署保密承诺');
