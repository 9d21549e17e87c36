import { defineEvent } from '@ipharbor/platform/persistence';

export const serviceLogged = defineEvent('service.logged', '登记服务');
export const serviceConfirmed = defineEvent('service.confirmed', '确认服务');
export const serviceConfirmedBySilence = defineEvent('service.confirmed-by-silence', '逾期未异议，视为确认');
export const serviceDisputed = defineEvent('service.disputed', '对服务提出异议');
export const serviceUpheld = defineEvent('service.upheld', '异议裁定：维持');
export const serviceWithdrawn = defineEvent('service.withdrawn', '撤回服务记录');
