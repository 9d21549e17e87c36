import { roles } from './actor';
import './access.permissions';
import { areMixed, mayBeHeld, RoleTable, separatedRoles } from './roles';

describe('the three administrators', () => {
  const pairs = separatedRoles.flatMap((one) =>
    roles.filter((other) => other !== one).map((other) => [one, other] as const),
  );

  it.each(pairs)('%s is never held together with %s', (one, other) => {
    expect(areMixed([one, other])).toBe(true);
    expect(areMixed([other, one])).toBe(true);
  });

  it('leaves the others free to be combined', () => {
    expect(areMixed(['officer', 'leader'])).toBe(false);
    expect(areMixed(['agency', 'commissioner'])).toBe(false);
    expect(areMixed(['audit-administrator'])).toBe(false);
  });

  it('keeps their permissions to them, and business out of their hands', () => {
    expect(mayBeHeld('officer', 'account:create')).toBe(false);
    expect(mayBeHeld('security-administrator', 'account:create')).toBe(false);
    expect(mayBeHeld('system-administrator', 'account-claim:read')).toBe(false);
    expect(mayBeHeld('leader', 'account-claim:read')).toBe(true);
  });
});

describe('the table of roles', () => {
  it('is the declaration until it is decided otherwise', () => {
    expect(new RoleTable([]).holdersOf('person:read')).toEqual(['commissioner', 'officer', 'leader']);
    const decided = new RoleTable([
      { role: 'leader', permission: 'person:read', isHeld: false },
      { role: 'agency', permission: 'person:read', isHeld: true },
    ]);
    expect(decided.holdersOf('person:read')).toEqual(['agency', 'commissioner', 'officer']);
  });

  it('names permissions that nobody could ever use', () => {
    const decisions = (['commissioner', 'officer', 'leader'] as const).map(
      (role) => ({ role, permission: 'person:read', isHeld: false }) as const,
    );
    expect(new RoleTable(decisions).orphans()).toEqual(['person:read']);
  });
});
