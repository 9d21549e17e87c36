/** How long a sign-in lasts: GB/T 22239-2019 asks for an idle limit of at most half an hour. */
export const sessionLimits = {
  idleMinutes: 30,
  hours: 12,
  /** How long another process may still believe what was revoked here. */
  cacheSeconds: 5,
  lastSeenSeconds: 60,
} as const;
