import type { WordsOf } from '../words';

const words: WordsOf<'operations'> = {
  title: 'Operations',
  board: 'Queue board',
  mend: 'Put right',
  queue: {
    none: 'No work is waiting in the background.',
    some: '{n} pieces of work are waiting; the oldest for {seconds} s.',
  },
  troubles: {
    title: 'Not done',
    none: 'Everything is done; nothing needs you.',
    because: ': {reason}',
    last: 'Last failed {at}',
    next: 'Tried again by itself {at}',
  },
  retry: {
    title: 'Retry',
    done: '{n} will be tried again',
    already: 'Somebody has retried already; nothing was left to do',
  },
  states: {
    dead: 'Needs somebody',
    'tried-again': 'Tried again by itself',
    'under-way': 'Under way',
  },
  recurring: {
    title: 'Recurring work',
    schedule: 'When',
    daily: 'Daily at {at}',
    every: 'Every {n} minutes',
    last: 'Last run',
    never: 'Has not run yet',
    states: { ready: 'Waiting', leased: 'Running', done: 'Done', dead: 'Failed' },
  },
  jobs: {
    title: 'One by one',
    empty: 'No work has failed',
    emptyHint: 'What fails in the background is listed here and can be retried one by one.',
  },
  columns: {
    name: 'Work',
    reason: 'Reason',
    state: 'State',
    attempts: 'Attempts',
    failedAt: 'Failed at',
    nextAt: 'Next run',
    error: 'Error',
  },
};

export default words;
