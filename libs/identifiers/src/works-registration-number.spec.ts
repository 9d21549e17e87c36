import { readWorksRegistrationNumber } from './works-registration-number';

describe('a works registration number', () => {
  it.each(['豫作登字-2019-F-00012345', '豫作登字—2019—f—00012345', '豫作登字2019F00012345'])(
    '%s is read',
    (written) => {
      expect(readWorksRegistrationNumber(written)).toMatchObject({
        normalised: '豫作登字-2019-F-00012345',
        valid: true,
        details: { registry: '豫', category: 'F' },
      });
    },
  );

  it('may come from the national registry', () => {
    expect(readWorksRegistrationNumber('国作登字-2020-A-01234567').details?.registry).toBe('国');
  });

  it.each(['作登字-2019-F-00012345', '豫作登字-19-F-123', '2014SR001852'])('%s is left to an officer', (written) => {
    const problem = { code: 'works-registration-format', severity: 'override' };
    expect(readWorksRegistrationNumber(written)).toMatchObject({ valid: false, problem });
  });
});
