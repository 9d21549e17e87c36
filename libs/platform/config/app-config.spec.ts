import { AppConfig } from './app-config';

describe('AppConfig', () => {
  it('needs nothing: an embedded city on port 3000 with its demo', () => {
    const { PORT, isEmbedded, DEMO, databaseFile } = AppConfig.from({});
    expect([PORT, isEmbedded, DEMO, databaseFile]).toEqual([3000, true, true, '.data/ipharbor.sqlite']);
  });

  it('reads what is given, and takes an empty value for none', () => {
    const { PORT, DEMO, DATABASE_URL } = AppConfig.from({ PORT: '8080', DEMO: 'off', DATABASE_URL: '' });
    expect([PORT, DEMO, DATABASE_URL]).toEqual([8080, false, undefined]);
  });

  it('names every fault at once', () => {
    const broken = () => AppConfig.from({ PORT: 'many', REDIS_URL: 'http://redis', DEMO_PASSWORD: 'short' });
    expect(broken).toThrow(/PORT[^]*REDIS_URL[^]*DEMO_PASSWORD/);
  });

  it.each([
    'mariadb://ipharbor:password@db:3306/ipharbor',
    'mariadb://ipharbor@db/ipharbor',
    'mariadb://a:aaaaaaaaaaaaaaaa@db/a',
  ])('refuses the password of %s', (DATABASE_URL) =>
    expect(() => AppConfig.from({ DATABASE_URL })).toThrow('DATABASE_URL'),
  );

  it('accepts a random password, and none on the machine itself', () => {
    expect(AppConfig.from({ DATABASE_URL: 'mariadb://ipharbor:9f2c41d07be865a3@db/ipharbor' }).isEmbedded).toBe(false);
    expect(AppConfig.from({ DATABASE_URL: 'mariadb://root@127.0.0.1:3306/ipharbor' }).isEmbedded).toBe(false);
  });
});
