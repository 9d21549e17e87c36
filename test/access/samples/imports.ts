import { exported, firmsCsv, imported } from '../../given/imports';
import type { Given, Samples } from '../sample';

const file = { name: '企业.csv', content: Buffer.from(firmsCsv) };

const ofImport =
  (mode: 'check' | 'apply', body?: object) =>
  async ({ app, near }: Given) => ({ params: { id: (await imported(app, near, { mode })).id }, body });

const ofExport = async ({ app, near }: Given) => ({ params: { id: (await exported(app, near, 'ip-rights')).id } });

const mapping = { headerRow: 1, columns: [{ name: 'uscc', index: 1 }] };

export const samples: Samples = {
  'POST /imports': () => ({ body: { register: 'enterprises', mode: 'check' }, file }),
  'GET /imports': async ({ app, near }) => ({ rows: [(await imported(app, near)).id] }),
  'GET /imports/registers': () => ({ isShared: true }),
  'GET /imports/templates/:register.xlsx': () => ({ params: { register: 'enterprises' }, isShared: true }),
  'GET /imports/:id': ofImport('apply'),
  'GET /imports/:id/preview': ofImport('check'),
  'GET /imports/:id/marked.xlsx': ofImport('apply'),
  'GET /imports/:id/failed-rows.xlsx': ofImport('apply'),
  'PUT /imports/:id/mapping': ofImport('check', mapping),
  'PUT /imports/:id/application': ofImport('check'),
  'PUT /imports/:id/undo': ofImport('apply'),

  'POST /exports': () => ({ body: { list: 'ip-rights', reason: '年度核对' } }),
  'GET /exports': async ({ app, near }) => ({ rows: [(await exported(app, near, 'ip-rights')).id] }),
  'GET /exports/:id': ofExport,
  'GET /exports/:id/file.xlsx': ofExport,
};
