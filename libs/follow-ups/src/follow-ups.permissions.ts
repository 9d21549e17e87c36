import { permissions } from '@ipharbor/access';

permissions('work-item', {
  read: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'],
  complete: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'],
  assign: ['officer'],
  urge: ['officer', 'leader'],
  hold: ['officer'],
  extend: ['officer', 'leader'],
  instruct: ['leader'],
  supervise: ['officer', 'leader'],
});
permissions('hand-over', { read: ['officer', 'leader'], run: ['officer', 'leader'] });
permissions('escalation', { read: ['officer', 'leader'], change: ['leader'] });
permissions('clock-rule', {
  read: ['commissioner', 'officer', 'leader', 'system-administrator'],
  change: ['officer', 'system-administrator'],
});
