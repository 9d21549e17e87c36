import { bodyOf, entryOf, missingOf } from './record-form';
import type { RegisterRow } from './register';
import { agencies, professionals } from './registers';

const row = {
  id: '1',
  name: '河南某某知识产权代理有限公司',
  regionCode: '410184',
  regionName: '新郑市',
  version: 3,
  allowedActions: ['change'],
  licenceNo: '豫代 1 号',
  phone: '037112345678',
  services: ['patent', 'training'],
  status: 'active',
} as RegisterRow;

describe('the form of a register', () => {
  const { fields } = agencies;

  it('sends only what was changed', () => {
    const entry = { ...entryOf(fields, row), phone: '037187654321' };
    expect(bodyOf(fields, entry, row)).toEqual({ phone: '037187654321' });
  });

  it('takes an emptied text away, and leaves a choice as it was', () => {
    const entry = { ...entryOf(fields, row), licenceNo: ' ', status: '' };
    expect(bodyOf(fields, entry, row)).toEqual({ licenceNo: null });
  });

  it('sends an emptied list as an empty list', () => {
    expect(bodyOf(fields, { ...entryOf(fields, row), services: [] }, row)).toEqual({ services: [] });
  });

  it('sends of a new record what was filled in, trimmed', () => {
    const entry = { ...entryOf(fields, undefined), name: ' 新机构 ', agencyCode: '' };
    expect(bodyOf(fields, entry, undefined)).toEqual({ name: '新机构' });
  });

  it('names what is missing', () => {
    expect(missingOf(professionals.fields, { ...entryOf(professionals.fields, undefined), name: '  ' })).toEqual([
      'name',
      'kind',
    ]);
  });
});
