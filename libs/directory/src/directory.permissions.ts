import { permissions } from '@ipharbor/access';

permissions('enterprise', {
  read: ['officer', 'leader', 'commissioner', 'agency', 'enterprise'],
  create: ['officer'],
  change: ['officer'],
  merge: ['officer'],
  /** Names, telephone numbers and addresses of people, unmasked. */
  'read-contacts': ['officer', 'commissioner', 'agency', 'enterprise'],
  'change-contacts': ['officer', 'enterprise'],
});
permissions('cluster', {
  read: ['officer', 'leader'],
  change: ['officer'],
});
permissions('agency', {
  read: ['officer', 'leader', 'agency'],
  change: ['officer'],
});
permissions('professional', {
  read: ['officer', 'leader', 'commissioner', 'agency'],
  change: ['officer'],
});
