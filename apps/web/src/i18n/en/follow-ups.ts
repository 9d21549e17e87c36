import type { WordsOf } from '../words';

const words: WordsOf<'followUps'> = {
  title: 'To-do centre',
  views: { todo: 'To do', done: 'Done', raised: 'Raised by me' },
  columns: {
    no: 'No.',
    title: 'Item',
    kind: 'Kind',
    subject: 'About',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    actions: 'Actions',
  },
  status: { open: 'Open', done: 'Done', cancelled: 'Withdrawn' },
  empty: { todo: 'Nothing to do', done: 'Nothing done yet', raised: 'You have not raised anything yet' },
  emptyHint: {
    todo: 'New items appear here, the most urgent first.',
    done: 'Completed items appear here.',
    raised: 'Needs recorded on a visit become items by themselves.',
  },
  search: 'Number or title',
  complete: {
    action: 'Complete',
    title: 'Complete the item',
    label: 'What was done, on what evidence',
    placeholder: 'What was done, with what result and on what evidence.',
    required: 'Say what was done and on what evidence',
    done: '“{title}” is done',
  },
};
export default words;
