/**
 * Who may import whom: apps -> dossier -> core -> supporting -> platform, and a context only through its index.ts.
 * Each rule says why it is there; `npm run boundaries` checks them.
 */
const core = {
  // a core context, and the core contexts it may ask
  directory: [],
  'ip-rights': ['directory'],
  assignments: ['directory'],
  visits: ['directory', 'ip-rights', 'assignments'],
  trusteeship: ['directory', 'ip-rights', 'assignments'],
  'help-requests': ['directory', 'ip-rights', 'assignments'],
};
const supporting = [
  'access',
  'calendar',
  'documents',
  'follow-ups',
  'identifiers',
  'imports',
  'notifications',
  'operations',
  'regions',
  'timeline',
];
const platform = ['kernel', 'config', 'persistence', 'jobs', 'http', 'testing']; // each may import those before it

const anyOf = (names) => `(${names.join('|')})`;
const libs = (names) => `^libs/${anyOf(names)}/`;
const parts = (names) => `^libs/platform/${anyOf(names)}/`;
const coreNames = Object.keys(core);
const specs = '\\.spec\\.ts$';

const coreRules = coreNames.map((name) => ({
  name: `core-${name}-asks-only-its-own`,
  comment: `${name} may ask ${core[name].join(', ') || 'no other core context'}. What it must know of others reaches it through a port that they implement.`,
  severity: 'error',
  from: { path: libs([name]) },
  to: { path: libs(coreNames.filter((other) => other !== name && !core[name].includes(other))) },
}));

const platformRules = platform.slice(0, -1).map((part, index) => ({
  name: `platform-${part}-knows-no-later-part`,
  comment:
    'Inside platform: testing -> http -> jobs -> persistence -> config -> kernel. Specs may use platform/testing.',
  severity: 'error',
  from: { path: parts([part]), pathNot: specs },
  to: { path: parts(platform.slice(index + 1)) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or hide a third. A cycle of types alone does no harm at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'apps-are-entry-points',
      comment: 'An app wires contexts together; nothing may depend on wiring. (Tests start them.)',
      severity: 'error',
      from: { path: '^(libs|db)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-stand-apart',
      comment: 'What two apps share belongs to a context; the worker runs the very same root module, without HTTP.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/src/root\\.module\\.ts$'] },
    },
    {
      name: 'web-knows-http-only',
      comment: 'The web app knows the server by its HTTP contract alone.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|db|apps/(api|worker))/' },
    },
    {
      name: 'dossier-is-on-top',
      comment: 'The dossier reads every context; a context that read it back would depend on all the others.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/dossier/' },
      to: { path: '^libs/dossier/' },
    },
    {
      name: 'supporting-knows-no-core',
      comment: 'A supporting context serves all core ones alike: they register with it at boot.',
      severity: 'error',
      from: { path: libs(supporting) },
      to: { path: libs(coreNames) },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'No domain word may appear in platform.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(libs/(?!platform/)|db/)' },
    },
    {
      name: 'context-is-placed',
      comment: 'A new folder under libs must be given its place in this file before it can be imported.',
      severity: 'error',
      from: {},
      to: { path: '^libs/', pathNot: libs([...coreNames, ...supporting, 'dossier', 'platform']) },
    },
    ...coreRules,
    ...platformRules,
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is plain language and Node.js: it must outlive every library.',
      severity: 'error',
      from: { path: parts(['kernel']), pathNot: specs },
      to: { pathNot: parts(['kernel']), dependencyTypesNot: ['core'] },
    },
    {
      name: 'one-door-per-context',
      comment: 'What is not exported from index.ts is free to change.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'one-door-from-outside',
      comment: 'What is not exported from index.ts is free to change; apps, migrations and tests are outside too.',
      severity: 'error',
      from: { pathNot: '^libs/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'one-door-per-platform-part',
      comment: 'A part of platform has one door too.',
      severity: 'error',
      from: { path: '^libs/platform/([^/]+)/' },
      to: { path: '^libs/platform/[^/]+/', pathNot: ['^libs/platform/$1/', '^libs/platform/[^/]+/index\\.ts$'] },
    },
    {
      name: 'one-door-to-platform',
      comment:
        'A part of platform has one door too. (test/setup.ts alone reaches past it: every unit test pays for what it loads.)',
      severity: 'error',
      from: { pathNot: ['^libs/platform/', '^test/setup\\.ts$'] },
      to: { path: '^libs/platform/[^/]+/', pathNot: '^libs/platform/[^/]+/index\\.ts$' },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'Test databases and fixed clocks must not reach production.',
      severity: 'error',
      from: { pathNot: [specs, '^test/', parts(['testing']), '^libs/[^/]+/src/.*testing/'] },
      to: { path: [parts(['testing']), '^libs/[^/]+/src/.*testing/'] },
    },
    {
      name: 'no-development-packages-in-production',
      comment:
        'The server runs with production dependencies alone. (The web app is bundled: all of its packages are development ones.)',
      severity: 'error',
      from: {
        path: '^(apps/(api|worker)|libs|db)/',
        pathNot: [specs, parts(['testing']), '^libs/[^/]+/src/.*testing/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is a mistake that the other rules cannot judge.',
      severity: 'error',
      from: { pathNot: '^apps/web/' }, // vite and vue-tsc resolve there
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json', '.vue'],
    },
  },
};
