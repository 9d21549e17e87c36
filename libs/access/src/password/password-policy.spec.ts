import { hashOfCode, newOneTimeCode } from './one-time-code';
import { weakness } from './password-policy';

describe('a new password', () => {
  it.each([
    ['Short-1a', 'password-too-short'],
    ['harbour2026', 'password-too-simple'],
    ['HARBOUR2026', 'password-too-simple'],
    ['港口港口港口港口港口', 'password-too-simple'],
    ['xx-WangWu-2026', 'password-contains-username'],
    ['xx-ＷＡＮＧＷＵ-2026a', 'password-contains-username'],
  ])('%s is refused: %s', (password, code) => expect(weakness(password, 'wangwu')?.code).toBe(code));

  it.each(['Harbour2026', 'harbour-2026', 'HARBOUR_2026', 'Harbour--Quay'])('%s is strong enough', (password) =>
    expect(weakness(password, 'wangwu')).toBeNull(),
  );
});

describe('a one-time code', () => {
  it('is the same with or without dashes, in either case', () => {
    const code = newOneTimeCode();
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(hashOfCode(code.toLowerCase().replaceAll('-', ' '))).toBe(hashOfCode(code));
  });
});
