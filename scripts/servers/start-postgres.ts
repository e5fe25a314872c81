import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';

/** A PostgreSQL server of the tests alone, on a free port, with its data in a temporary folder. */
export interface PrivatePostgres {
  readonly port: number;
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Ends the server as a power cut would, and starts it again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD = 'correct-horse';
const VERSIONS = '/usr/lib/postgresql';
// Nothing here must survive the machine, so nothing waits for the disk; commits do survive the server.
const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=60'];

export interface PostgresOptions {
  /** Speaks TLS with this certificate, and refuses whoever does not. */
  readonly tls?: { readonly key: string; readonly certificate: string };
}

/** @throws Error with the way to install it, where PostgreSQL is missing */
export async function startPostgres(given: PostgresOptions = {}): Promise<PrivatePostgres> {
  const bin = findBinaries();
  const owner = ownerOf();
  const folder = mkdtempSync(join(tmpdir(), 'undertone-postgres-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(folder, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  const data = join(folder, 'data');
  const host = ['--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${passwordFile}`];
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'undertone', ...host, '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder, stdio: 'pipe' },
  );
  const port = await freePort();
  const mode = given.tls === undefined ? '' : '?sslmode=no-verify';
  const address = (name: string) => `postgresql://undertone:${PASSWORD}@127.0.0.1:${port}/${name}${mode}`;
  const secured = given.tls === undefined ? [] : secure({ data, owner, ...given.tls });
  const options = [...settings, ...secured].flatMap((setting) => ['-c', setting]);
  const launch = async (): Promise<ChildProcess> => {
    const child = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...options],
      { ...owner, cwd: folder, stdio: 'ignore' },
    );
    await untilAnswers(address('postgres'), child);
    return child;
  };
  let server = await launch();
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  let databases = 0;
  return {
    port,
    createDatabase: async () => {
      const name = `test_${++databases}`;
      await query(address('postgres'), `CREATE DATABASE ${name}`);
      return address(name);
    },
    restart: async () => {
      await end('SIGQUIT');
      server = await launch();
    },
    stop: async () => {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One statement on a connection of its own. */
export async function query(address: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

function findBinaries(): string {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(VERSIONS, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (found !== undefined) return found;
  throw new Error('PostgreSQL is missing: run scripts/install-services, or apt-get install postgresql');
}

type Owner = { readonly uid?: number; readonly gid?: number };

/** PostgreSQL refuses to run as root, so root runs it as the user its package made. */
function ownerOf(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The settings for TLS. The key must belong to the server alone, so that it gets a copy. */
function secure(files: { data: string; owner: Owner; key: string; certificate: string }): string[] {
  const { data, owner } = files;
  for (const name of ['key', 'certificate'] as const) {
    const copy = join(data, `${name}.pem`);
    copyFileSync(files[name], copy);
    chmodSync(copy, 0o600);
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(copy, owner.uid, owner.gid);
  }
  writeFileSync(join(data, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
  return ['ssl=on', 'ssl_cert_file=certificate.pem', 'ssl_key_file=key.pem'];
}

async function untilAnswers(address: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at its start with ${child.exitCode}`);
    try {
      await query(address, 'SELECT 1');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not answer within 15 seconds');
}
