import { isDateCode } from './styles';

describe('isDateCode', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy/m/d;@',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    'h:mm:ss',
    '[h]:mm',
  ])('%s shows a date or time', (code) => expect(isDateCode(code)).toBe(true));

  it.each([
    'General',
    '0.00',
    '#,##0',
    '0"days"',
    '[Red]0.00',
    '0.00E+00',
    '@',
    '¥#,##0.00_);[Red]\\(¥#,##0\\)',
    '0\\d',
  ])('%s does not', (code) => expect(isDateCode(code)).toBe(false));
});
