import { defineEvent } from '@ipharbor/platform/persistence';

export const enterpriseCreated = defineEvent('enterprise.created');
export const enterpriseChanged = defineEvent('enterprise.changed');
/** 注销、吊销、迁出、恢复; payload `{ action, from, to, onDay }`. */
export const enterpriseRegistrationChanged = defineEvent('enterprise.registration-changed');
/** Another township, zone or county administers it; payload `{ from, to }`. Open rows of other contexts follow. */
export const enterpriseMoved = defineEvent('enterprise.moved');
/** Published on the record that ended; payload `{ intoId }`. */
export const enterpriseMerged = defineEvent('enterprise.merged');
export const enterpriseUnmerged = defineEvent('enterprise.unmerged');
/** The first granted invention came into force; payload `{ inventionsInForce }`. */
export const enterpriseLeftZeroList = defineEvent('enterprise.left-zero-list');
export const enterpriseBackOnZeroList = defineEvent('enterprise.back-on-zero-list');
/** A row that an import had created was taken back with it. */
export const enterpriseVoided = defineEvent('enterprise.voided');
export const enterpriseRevived = defineEvent('enterprise.revived');
