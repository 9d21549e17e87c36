import { permissions } from '@ipharbor/access';

permissions('assignment', {
  read: ['officer', 'leader', 'commissioner', 'agency', 'enterprise'],
  /** Plans, offers by hand, ends, and the queue of the unassigned. */
  plan: ['officer'],
  answer: ['officer', 'commissioner', 'agency', 'enterprise'],
  log: ['officer', 'commissioner', 'agency'],
  /** What was done for an enterprise, by the enterprise. */
  confirm: ['enterprise'],
});
/** Competitors that an enterprise names, shareholdings, and who acts for or against it. */
permissions('interest', { declare: ['officer', 'enterprise'] });
permissions('key-enterprise', { decide: ['officer'] });
permissions('liaison', {
  read: ['officer', 'leader', 'commissioner', 'enterprise'],
  change: ['officer', 'enterprise'],
});
permissions('specialist', {
  read: ['officer', 'leader', 'commissioner', 'agency'],
  apply: ['officer', 'commissioner', 'agency'],
  recommend: ['officer', 'agency'],
  /** Undertakings: of oneself, of one's own people, or on paper. */
  undertake: ['officer', 'commissioner', 'agency'],
  review: ['officer'],
  appoint: ['officer', 'leader'],
  /** Duty, suspension, renewal, resignation, dismissal. */
  supervise: ['officer'],
  object: ['enterprise', 'agency', 'commissioner', 'officer'],
});
