import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ended, runCommand, startCommand } from '../../scripts/servers/run-command.js';
import { type PrivatePostgres, query, startPostgres } from '../../scripts/servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../../scripts/servers/start-redis.js';
import { writeExport } from '../../scripts/servers/write-export.js';
import { openStore } from '../../src/store/open-store.js';

const COMMENTS = 1600;
const TIMEOUT = 180_000;

let folder: string;
let file: string;
let postgres: PrivatePostgres;
let redis: PrivateRedis;
let expected: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-full-'));
  file = join(folder, 'export.csv');
  await writeExport(file, COMMENTS);
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  expect(await runCommand(runTo('plain'), { UNDERTONE_STORE: '' })).toMatchObject({ code: 0 });
  expected = await digestIn('plain');
}, TIMEOUT);

afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

function runTo(name: string, ...flags: string[]): string[] {
  return ['run', file, '--threads', '1', '--out', join(folder, name), ...flags];
}

async function digestIn(name: string): Promise<string> {
  return JSON.parse(await readFile(join(folder, name, 'run.json'), 'utf8')).recordsDigest;
}

/** Runs the command where no file may grow beyond so many bytes, which fails as a full disk does. */
function runWithin(bytes: number, args: readonly string[], store = ''): Promise<Ended> {
  const script = `ulimit -f ${Math.floor(bytes / 512)}; exec "$0" "$@"`;
  const command = [process.execPath, join(process.cwd(), 'dist/src/cli/main.js'), ...args];
  const env = { ...process.env, UNDERTONE_STORE: store };
  return new Promise((resolve) => {
    execFile('sh', ['-c', script, ...command], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe('an embedded store whose disk is full', () => {
  it.each([
    ['while comments are read', 150_000],
    ['while records are stored', 1_200_000],
  ])(
    '%s says so with exit 3, and the same command finishes when there is room',
    async (when, bytes) => {
      const ended = await runWithin(bytes, runTo(when));
      expect(ended.stderr).toMatch(/\[(store|output)_failed\] Cannot .*: there is no room left/);
      expect(ended.stderr).not.toMatch(/defect|zebrafinch| {4}at /);
      expect(ended.code).toBe(3);
      expect(await runCommand(runTo(when), { UNDERTONE_STORE: '' })).toMatchObject({ code: 0 });
      expect(await digestIn(when)).toBe(expected);
    },
    TIMEOUT,
  );
});

describe('an output folder whose disk is full', () => {
  it(
    'is told with exit 3, and the same command writes the files when there is room',
    async () => {
      const store = await postgres.createDatabase();
      const ended = await runWithin(1_000_000, runTo('output'), store);
      expect(ended.stderr).toMatch(/\[output_failed\] Cannot write into .*: there is no room left/);
      expect(ended.code).toBe(3);
      const again = await runCommand(runTo('output'), { UNDERTONE_STORE: store });
      expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('0 comments analyzed') });
      expect(await digestIn('output')).toBe(expected);
    },
    TIMEOUT,
  );
});

/** A server that finds its disk full whenever it shall store the record of one comment. */
async function fullServer(): Promise<string> {
  const address = await postgres.createDatabase();
  await (await openStore(address)).close();
  await query(
    address,
    `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.comment_id = 'c900' THEN
         RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full';
       END IF;
       RETURN NEW;
     END $$;
     CREATE TRIGGER full_disk BEFORE INSERT ON insight FOR EACH ROW EXECUTE FUNCTION full_disk()`,
  );
  return address;
}

describe('a server store whose disk is full', () => {
  it(
    'says so with exit 3, and the same command finishes when there is room',
    async () => {
      const store = await fullServer();
      const args = runTo('server', '--store', store);
      const ended = await runCommand(args);
      expect(ended.code).toBe(3);
      expect(ended.stderr).toContain('[store_failed]');
      expect(ended.stderr).toContain('the disk of the server is full');
      await query(store, 'DROP TRIGGER full_disk ON insight');
      expect(await runCommand(args)).toMatchObject({ code: 0 });
      expect(await digestIn('server')).toBe(expected);
    },
    TIMEOUT,
  );

  it(
    'is tried again by workers until there is room',
    async () => {
      const store = await fullServer();
      const servers = ['--queue', redis.url, '--store', store];
      const worker = startCommand(['worker', ...servers, '--threads', '1']);
      const run = runCommand(['run', file, ...servers, '--out', join(folder, 'queued')]);
      await worker.said('will be tried again');
      await query(store, 'DROP TRIGGER full_disk ON insight');
      expect(await run).toMatchObject({ code: 0 });
      expect(await digestIn('queued')).toBe(expected);
      worker.child.kill('SIGTERM');
      const { code, stderr } = await worker.ended;
      expect(code).toBe(0);
      expect(stderr).toContain('the disk of the server is full');
    },
    TIMEOUT,
  );
});
