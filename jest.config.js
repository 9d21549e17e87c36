const { readFileSync } = require('node:fs');

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.exclude;
delete swc.jsc.baseUrl; // jest resolves the aliases itself
delete swc.jsc.paths;
swc.swcrc = false; // this object is all: the file would leave specs out again

/** Which specs a step of `npm test` runs: by what they need, said in the file name. */
const onDatabase = '\\.(service|policy|queries|job|db)\\.spec\\.ts$';
const overHttp = '\\.controller\\.spec\\.ts$|/test/(access|real-data)/.*\\.spec\\.ts$';
const steps = {
  unit: {
    testRegex: '\\.spec\\.ts$',
    testPathIgnorePatterns: ['/node_modules/', onDatabase, overHttp, '<rootDir>/test/'],
  },
  database: { testRegex: onDatabase },
  http: { testRegex: overHttp },
  transport: { testRegex: '/test/transport/.*\\.spec\\.ts$' },
  journeys: { testRegex: '/test/journeys/.*\\.spec\\.ts$' },
  counts: { testRegex: '/test/counts/.*\\.spec\\.ts$' },
  faults: { testRegex: '/test/faults/.*\\.spec\\.ts$' },
};

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test', '<rootDir>/db'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@ipharbor/platform/(.*)$': '<rootDir>/libs/platform/$1',
    '^@ipharbor/([a-z-]+)$': '<rootDir>/libs/$1/src',
  },
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  testTimeout: 30_000,
  ...(steps[process.env.TEST_STEP] ?? { testRegex: '\\.spec\\.ts$' }),
};
