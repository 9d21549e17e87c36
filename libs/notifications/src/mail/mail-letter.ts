import type { Mail } from './mailer';

/** The words of one mail. */
export interface Letter {
  readonly name: string;
  readonly title: string;
  /** Paragraphs, separated by line ends. */
  readonly body: string;
  /** The product's address, where it is known. */
  readonly link: string | null;
}

/** The same letter as plain text and as HTML that needs no picture and no style sheet. */
export function letterOf({ name, title, body, link }: Letter): Pick<Mail, 'subject' | 'text' | 'html'> {
  const greeting = `${name}，您好：`;
  const ending = '本邮件由知港（IP Harbor）自动发出，请勿直接回复。可在“消息设置”中选择接收方式。';
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const way = link ? `登录查看：${link}` : '请登录知港查看。';
  const text = [greeting, '', ...lines, '', way, '', '--', ending].join('\n');
  const paragraph = (line: string): string => `<p style="margin:0 0 12px">${escaped(line)}</p>`;
  const html = [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escaped(title)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#f4f6f8;color:#1d2b36;font:16px/1.7 sans-serif">',
    '<div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid #0b3b53">',
    `<h1 style="margin:0 0 16px;font-size:20px;line-height:1.4">${escaped(title)}</h1>`,
    paragraph(greeting),
    ...lines.map(paragraph),
    link
      ? `<p style="margin:20px 0"><a href="${escaped(link)}" style="color:#0b5d8a">登录知港查看</a></p>`
      : paragraph(way),
    `<p style="margin:24px 0 0;color:#5b6b76;font-size:14px">${escaped(ending)}</p>`,
    '</div></body></html>',
  ].join('\n');
  return { subject: title.replace(/[\r\n]+/g, ' '), text, html };
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
