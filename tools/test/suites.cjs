/** Which specs belong to which suite: by what they need, said in the file name or by the folder under test/. */
const onDatabase = '\\.(service|policy|queries|job|db)\\.spec\\.ts$';
const overHttp = '\\.controller\\.spec\\.ts$|/test/(access|real-data)/.*\\.spec\\.ts$';
const inFolder = (name) => `/test/${name}/.*\\.spec\\.ts$`;

module.exports = {
  unit: {
    testRegex: '\\.spec\\.ts$',
    testPathIgnorePatterns: ['/node_modules/', onDatabase, overHttp, '/test/[^/]+/'],
  },
  database: { testRegex: onDatabase },
  http: { testRegex: overHttp },
  transport: { testRegex: inFolder('transport') },
  journeys: { testRegex: inFolder('journeys') },
  faults: { testRegex: inFolder('faults') },
  counts: { testRegex: inFolder('counts') },
};
