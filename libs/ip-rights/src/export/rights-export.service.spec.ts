import { ExportSources } from '@ipharbor/imports';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, firm, otherFirm, otherTownship, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { grantedInvention, ipRight } from '../../../../test/given/ip-rights';
import { rightColumns } from '../import/right-columns';
import { ipRightStatuses, ipRightStatusNames } from '../standing/standing';
import { kindNames } from '../ip-right/ip-right-kind';

describeOnDatabase('the export of rights', (app) => {
  it('takes away what the list shows: the same scope, the same filters', async () => {
    await enterprise(app, { id: firm, name: '新郑市甲有限公司', jurisdictionRegion: township });
    await enterprise(app, { id: otherFirm, name: '新郑市乙有限公司', jurisdictionRegion: otherTownship });
    const right = await grantedInvention(app, { owners: [{ enterpriseId: firm }, { name: '郑州大学' }] });
    await ipRight(app, { of: [firm], kind: 'trademark', applicationNo: undefined, registrationNo: '7654321' });
    await grantedInvention(app, { of: [otherFirm] });
    const source = app.get(ExportSources).named('ip-rights');
    const officer = await actors(app).officer({ region: township });
    const query = Object.assign(new source.query(), { kind: ['invention'] });
    const rows: unknown[] = [];
    for await (const batch of source.batches(officer, query)) rows.push(...batch);
    expect(rows).toHaveLength(await source.count(officer, query));
    expect(rows).toEqual([
      expect.objectContaining({
        applicationNo: right.applicationNo,
        owners: '新郑市甲有限公司；郑州大学',
        filedOn: '2024-03-01',
        status: '授权有效',
      }),
    ]);
  });
});

describe('the words of the export', () => {
  it.each(ipRightStatuses.filter((status) => status !== 'recorded'))('are understood by the import: %s', (status) =>
    expect(rightColumns.status.read(ipRightStatusNames[status]).value).toBeTruthy(),
  );
  it.each(Object.entries(kindNames))('and so are the kinds: %s', (kind, word) =>
    expect(rightColumns.kind.read(word).value).toBe(kind),
  );
});
