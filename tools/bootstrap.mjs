import { fingerprint, unlessStamped } from './fingerprint.mjs';
import { isStarted, must } from './processes.mjs';
import { timed } from './progress.mjs';

const oldestNode = [20, 19];

/** Makes sure that this Node can run us and that `node_modules` is what the lock file says. Uses nothing from there. */
export async function bootstrap() {
  checkNode();
  const print = fingerprint(['package-lock.json'], [process.version, process.platform, process.arch]);
  await unlessStamped('node_modules/.stamp', print, () => timed('installing packages', install));
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(
    `IP Harbor needs Node.js ${oldestNode.join('.')} or newer; this is ${process.version}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** Through the npm that called us, when one did; no package needs its install script. */
function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  return npm?.endsWith('.js') ? must(process.execPath, [npm, ...args]) : must('npm', args);
}

if (isStarted(import.meta.url)) await bootstrap();
