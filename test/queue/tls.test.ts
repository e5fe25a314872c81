import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../scripts/servers/free-port.js';
import { makeCertificate } from '../../scripts/servers/make-certificate.js';
import { runCommand, startCommand } from '../../scripts/servers/run-command.js';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../../scripts/servers/start-redis.js';
import { writeExport } from '../../scripts/servers/write-export.js';

const COMMENTS = 600;
const TIMEOUT = 240_000;
const rights = ['on', '>plain', '~bull:*', '+@all', '-@dangerous', '+info', '+client'];

let folder: string;
let certificate: string;
let postgres: PrivatePostgres;
let redis: PrivateRedis;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-tls-'));
  const files = makeCertificate(folder);
  certificate = files.certificate;
  port = await freePort();
  const tls = ['--tls-cert-file', certificate, '--tls-key-file', files.key, '--tls-auth-clients', 'no'];
  const users = ['--user', 'clerk', ...rights, '--user', 'default', 'off'];
  [postgres, redis] = await Promise.all([
    startPostgres({ tls: files }),
    startRedis(['--tls-port', String(port), ...tls, '--tls-ca-cert-file', certificate, ...users]),
  ]);
  await writeExport(join(folder, 'export.csv'), COMMENTS);
}, TIMEOUT);

afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()]);
  await rm(folder, { recursive: true });
});

describe('a run over TLS, as a user with no more rights than it needs', () => {
  it(
    'comes to its end, scheduled or not',
    async () => {
      const store = new URL(await postgres.createDatabase());
      store.hostname = 'localhost';
      store.search = `sslmode=verify-full&sslrootcert=${encodeURIComponent(certificate)}`;
      const servers = ['--queue', `rediss://clerk:plain@localhost:${port}`, '--store', store.href];
      const env = { NODE_EXTRA_CA_CERTS: certificate };
      const worker = startCommand(['worker', ...servers, '--threads', '1'], env);
      const out = join(folder, 'out');
      const ended = await runCommand(['run', join(folder, 'export.csv'), ...servers, '--out', out], env);
      expect(ended).toMatchObject({ code: 0 });
      const { records } = JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
      expect(records).toBe(COMMENTS);

      const pattern = join(folder, 'night-*.csv');
      const cron = ['--cron', '0 2 * * *', '--tz', 'Asia/Bangkok'];
      const added = await runCommand(['schedule', 'add', 'nightly', pattern, ...cron, ...servers], env);
      expect(added).toMatchObject({ code: 0 });
      const listed = await runCommand(['schedule', 'list', ...servers], env);
      expect(listed.stdout).toContain('nightly');
      worker.child.kill('SIGTERM');
      expect((await worker.ended).code).toBe(0);
    },
    TIMEOUT,
  );

  it('is refused where the certificate is for another host', async () => {
    const store = await postgres.createDatabase();
    const queue = `rediss://clerk:plain@127.0.0.1:${port}`;
    const address = store.replace('no-verify', 'require');
    const env = { NODE_EXTRA_CA_CERTS: certificate };
    const ended = await runCommand(['worker', '--queue', queue, '--store', address], env);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('certificate is for another host');
  });
});
