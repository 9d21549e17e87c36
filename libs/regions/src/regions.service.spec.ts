import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { plantRegions } from './plant-regions';
import { Region } from './region.entity';
import { Regions } from './regions';

const city = '410184';

describeOnDatabase('Regions', (app) => {
  const regions = () => app.get(Regions);

  it('know the tree from the provinces to the townships', () => {
    expect(regions().children(null)).toHaveLength(34);
    expect(
      regions()
        .children('410100')
        .map(({ code }) => code),
    ).toContain(city);
    expect(
      regions()
        .children(city)
        .map(({ name }) => name),
    ).toEqual([
      '新建路街道',
      '新华路街道',
      '新烟街道',
      '新村镇',
      '辛店镇',
      '观音寺镇',
      '梨河镇',
      '和庄镇',
      '薛店镇',
      '孟庄镇',
      '郭店镇',
      '龙湖镇',
      '城关乡',
      '具茨山国家级森林公园',
      '新郑新区',
    ]);
    expect(regions().find('410173')).toMatchObject({ isStatistical: true, parentCode: '410100' });
  });

  it('know what a region was before', () => {
    const before = regions().history(city);
    expect(before.map(({ code, toYear }) => [code, toYear])).toEqual([
      ['412426', 1983],
      ['410123', 1994],
    ]);
    expect(regions().successor('412426')?.code).toBe(city);
    expect(regions().isKnown('412426')).toBe(false);
    expect(regions().name('412426')).toBe('新郑县');
    expect(regions().successor('999999')).toBeNull();
  });

  it.each([
    ['薛店镇', '410184106'],
    ['薛店', '410184106'],
    [' 薛 店 镇 ', '410184106'],
    ['410184106', '410184106'],
    ['４１０１８４１０６', '410184106'],
    ['410184106000', '410184106'],
    ['4101', '410100'],
    ['薛店镇人民政府', '410184106'],
    ['新建路街道办事处', '410184001'],
    ['河南省郑州市新郑市薛店镇', '410184106'],
    ['郑州市新郑市龙湖镇', '410184109'],
    ['新郑市', '410184'],
    ['郑州航空港经济综合实验区', '410173'],
    ['郑州市中牟县', '410122'],
  ])('understand %s', (text, code) => {
    expect(regions().match(text, city)?.code).toBe(code);
  });

  it.each(['', '某某镇', '城关镇', '镇', '99', '999999999'])('do not guess at “%s”', (text) => {
    expect(regions().match(text, city)).toBeNull();
  });

  it('are planted once', async () => {
    const before = await app.get(Reader).from(Region, 'region').getCount();
    await plantRegions(app.get(UnitOfWork), app.get(Reader));
    expect(await app.get(Reader).from(Region, 'region').getCount()).toBe(before);
  });

  const path = process.env.REAL_DATA_DIR && join(process.env.REAL_DATA_DIR, 'regions');
  const published = (file: string, instead: string): string[][] =>
    (path && existsSync(path) ? readFileSync(join(path, file), 'utf8') : `\n${instead}`)
      .trim()
      .split(/\r?\n/)
      .slice(path && existsSync(path) ? 1 : 0)
      .map((line) => line.split(','));

  it('agree with the published lists', () => {
    const known = (code: string) => regions().find(code)?.name;
    for (const [code, name] of published('regions_national.csv', '410184,新郑市'))
      expect([code, known(code)]).toEqual([code, name]);
    for (const [code, name] of published('henan_streets.csv', '410184106,薛店镇'))
      expect([code, known(code)]).toEqual([code, name]);
  });
});
