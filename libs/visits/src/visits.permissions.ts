import { permissions } from '@ipharbor/access';

permissions('campaign', {
  read: ['officer', 'leader', 'commissioner', 'agency'],
  plan: ['officer'],
  approve: ['leader'],
  launch: ['officer'],
  assign: ['officer'],
  close: ['officer'],
});
permissions('visit', {
  read: ['officer', 'leader', 'commissioner', 'agency', 'enterprise'],
  plan: ['officer', 'commissioner'],
  record: ['officer', 'commissioner'],
  confirm: ['enterprise', 'commissioner'],
  review: ['officer'],
  /** Unpublished inventions: beyond the role, only the team and the section that runs the campaign. */
  'read-disclosure': ['officer', 'commissioner'],
});
permissions('overview', { read: ['leader', 'officer'] });
