/** Enough to recognise a number by, too little to call it: 138****5678. */
export const maskedPhone = (phone: string): string => phone.replace(/^(.{3}).*(.{4})$/, '$1****$2');

/** l***@example.cn */
export const maskedMail = (email: string): string => email.replace(/^(.).*(@.*)$/, '$1***$2');
