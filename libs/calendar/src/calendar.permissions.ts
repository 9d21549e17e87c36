import { permissions } from '@ipharbor/access';

permissions('calendar', { change: ['system-administrator', 'officer'] });
