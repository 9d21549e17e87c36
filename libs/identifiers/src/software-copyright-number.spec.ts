import { readSoftwareCopyrightNumber } from './software-copyright-number';

const read = (text: string) => readSoftwareCopyrightNumber(text, { today: '2026-11-23' });

describe('a software copyright number', () => {
  it.each([
    ['2014SR001852', '2014SR001852', 'registration'],
    ['2021 sr 1234567', '2021SR1234567', 'registration'],
    ['登记号：2014SR001852', '2014SR001852', 'registration'],
    ['软著登字第0671096号', '软著登字第0671096号', 'certificate'],
    ['软著登字 第 15980140 号', '软著登字第15980140号', 'certificate'],
    ['软著登字0671096', '软著登字第0671096号', 'certificate'],
    ['2019R11L885247', '2019R11L885247', 'other'],
  ])('%s is %s (%s)', (written, normalised, form) => {
    expect(read(written)).toMatchObject({ normalised, valid: true, problem: null, details: { form } });
  });

  it('is read when registration and certificate number are mixed, with the fix to confirm', () => {
    const reading = read('软著登字第2016SR172900号');
    expect(reading).toMatchObject({ normalised: '2016SR172900', valid: true, suggestion: '2016SR172900' });
    expect(reading.problem).toMatchObject({ code: 'software-copyright-mixed', severity: 'warning' });
  });

  it.each([
    ['2014RS001852', '2014SR001852'],
    ['2O14SR00I852', '2014SR001852'],
    ['2014S001852', '2014SR001852'],
    ['软著登字第12345号', null],
    ['2014SR0018', null],
  ])('%s is left to an officer and never rejected; meant %s', (written, suggestion) => {
    const reading = read(written);
    expect(reading).toMatchObject({ valid: false, problem: { severity: 'override' }, suggestion });
    expect(reading.details).not.toBeNull();
  });

  it.each(['1991SR001852', '2027SR001852'])('%s has a year that cannot be', (written) => {
    expect(read(written).problem).toMatchObject({ code: 'software-copyright-year', severity: 'override' });
  });
});
