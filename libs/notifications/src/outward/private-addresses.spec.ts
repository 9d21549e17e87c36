import { mayCall } from './private-addresses';
import { webhookUrl } from './webhook-url';

describe('addresses that a webhook may call', () => {
  it.each(['93.184.216.34', '223.5.5.5', '2606:2800:220:1:248:1893:25c8:1946', '2400:3200::1'])('%s', (address) =>
    expect(mayCall(address)).toBe(true),
  );
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:db8::1',
    'not an address',
  ])('not %s', (address) => expect(mayCall(address)).toBe(false));

  it('opens this machine, and nothing else, to tests', () => {
    expect(mayCall('127.0.0.1', true)).toBe(true);
    expect(mayCall('10.0.0.1', true)).toBe(false);
  });
});

describe('the address of a webhook', () => {
  it.each([
    ['http://hooks.example.cn/a', 'webhook-https-required'],
    ['ftp://hooks.example.cn/a', 'webhook-https-required'],
    ['hooks.example.cn', 'webhook-https-required'],
    ['https://user:pass@hooks.example.cn/', 'webhook-password-in-url'],
    ['https://10.0.0.8/hook', 'webhook-address-refused'],
    ['https://[::ffff:10.0.0.8]/hook', 'webhook-address-refused'],
    ['https://2130706433/hook', 'webhook-address-refused'],
    ['https://0x7f.1/hook', 'webhook-address-refused'],
    ['https://localhost./hook', 'webhook-address-refused'],
    ['https://db.internal/hook', 'webhook-address-refused'],
    ['https://redis/hook', 'webhook-address-refused'],
  ])('%s: %s', (url, code) => expect(() => webhookUrl(url, false)).toThrowCode(code));

  it('is taken as it will be called', () =>
    expect(webhookUrl('https://Hooks.Example.cn:8443/a?b=1', false).href).toBe('https://hooks.example.cn:8443/a?b=1'));
});
