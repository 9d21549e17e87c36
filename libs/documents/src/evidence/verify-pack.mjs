#!/usr/bin/env node
/**
 * Verifies an evidence pack, offline: node verify-pack.mjs <pack.zip | unpacked folder>
 * Needs Node.js 18 or newer and nothing else. Ends with 0 when everything is as it was exported, otherwise with 1 and one line
 * for each fault: a changed, missing, added or reordered file, a changed manifest, a broken custody log.
 */
import { Buffer } from 'node:buffer';
import console from 'node:console';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** The faults of a pack, in Chinese; none when it is whole. */
export function verify(path) {
  const pack = statSync(path).isDirectory() ? folder(path) : archive(path);
  if (!pack.names.includes('manifest.json')) return { faults: ['缺少 manifest.json：这不是证据包，或清单已被删除'] };
  const text = pack.read('manifest.json');
  const manifestSha256 = sha256(text);
  let manifest;
  try {
    manifest = JSON.parse(text.toString('utf8'));
  } catch {
    return { faults: ['manifest.json 已损坏'], manifestSha256 };
  }
  const faults = [...chain(manifest), ...contents(pack, manifest), ...order(pack, manifest)];
  if (faults.length === 0) faults.push(...custody(pack, manifest));
  return { faults, manifestSha256, manifest };
}

/** Each line of the manifest carries a hash over itself and the line before. */
function chain({ files = [], chainStart }) {
  const faults = [];
  let before = chainStart;
  files.forEach((file, at) => {
    const { chain: said, ...line } = file;
    if (file.n !== at + 1) faults.push(`清单顺序被改动：第 ${at + 1} 行的序号是 ${file.n}（${file.path}）`);
    if (sha256(`${before}\n${JSON.stringify(line)}`) !== said)
      faults.push(`清单被改动：第 ${at + 1} 行（${file.path}）`);
    before = said;
  });
  return faults;
}

function contents(pack, { files = [], attachments = [] }) {
  const faults = [];
  const known = [...files, ...attachments];
  const byHash = new Map(files.map((file) => [file.sha256, file.path]));
  for (const { path, bytes, sha256: said } of known) {
    if (!pack.names.includes(path)) {
      faults.push(`缺少文件：${path}`);
      continue;
    }
    let content;
    try {
      content = pack.read(path);
    } catch (error) {
      faults.push(`文件无法读出：${path}（${error.message}）`);
      continue;
    }
    const actual = sha256(content);
    if (actual === said) continue;
    const other = byHash.get(actual);
    if (other) faults.push(`文件被调换：${path} 的内容是 ${other} 的`);
    else faults.push(`文件被改动：${path}（应为 ${bytes} 字节、${said}，实为 ${content.length} 字节、${actual}）`);
  }
  const expected = new Set([...known.map(({ path }) => path), 'manifest.json']);
  for (const name of pack.names) if (!expected.has(name)) faults.push(`多出文件：${name}`);
  const seen = new Set();
  for (const name of pack.names) {
    if (seen.has(name)) faults.push(`文件重复：${name}`);
    seen.add(name);
  }
  return faults;
}

/** The entries of the archive stand in the order of the manifest. A folder has no order. */
function order({ names, isOrdered }, { files = [] }) {
  if (!isOrdered) return [];
  const listed = files.map(({ path }) => path).filter((path) => names.includes(path));
  const actual = names.filter((name) => listed.includes(name));
  const at = listed.findIndex((path, n) => actual[n] !== path);
  return at < 0 ? [] : [`文件顺序被改动：第 ${at + 1} 个应为 ${listed[at]}，实为 ${actual[at]}`];
}

/** The events of a file form a chain: each hash covers the one before. */
function custody(pack, { custodyPath }) {
  const faults = [];
  for (const { path, events } of JSON.parse(pack.read(custodyPath).toString('utf8')).files) {
    let before = null;
    for (const event of events) {
      const payloadHash = event.payload === null ? event.payloadHash : sha256(JSON.stringify(event.payload));
      const { id, subjectType, subjectId, aboutId, seq, action, prevHash, actorId, actingAs, at } = event;
      const line = [id, subjectType, subjectId, aboutId, seq, action, payloadHash, prevHash, actorId, actingAs, at];
      const isBroken =
        prevHash !== before || payloadHash !== event.payloadHash || sha256(line.join('\n')) !== event.hash;
      if (isBroken) faults.push(`保管记录被改动：${path} 的第 ${seq} 条`);
      before = event.hash;
    }
  }
  return faults;
}

function folder(root) {
  const walk = (at) =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(join(at, entry.name)) : [relative(root, join(at, entry.name)).split(sep).join('/')],
    );
  return { names: walk(root).sort(), isOrdered: false, read: (name) => readFileSync(join(root, name)) };
}

/** Reads a zip archive by its directory, one entry at a time. */
function archive(path) {
  const file = openSync(path, 'r');
  process.once('exit', () => closeSync(file));
  const { size } = fstatSync(file);
  const part = (at, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, at));
  };
  const tailAt = Math.max(0, size - 65_557);
  const tail = part(tailAt, size - tailAt);
  const end = tail.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) throw new Error('不是完整的 zip 文件');
  const entries = directory(
    part(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)),
    tail.readUInt16LE(end + 10),
  );
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map(({ name }) => name),
    isOrdered: true,
    read(name) {
      const { at, packed, bytes, method } = byName.get(name);
      const head = part(at, 30);
      if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new Error('文件头已损坏');
      const content = part(at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed);
      return method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(bytes, 1) });
    },
  };
}

function directory(bytes, count) {
  const entries = [];
  for (let at = 0, n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('zip 目录已损坏');
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Speaks to the person at the terminal; answers the code to end with. */
export function main(path) {
  if (path === undefined || !existsSync(path)) {
    console.error('用法：node verify-pack.mjs <证据包.zip 或解压后的文件夹>');
    return 2;
  }
  let outcome;
  try {
    outcome = verify(path);
  } catch (error) {
    outcome = { faults: [error.message] };
  }
  const { faults, manifest, manifestSha256 } = outcome;
  if (manifest) console.log(`${manifest.title}：${manifest.files?.length} 份证据，导出于 ${manifest.exportedAt}`);
  if (manifestSha256)
    console.log(`清单 SHA-256：${manifestSha256}\n（与系统“导出证据包”记录中的值一致，清单才是原件）`);
  for (const fault of faults) console.log(`✗ ${fault}`);
  console.log(faults.length === 0 ? '✓ 全部文件与导出时一致，保管记录完整' : `共 ${faults.length} 处不符`);
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv[2]);
