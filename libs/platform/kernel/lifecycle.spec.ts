import { lifecycle, refusals } from './lifecycle';

const door = lifecycle<'open' | 'closed' | 'locked'>('open')({
  close: { from: ['open'], to: 'closed' },
  lock: { from: ['closed'], to: 'locked' },
  unlock: { from: ['locked'], to: 'closed' },
});

describe('lifecycle', () => {
  it('moves by actions and says which are possible', () => {
    expect(door.next('open', 'close')).toBe('closed');
    expect(door.actionsFrom('closed')).toEqual(['lock']);
  });

  it('refuses what does not start here, with both words in the detail', () => {
    expect(() => door.next('open', 'lock')).toThrowCode('illegal-transition');
    expect(() => door.next('open', 'lock')).toThrow('cannot lock from open');
  });

  it('lists every refusal for tests', () => expect(refusals(door)).toHaveLength(6));

  it('does not start with a state that nothing leads to', () => {
    const lost = () => lifecycle<'a' | 'b' | 'c'>('a')({ go: { from: ['c'], to: 'b' } });
    expect(lost).toThrow("never reached from 'a': c");
  });
});
