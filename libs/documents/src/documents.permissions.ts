import { permissions } from '@ipharbor/access';

permissions('document', {
  read: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'],
  keep: ['enterprise', 'agency', 'commissioner', 'officer'],
});

permissions('official-document', {
  read: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'],
  void: ['officer'],
});

permissions('document-template', {
  read: ['officer', 'leader'],
  edit: ['officer'],
});

permissions('evidence', {
  read: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'],
  keep: ['enterprise', 'agency', 'commissioner', 'officer'],
  export: ['officer', 'leader'],
});
