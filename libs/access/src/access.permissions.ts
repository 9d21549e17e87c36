import { roles } from './actor';
import { permissions } from './permissions';

permissions('account', {
  read: ['system-administrator', 'security-administrator'],
  create: ['system-administrator'],
  change: ['system-administrator'],
  disable: ['system-administrator'],
  authorise: ['security-administrator'],
  reset: ['security-administrator'],
});
permissions('session', {
  read: ['security-administrator'],
  end: ['security-administrator'],
});
permissions('role', {
  read: ['security-administrator', 'audit-administrator'],
  change: ['security-administrator'],
});
permissions('unit', {
  read: roles.filter((role) => role !== 'enterprise' && role !== 'agency'),
  change: ['system-administrator'],
});
permissions('post', { change: ['system-administrator'] });
permissions('person', { read: ['officer', 'leader', 'commissioner'] });
permissions('absence', {
  read: ['commissioner', 'officer', 'leader'],
  record: ['commissioner', 'officer', 'leader'],
});
permissions('account-claim', { read: ['officer'], decide: ['officer'] });
