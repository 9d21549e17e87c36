import { permissions } from '@ipharbor/access';

permissions('delivery', { read: ['officer', 'leader'], resend: ['officer'] });
permissions('channel', { read: ['officer', 'leader', 'system-administrator'], test: ['system-administrator'] });
permissions('sms-template', { read: ['officer', 'leader', 'system-administrator'], change: ['system-administrator'] });
permissions('sms-budget', { set: ['system-administrator'] });
permissions('event-subscription', { read: ['system-administrator'], manage: ['system-administrator'] });
