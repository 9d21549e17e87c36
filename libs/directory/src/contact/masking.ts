/** 张** */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(rest.length);
};

/** 138****5678; the last four digits alone of a shorter number. */
export const maskedPhone = (phone: string): string =>
  phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-4)}`;

/** z***@example.com */
export const maskedEmail = (email: string): string => email.replace(/^(.)[^@]*/u, '$1***');
