import { AppConfig } from '@ipharbor/platform/config';
import { newId } from '@ipharbor/platform/kernel';
import { closedPort, MailServer, type Manner } from '../../../../test/outside/mail-server';
import { letterOf } from './mail-letter';
import { Mailer } from './mailer';

describe('Mailer', () => {
  let server: MailServer;
  let mailer: Mailer;
  beforeEach(async () => {
    server = new MailServer();
    await server.start();
    mailer = mailerTo(server.url);
  });
  afterEach(async () => {
    mailer.onApplicationShutdown();
    await server.stop();
  });

  const mailerTo = (url: string) =>
    new Mailer(AppConfig.from({ SMTP_URL: url, MAIL_FROM: '知港 <noreply@zg.example.cn>', OUTSIDE_TIMEOUT_MS: '400' }));
  const mail = (id = newId()) => ({
    id,
    to: 'chen@firm.example.cn',
    ...letterOf({
      name: '陈工',
      title: '申请 WQ-1 已受理',
      body: '请留意\n办理进展',
      link: 'https://zg.example.cn/messages',
    }),
  });

  it('hands over one mail with plain text, HTML and the id of the delivery', async () => {
    const { id, ...rest } = mail();
    expect(await mailer.send({ id, ...rest })).toMatchObject({ ended: 'accepted' });
    const [{ to, raw }] = server.received;
    expect(to).toEqual(['chen@firm.example.cn']);
    expect(server.messageIds()).toEqual([`<${id}@zg.example.cn>`]);
    expect(raw).toMatch(/Content-Type: text\/plain/);
    expect(raw).toMatch(/Content-Type: text\/html/);
    expect(raw).toMatch(/Auto-Submitted: auto-generated/);
  });

  it('keeps the same Message-ID on a repeat', async () => {
    const again = mail();
    await mailer.send(again);
    await mailer.send(again);
    expect(new Set(server.messageIds()).size).toBe(1);
  });

  it.each<[Manner, string, string]>([
    ['refuses-recipient', 'refused', 'mail-refused'],
    ['refuses-for-now', 'unreachable', 'mail-unreachable'],
    ['hangs', 'unreachable', 'mail-unreachable'],
    ['drops-mid-way', 'unreachable', 'mail-unreachable'],
  ])('a server that %s: %s', async (manner, ended, code) => {
    server.manner = manner;
    expect(await mailer.send(mail())).toMatchObject({ ended, code });
  });

  it('waits for a server that answers late, and works on after one that dropped the line', async () => {
    server.manner = 'drops-mid-way';
    await mailer.send(mail());
    server.manner = 'answers-late';
    expect(await mailer.send(mail())).toMatchObject({ ended: 'accepted' });
  });

  it('says so when nobody listens, or nothing is configured', async () => {
    const lost = mailerTo(`smtp://127.0.0.1:${await closedPort()}`);
    expect(await lost.send(mail())).toMatchObject({ ended: 'unreachable', code: 'mail-unreachable' });
    lost.onApplicationShutdown();
    const unset = new Mailer(AppConfig.from({}));
    expect(await unset.send(mail())).toMatchObject({ code: 'mail-not-configured' });
  });

  it('does not let a value break out of its line or its markup', () => {
    const { subject, html } = letterOf({ name: '<b>甲</b>', title: 'A\r\nBcc: x@y.cn', body: '<script>', link: null });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<script>|<b>/);
  });
});
