import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

/** A Redis server of the tests alone, on a free port, with its data in a temporary folder. */
export interface PrivateRedis {
  readonly url: string;
  readonly port: number;
  kill(): Promise<void>;
  /** Starts it again on what the append-only file has; `empty` throws that away first. */
  start(options?: { empty?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

/**
 * `settings` are flags of redis-server, e.g. `['--maxmemory-policy', 'allkeys-lru']`.
 * @throws Error with the way to install it, where Redis is missing
 */
export async function startRedis(settings: readonly string[] = []): Promise<PrivateRedis> {
  assertInstalled();
  const folder = mkdtempSync(join(tmpdir(), 'undertone-redis-'));
  const port = await freePort();
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const launch = async () => {
    const child = spawn('redis-server', [...flags, '--appendonly', 'yes', ...settings], { stdio: 'ignore' });
    await untilListens(port, child);
    return child;
  };
  let server: ChildProcess = await launch();
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    start: async ({ empty = false } = {}) => {
      if (empty) rmSync(join(folder, 'appendonlydir'), { recursive: true, force: true });
      server = await launch();
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function assertInstalled(): void {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error('Redis is missing: run scripts/install-services, or apt-get install redis-server', {
      cause,
    });
  }
}

async function untilListens(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (child.exitCode !== null) throw new Error(`Redis ended at its start with ${child.exitCode}`);
    if (await listens(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Redis did not answer within 10 seconds');
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
