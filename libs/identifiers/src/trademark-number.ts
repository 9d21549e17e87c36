import { unslipped } from './near-miss';
import { identifierProblems, reader } from './reading';

const problem = identifierProblems({
  'trademark-format': {
    severity: 'reject',
    zh: '商标注册号（申请号）应为 1 至 9 位数字，分割申请末尾可带一个字母；国际注册号为 G 加 6 至 7 位数字',
    en: 'a trademark number has 1 to 9 digits, with a letter after a division; an international one is G and 6 or 7 digits',
  },
});

export interface TrademarkDetails {
  /** Registered through the Madrid system. */
  readonly international: boolean;
  /** The letter of a divided application, as A in `12345678A`. */
  readonly division: string | null;
}

/**
 * Reads a trademark number: registration and application have the same one, and one number may cover several classes.
 * Leading zeros and `第…号` are dropped; there is no check digit.
 */
export const readTrademarkNumber = reader<TrademarkDetails, []>((tidied) => {
  const bare = tidied.replace(/^(?:NO\.?|第)/, '').replace(/号$/, '');
  const match = parse(bare);
  if (match) return { normalised: match.number, details: match.details };
  return { normalised: bare, problem: problem('trademark-format'), suggestion: parse(unslipped(bare))?.number ?? null };
});

function parse(bare: string): { number: string; details: TrademarkDetails } | null {
  const match = /^(?:([1-9]\d{0,8})|(G)([1-9]\d{5,6}))([A-Z]?)$/.exec(bare.replace(/^(G?)0+/, '$1'));
  if (!match) return null;
  const [number, , international, , division] = match;
  return { number, details: { international: Boolean(international), division: division || null } };
}
