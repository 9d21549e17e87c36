import type { Actor, Permission } from '@ipharbor/access';
import type { TableValue } from '../spreadsheet';

type Mask = (value: TableValue, actor: Actor) => TableValue;

const hide =
  (permission: Permission, hidden: (text: string) => string): Mask =>
  (value, actor) =>
    typeof value !== 'string' || actor.permissions.has(permission) ? value : hidden(value);

/** `138****5678` for everybody without the permission. */
export const maskPhone = (permission: Permission): Mask =>
  hide(permission, (text) => (text.length > 7 ? `${text.slice(0, 3)}****${text.slice(-4)}` : '****'));

/** `王**` for everybody without the permission. */
export const maskName = (permission: Permission): Mask =>
  hide(permission, (text) => {
    const [first = '', ...rest] = text;
    return first + '*'.repeat(rest.length);
  });
