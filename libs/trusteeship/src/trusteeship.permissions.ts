import { permissions } from '@ipharbor/access';

permissions('agreement', {
  read: ['enterprise', 'agency', 'officer', 'leader'],
  draft: ['enterprise', 'agency', 'officer'],
  negotiate: ['enterprise', 'agency', 'officer'],
  sign: ['enterprise', 'agency', 'officer'],
  file: ['officer'],
  suspend: ['enterprise', 'agency', 'officer'],
  terminate: ['enterprise', 'agency', 'officer'],
  'hand-over': ['agency', 'officer'],
  renew: ['enterprise', 'agency', 'officer'],
  accede: ['enterprise', 'officer'],
  archive: ['officer'],
});
permissions('agency-licence', { read: ['agency', 'officer', 'leader', 'enterprise'], record: ['officer'] });
permissions('service', {
  read: ['enterprise', 'agency', 'officer', 'leader'],
  log: ['agency'],
  confirm: ['enterprise'],
  settle: ['officer'],
  withdraw: ['agency', 'officer'],
});
permissions('agency-score', { read: ['agency', 'officer', 'leader'] });
permissions('trusteeship-programme', { read: ['officer', 'leader'], run: ['officer'] });
