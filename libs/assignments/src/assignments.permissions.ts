import { permissions } from '@ipharbor/access';

permissions('specialist', {
  read: ['officer', 'leader', 'commissioner', 'agency'],
  apply: ['officer', 'commissioner', 'agency'],
  recommend: ['officer', 'agency'],
  /** Undertakings and absences: of oneself, of one's own people, or on paper. */
  undertake: ['officer', 'commissioner', 'agency'],
  review: ['officer'],
  appoint: ['officer', 'leader'],
  /** Duty, suspension, renewal, resignation, dismissal. */
  supervise: ['officer'],
  object: ['enterprise', 'agency', 'commissioner', 'officer'],
});
