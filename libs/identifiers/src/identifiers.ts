import { problems, type IsoDay } from '@ipharbor/platform/kernel';
import { readPatentApplicationNumber } from './patent-application-number';
import { readPatentPublicationNumber } from './patent-publication-number';
import type { Reading } from './reading';
import { readSoftwareCopyrightNumber } from './software-copyright-number';
import { readTrademarkNumber } from './trademark-number';
import { readUscc } from './uscc';
import { readWorksRegistrationNumber } from './works-registration-number';

const problem = problems({
  'unknown-identifier-kind': {
    status: 404,
    zh: '没有“{kind}”这一类号码',
    en: 'there is no kind of identifier "{kind}"',
  },
});

const readers = {
  uscc: readUscc,
  'patent-application': readPatentApplicationNumber,
  'patent-publication': readPatentPublicationNumber,
  trademark: readTrademarkNumber,
  'software-copyright': readSoftwareCopyrightNumber,
  'works-registration': readWorksRegistrationNumber,
} satisfies Record<string, (text: string, at: { today: IsoDay }) => Reading>;

export type IdentifierKind = keyof typeof readers;

export const identifierKinds = Object.keys(readers) as readonly IdentifierKind[];

/** Reads a number of a kind named at run time; throws `unknown-identifier-kind` (404). */
export function readIdentifier(kind: string, text: string, at: { today: IsoDay }): Reading {
  if (!isKind(kind)) throw problem('unknown-identifier-kind', { kind });
  return readers[kind](text, at);
}

const isKind = (kind: string): kind is IdentifierKind => Object.hasOwn(readers, kind);
