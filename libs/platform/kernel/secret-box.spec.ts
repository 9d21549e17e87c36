import { SecretBox } from './secret-box';

describe('SecretBox', () => {
  const box = new SecretBox('a passphrase of more than 32 characters');

  it('opens what it sealed, and never seals alike', () => {
    const sealed = box.seal('秘密', 'webhook:1');
    expect(box.open(sealed, 'webhook:1')).toBe('秘密');
    expect(sealed).not.toContain('秘密');
    expect(box.seal('秘密', 'webhook:1')).not.toBe(sealed);
  });

  it('does not open under another key, for another owner, or after a change', () => {
    const sealed = box.seal('秘密', 'webhook:1');
    expect(() => new SecretBox('another passphrase, just as long as it').open(sealed, 'webhook:1')).toThrow();
    expect(() => box.open(sealed, 'webhook:2')).toThrow();
    expect(() => box.open(`${sealed.slice(0, -2)}AA`, 'webhook:1')).toThrow();
  });
});
