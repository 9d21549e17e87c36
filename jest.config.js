const { readFileSync } = require('node:fs');
const suites = require('./tools/test/suites.cjs');

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.exclude;
delete swc.jsc.baseUrl; // jest resolves the aliases itself
delete swc.jsc.paths;
swc.swcrc = false; // this object is all: the file would leave specs out again

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test', '<rootDir>/db'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/apps/web/src/$1',
    '^@ipharbor/platform/(.*)$': '<rootDir>/libs/platform/$1',
    '^@ipharbor/([a-z-]+)$': '<rootDir>/libs/$1/src',
  },
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  testTimeout: 30_000,
  ...(suites[process.env.TEST_STEP] ?? { testRegex: '\\.spec\\.ts$' }),
};
