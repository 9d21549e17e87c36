import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));
const patience = 30_000;

/**
 * Starts a service that lives in `folder` and listens on `port` of 127.0.0.1; answers once it takes connections.
 * `stop()` ends it and removes its folder, and so does our own end for whatever reason; `crash()` is a kill -9 that leaves
 * the folder, `revive()` starts it again there.
 */
export async function launch({ name, folder, port, program, args }) {
  const logFile = `${folder}/service.log`;
  const log = openSync(logFile, 'a');
  const keeper = spawn(process.execPath, [guard, folder, program, ...args], {
    stdio: ['pipe', log, log],
    detached: true,
  });
  closeSync(log);
  let ended = false;
  const end = new Promise((resolve) => keeper.once('exit', () => resolve((ended = true))));
  keeper.stdin.on('error', () => undefined); // the service died first; `ended` says so

  const listening = async () => {
    let lastWords = '';
    for (const until = Date.now() + patience; !(await takesConnections(port)); await sleep(50)) {
      if (existsSync(logFile)) lastWords = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
      if (!ended && Date.now() < until) continue;
      keeper.stdin.end();
      await end;
      throw new Error(`${name} takes no connections; its last words:\n${lastWords}`);
    }
  };
  await listening();
  keeper.unref();
  keeper.stdin.unref();
  return {
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      await end;
    },
    async crash() {
      keeper.stdin.write('crash\n');
      while (await takesConnections(port)) await sleep(5);
    },
    revive() {
      keeper.stdin.write('revive\n');
      return listening();
    },
  };
}

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** True when something accepts a connection and greets or stays: a server that is still starting refuses. */
function takesConnections(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false));
  });
}
