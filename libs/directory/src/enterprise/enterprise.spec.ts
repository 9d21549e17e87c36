import { refusals } from '@ipharbor/platform/kernel';
import { enterpriseCode } from './enterprise-code';
import { Enterprise } from './enterprise.entity';
import { actionTowards, registration, registrationStatuses } from './enterprise.lifecycle';

describe('the code of an enterprise', () => {
  it('says what kind of body it is and where it was issued', () => {
    expect(enterpriseCode(' ９1410184MA3X00010y ', null)).toEqual({
      uscc: '91410184MA3X00010Y',
      override: null,
      entityKind: 'company',
      issuedIn: '410184',
    });
  });

  it.each(['91440300192203821', '91440300192203821I'])('of a wrong form is refused whatever the reason: %s', (code) => {
    expect(() => enterpriseCode(code, '营业执照如此')).toThrowCode('uscc-refused');
  });

  it('with a wrong check character needs a reason, which is kept', () => {
    expect(() => enterpriseCode('91350203M0001FUE2P', null)).toThrowCode('uscc-refused');
    expect(enterpriseCode('91350203M0001FUE2P', '试点期间核发').override).toBe('试点期间核发');
  });

  it('that holds takes no reason', () => {
    expect(() => enterpriseCode('91410184MA3X00010Y', '核对过')).toThrowCode('uscc-override-unneeded');
  });
});

describe('the registration status', () => {
  it.each(refusals(registration))('cannot %s from %s', (action, from) => {
    expect(() => registration.next(from, action)).toThrowCode('illegal-transition');
  });

  it.each(registrationStatuses.flatMap((from) => registrationStatuses.map((to) => [from, to] as const)))(
    'named by a file leads from %s to %s, or is refused',
    (from, to) => {
      const action = actionTowards(from, to);
      if (action === null) expect(from).toBe(to);
      else expect(registration.steps[action].to).toBe(to);
    },
  );
});

describe('an enterprise', () => {
  it('is found by what it is called and what it was called', () => {
    const enterprise = new Enterprise();
    enterprise.rename('郑州宇通客车股份有限公司', ['郑州客车厂']);
    expect(enterprise.searchText.split('\n')).toEqual([
      '郑州宇通客车股份有限公司',
      'zzytkcgfyxgs',
      '郑州客车厂',
      'zzkcc',
    ]);
  });

  it('keeps its present name among the searched ones however many it has had', () => {
    const enterprise = new Enterprise();
    enterprise.rename(
      '今名',
      Array.from({ length: 200 }, (_, n) => `曾用名${n}`.repeat(4)),
    );
    expect(enterprise.searchText.length).toBeLessThanOrEqual(2000);
    expect(enterprise.searchText).toMatch(/^今名\n/);
  });
});
