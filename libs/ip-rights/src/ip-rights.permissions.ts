import { permissions } from '@ipharbor/access';

permissions('ip-right', {
  read: ['officer', 'leader', 'commissioner', 'agency', 'enterprise'],
  /** A right with its filing, for an enterprise that one may act for. */
  record: ['officer', 'commissioner', 'agency', 'enterprise'],
  /** Everything that the register of the office would say: grants, ends, transfers, corrections. */
  register: ['officer'],
  /** Who an outside party is. */
  match: ['officer'],
});
