import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { tokenFor } from '../given/access';
import { imported } from '../given/imports';
import { generated } from './generated';

const folder = process.env.REAL_DATA_DIR;

/** A file as it was published, or, where there is no such folder, one of the same shape. */
function fileOf(name: keyof typeof generated): string {
  const path = folder && join(folder, name);
  return path && existsSync(path) ? readFileSync(path, 'utf8') : generated[name];
}

interface Answer {
  readonly status: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly problemsTotal: number;
  readonly problems: readonly { readonly row: number; readonly column: string | null; readonly code: string }[];
}

describeOnDatabase(`files as they are found${folder ? '' : ' (generated)'}`, (app) => {
  const minutes = 60_000;
  const whom = { region: '410184' };

  async function run(name: keyof typeof generated, register: string): Promise<Answer> {
    const { id } = await imported(app, whom, { content: fileOf(name), register });
    return (await app.request('get', `/imports/${id}`, await tokenFor(app, 'officer', whom))).body as Answer;
  }
  const codes = ({ problems }: Answer) => [...new Set(problems.map(({ code }) => code))].sort();
  const accounted = ({ rows, created, updated, unchanged, rejected }: Answer) =>
    rows === created + updated + unchanged + rejected;
  const rowsOf = (name: keyof typeof generated) =>
    parse<Record<string, string>>(fileOf(name), { columns: true, bom: true, skip_empty_lines: true });

  it(
    'takes enterprises with their codes, refuses wrong check digits and repeated codes, and nothing twice',
    async () => {
      const rows = rowsOf('enterprises/enterprises_uscc.csv');
      const first = await run('enterprises/enterprises_uscc.csv', 'enterprises');
      expect(first).toMatchObject({ status: 'done', rows: rows.length, updated: 0, unchanged: 0 });
      expect(accounted(first)).toBe(true);

      const distinct = new Set(rows.filter((row) => row.check_ok === '1').map((row) => row.uscc));
      expect(first.created).toBe(distinct.size);
      expect(first.rejected).toBe(rows.length - distinct.size);
      expect(codes(first)).toContain('repeated-in-file');

      const again = await run('enterprises/enterprises_uscc.csv', 'enterprises');
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: first.created, rejected: first.rejected });
    },
    5 * minutes,
  );

  it(
    'takes patents with application numbers, and nothing twice',
    async () => {
      const first = await run('patents/patents_google_with_appno.csv', 'ip-rights');
      expect(first.rows).toBe(rowsOf('patents/patents_google_with_appno.csv').length);
      expect(accounted(first)).toBe(true);
      expect(first.created).toBeGreaterThan(0);
      const again = await run('patents/patents_google_with_appno.csv', 'ip-rights');
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: first.created, rejected: first.rejected });
    },
    minutes,
  );

  it.each(['patents/patents_cnki_titles_dates.csv', 'patents/patents_pubno_title_ipc.csv'] as const)(
    'refuses every row of %s with the reason',
    async (name) => {
      const answer = await run(name, 'ip-rights');
      expect(accounted(answer)).toBe(true);
      expect(answer).toMatchObject({ status: 'done', created: 0, updated: 0, rejected: answer.rows });
      expect(answer.rows).toBe(rowsOf(name).length);
      expect(answer.problemsTotal).toBeGreaterThanOrEqual(answer.rows);
    },
    2 * minutes,
  );
});
