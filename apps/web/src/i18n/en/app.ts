import type { WordsOf } from '../words';

const words: WordsOf<'app'> = {
  name: 'IP Harbor',
  fullName: '知港 IP Harbor',
  tagline: 'Intellectual-property services of a county-level city',
  skip: 'Skip to content',
  demo: 'Demo data',
  demoExplained: 'This system runs on fictional demo data',
  menu: 'Main menu',
  openMenu: 'Open menu',
  language: 'Language',
  account: "{name}'s account",
  actingAs: 'Acting as',
  switchPost: 'Switch post',
  noPost: 'No post',
  changePassword: 'Change password',
  signOut: 'Sign out',
  helpDesk: 'Help desk',
  noHelpDesk: "Questions? Please ask your unit's administrator",
  groups: {
    work: 'My work',
    registers: 'Registers',
    campaigns: 'Visits',
    help: 'IP protection',
    assignments: 'Specialists',
    data: 'Data',
    administration: 'Administration',
  },
  pages: {
    forbidden: 'Not permitted',
    forbiddenText:
      'Your present post may not open this page. Switch post, or ask your administrator for the permission.',
    missing: 'Page not found',
    missingText: 'The address may be wrong, or what it showed has moved.',
    failed: 'The page did not open',
    failedText: 'The network failed, or the system has just been updated. Please reload.',
    reload: 'Reload',
    home: 'Back to start',
  },
  problem: {
    network: 'The server cannot be reached. Check the network and try again.',
    timeout: 'The server did not answer in time. Please try again later.',
    unreadable: 'The answer of the server made no sense. Please try again later.',
    'not-found': 'Not found, or not yours to see.',
    'export-failed': 'The file could not be made. Please try again.',
  },
};
export default words;
