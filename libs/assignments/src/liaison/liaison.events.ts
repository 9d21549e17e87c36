import { defineEvent } from '@ipharbor/platform/persistence';

export const keyEnterpriseListed = defineEvent('key-enterprise.listed', '列入重点企业');
export const keyEnterpriseEnded = defineEvent('key-enterprise.ended', '移出重点企业');
export const liaisonNamed = defineEvent('liaison.named', '指定联络员');
export const liaisonEnded = defineEvent('liaison.ended', '更换联络员');
export const liaisonVerified = defineEvent('liaison.verified', '核验联络员');
export const liaisonLeaving = defineEvent('liaison.leaving', '联络员离任');
export const liaisonUnreachable = defineEvent('liaison.unreachable', '联络员联系不上');
