import type { Invitation } from './invitation';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

const slip = ({ displayName, username, code, validUntil }: Invitation): string => `<section>
<h2>${escaped(displayName)}</h2>
<dl><dt>用户名</dt><dd>${escaped(username)}</dd><dt>一次性代码</dt><dd class="code">${escaped(code)}</dd>
<dt>有效期至</dt><dd>${shanghai.format(validUntil)}</dd></dl>
<p>请在登录页选择“激活账号”，输入用户名和代码后设置自己的密码。代码只能使用一次，请妥善保管。</p>
</section>`;

/** A page of slips to print and cut, one for each person. */
export const activationSlips = (invitations: readonly Invitation[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>账号激活名单</title>
<style>
body { font: 14px/1.6 sans-serif; columns: 2 }
section { break-inside: avoid; border: 1px dashed #888; padding: 8px 12px; margin: 0 0 12px }
h2 { margin: 0; font-size: 16px } dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 }
dd { margin: 0 } .code { font: 700 16px monospace; letter-spacing: 1px } p { margin: 0; color: #444; font-size: 12px }
</style></head><body>
${invitations.map(slip).join('\n')}
</body></html>`;
