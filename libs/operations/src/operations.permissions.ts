import { permissions } from '@ipharbor/access';

permissions('operations', {
  read: ['officer', 'leader', 'system-administrator'],
  retry: ['officer', 'system-administrator'],
  inspect: ['system-administrator'],
});
