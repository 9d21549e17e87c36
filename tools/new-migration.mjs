// `npm run new:migration <name>` writes db/migrations/<timestamp>-<name>.ts and lists it in db/migrations/index.ts.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { bin, must, root } from './processes.mjs';

const folder = `${root}/db/migrations`;
const name = process.argv[2] ?? '';
const asked = /^(?:create-(?<created>[a-z0-9-]+)|add-[a-z0-9-]+-to-(?<extended>[a-z0-9-]+))$/.exec(name)?.groups;
if (!asked) {
  console.error('usage: npm run new:migration create-<table> | add-<columns>-to-<table>, in kebab-case');
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
const files = readdirSync(folder).filter((file) => /^\d{13}-.+\.ts$/.test(file));
const newest = Math.max(0, ...files.map((file) => Number(file.slice(0, 13))));
const timestamp = Math.max(Date.now(), newest + 1); // strictly rising, even when a branch was written in the future
const className = `${pascal(name)}${timestamp}`;
const file = `${timestamp}-${name}`;

writeFileSync(`${folder}/${file}.ts`, skeleton());
register();
await must(bin('prettier'), ['--write', '--log-level', 'warn', `${folder}/${file}.ts`, `${folder}/index.ts`]);
console.log(`db/migrations/${file}.ts`);

function skeleton() {
  const table = (asked.created ?? asked.extended).replaceAll('-', '_');
  const body = asked.created ? `schema.create('${table}', (t) => t.id())` : `schema.add('${table}', (t) => t)`;
  return `import { Change, type Schema } from '@ipharbor/platform/persistence';

export class ${className} extends Change {
  change = (schema: Schema) => ${body};
}
`;
}

/** The list is explicit: what runs, and in which order, is seen in one place. */
function register() {
  const index = `${folder}/index.ts`;
  const text = existsSync(index)
    ? readFileSync(index, 'utf8')
    : '/** Every change to the schema, in order. */\nexport const migrations = [\n];\n';
  const end = text.lastIndexOf('];');
  if (end < 0) throw new Error('db/migrations/index.ts has no list to add to');
  const list = text.slice(0, end).trimEnd();
  const separator = list.endsWith('[') || list.endsWith(',') ? '' : ',';
  const registered = `${list}${separator}\n  ${className},\n${text.slice(end)}`;
  writeFileSync(index, addImport(registered, `import { ${className} } from './${file}';\n`));
}

function addImport(text, line) {
  const last = text.lastIndexOf('\nimport ');
  const at = last >= 0 ? text.indexOf('\n', last + 1) + 1 : text.startsWith('import ') ? text.indexOf('\n') + 1 : 0;
  return text.slice(0, at) + line + (at === 0 ? '\n' : '') + text.slice(at);
}

function pascal(kebab) {
  return kebab.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
