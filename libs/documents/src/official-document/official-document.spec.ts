import { refusals } from '@ipharbor/platform/kernel';
import { officialDocumentLifecycle } from './official-document.lifecycle';
import { grouped, newVerifyCode, typedCode } from './verify-code';

describe('an official document', () => {
  it.each(refusals(officialDocumentLifecycle))('refuses %s from %s', (action, from) =>
    expect(() => officialDocumentLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );
});

describe('a verification code', () => {
  it('survives being printed in groups and typed with the letters that people mistake', () => {
    for (let n = 0; n < 200; n += 1) {
      const code = newVerifyCode();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      const typed = grouped(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ');
      expect(typedCode(typed)).toBe(code);
    }
  });
});
