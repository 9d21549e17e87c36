import type { Samples } from '../sample';
import { samples as access } from './access';
import { samples as assignments } from './assignments';
import { samples as calendar } from './calendar';
import { samples as clocks } from './clocks';
import { samples as directory } from './directory';
import { samples as documents } from './documents';
import { samples as followUps } from './follow-ups';
import { samples as helpRequests } from './help-requests';
import { samples as imports } from './imports';
import { samples as ipRights } from './ip-rights';
import { samples as notifications } from './notifications';
import { samples as operations } from './operations';
import { samples as platform } from './platform';
import { samples as timeline } from './timeline';
import { samples as trusteeship } from './trusteeship';
import { samples as visits } from './visits';

/** One file per context; a route of two files is a mistake. */
const all: readonly Samples[] = [
  platform,
  operations,
  access,
  documents,
  imports,
  calendar,
  clocks,
  directory,
  followUps,
  notifications,
  timeline,
  assignments,
  visits,
  ipRights,
  helpRequests,
  trusteeship,
];

export const samples: Samples = all.reduce((merged, more) => {
  const twice = Object.keys(more).filter((route) => route in merged);
  if (twice.length > 0) throw new Error(`sampled twice: ${twice.join(', ')}`);
  return { ...merged, ...more };
}, {});
