import { permissions } from '@ipharbor/access';

permissions('work-item', {
  read: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'],
  complete: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'],
  assign: ['officer'],
  urge: ['officer', 'leader'],
});
permissions('hand-over', { read: ['officer', 'leader'], run: ['officer', 'leader'] });
