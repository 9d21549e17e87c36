import { readPhone } from './phone';

describe('a telephone number', () => {
  it.each([
    ['138 1234 5678', '13812345678', 'mobile'],
    ['+86-138-1234-5678', '13812345678', 'mobile'],
    ['8613812345678', '13812345678', 'mobile'],
    ['１９９１２３４５６７８', '19912345678', 'mobile'],
    ['037162690000', '0371-62690000', 'landline'],
    ['(0371)62690000', '0371-62690000', 'landline'],
    ['0371－62690000转8001', '0371-62690000-8001', 'landline'],
    ['+86 371 62690000', '0371-62690000', 'landline'],
    ['+86 (0371) 62690000', '0371-62690000', 'landline'],
    ['01062083114', '010-62083114', 'landline'],
    ['+86 10 62083114', '010-62083114', 'landline'],
    ['0396-1234567', '0396-1234567', 'landline'],
    ['400-820-8820', '4008208820', 'service'],
    ['12330', '12330', 'hotline'],
  ])('%s is %s (%s)', (written, normalised, kind) => {
    expect(readPhone(written)).toMatchObject({ normalised, valid: true, problem: null, details: { kind } });
  });

  it.each([
    ['12812345678', null],
    ['1381234567', null],
    ['62690000', null],
    ['110', null],
    ['013812345678', '13812345678'],
    ['+1 202 555 0100', null],
  ])('%s is rejected, meant %s', (written, suggestion) => {
    const problem = { code: 'phone-format', severity: 'reject' };
    expect(readPhone(written)).toMatchObject({ valid: false, problem, suggestion, details: null });
  });
});
