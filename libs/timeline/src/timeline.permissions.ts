import { permissions } from '@ipharbor/access';

permissions('timeline', { read: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'] });
permissions('audit', { read: ['audit-administrator'] });
