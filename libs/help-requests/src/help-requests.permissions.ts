import { permissions } from '@ipharbor/access';

permissions('help-request', {
  read: ['enterprise', 'agency', 'commissioner', 'officer', 'leader'],
  submit: ['enterprise', 'officer'],
  /** Decide on acceptance, make and serve notices, assign, transfer, archive: of the desk in charge. */
  review: ['officer'],
  'decide-appeal': ['officer'],
  /** What the applicant does, or the desk for an applicant without an account. */
  supply: ['enterprise', 'officer'],
  appeal: ['enterprise', 'officer'],
  withdraw: ['enterprise', 'officer'],
  /** Work on the case: whoever it was given to. */
  handle: ['agency', 'commissioner', 'officer'],
  message: ['enterprise', 'agency', 'commissioner', 'officer'],
  rate: ['enterprise'],
});
permissions('help-desk', { read: ['officer', 'leader'], set: ['officer'] });
/** Who reported: beyond the role, only those to whom the head of the desk gave access to that very identity. */
permissions('help-reporter', { read: ['officer'], open: ['officer'] });
permissions('help-statistics', { read: ['officer', 'leader'] });
