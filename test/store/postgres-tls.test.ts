import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCertificate } from '../../scripts/servers/make-certificate.js';
import { runCommand } from '../../scripts/servers/run-command.js';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import { openStore } from '../../src/store/open-store.js';

let folder: string;
let certificate: string;
let server: PrivatePostgres;
let plain: PrivatePostgres;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-tls-'));
  const files = makeCertificate(folder);
  certificate = files.certificate;
  [server, plain] = await Promise.all([startPostgres({ tls: files }), startPostgres()]);
});

afterAll(async () => {
  await Promise.all([server.stop(), plain.stop()]);
  await rm(folder, { recursive: true });
});

/** The address of a new database with these parameters; the certificate is for `localhost`. */
async function addressWith(parameters: string, host = 'localhost'): Promise<string> {
  const address = new URL(await server.createDatabase());
  address.hostname = host;
  address.search = parameters;
  return address.href;
}

async function failureOf(address: string): Promise<{ code: string; message: string; hint: string }> {
  try {
    await (await openStore(address)).close();
  } catch (error) {
    return error as { code: string; message: string; hint: string };
  }
  throw new Error('Expected the store not to open');
}

describe('a PostgreSQL that speaks TLS', () => {
  it.each([
    ['require', 'localhost', false],
    ['require', 'localhost', true],
    ['verify-ca', '127.0.0.1', true],
    ['verify-full', 'localhost', true],
  ])('opens with sslmode=%s at %s, the authority named: %s', async (mode, host, named) => {
    const root = named ? `&sslrootcert=${encodeURIComponent(certificate)}` : '';
    const address = await addressWith(`sslmode=${mode}${root}`, host);
    const store = await openStore(address);
    expect(await store.lastRun()).toBeNull();
    await store.close();
  });

  it('is not trusted where nobody known has signed its certificate', async () => {
    const failure = await failureOf(await addressWith('sslmode=verify-full'));
    expect(failure).toMatchObject({ code: 'store_unreachable', exitCode: 2 });
    expect(failure.message).toContain('certificate is not trusted');
    expect(failure.hint).toContain('sslrootcert');
  });

  it('is not taken for another host', async () => {
    const root = `&sslrootcert=${encodeURIComponent(certificate)}`;
    const failure = await failureOf(await addressWith(`sslmode=verify-full${root}`, '127.0.0.1'));
    expect(failure).toMatchObject({ code: 'store_unreachable', exitCode: 2 });
    expect(failure.message).toContain('certificate is for another host');
  });

  it('refuses a connection without TLS, and the hint says what to add', async () => {
    const failure = await failureOf(await addressWith(''));
    expect(failure).toMatchObject({ code: 'store_denied', exitCode: 2 });
    expect(failure.hint).toContain('sslmode=require');
  });

  it('is told from one that does not', async () => {
    const failure = await failureOf(`${await plain.createDatabase()}?sslmode=require`);
    expect(failure).toMatchObject({ code: 'store_unreachable', exitCode: 2 });
    expect(failure.message).toContain('does not speak TLS');
  });

  it.each([
    ['sslmode=always', '"always"'],
    ['sslmode=verify-ca', 'sslrootcert'],
    ['sslmode=verify-full&sslrootcert=/nowhere/root.pem', '/nowhere/root.pem'],
  ])('is not asked where the address says %s', async (parameters, named) => {
    const failure = await failureOf(await addressWith(parameters));
    expect(failure).toMatchObject({ code: 'usage', exitCode: 2 });
    expect(failure.message).toContain(named);
  });

  it('is used by a command without a word about it', async () => {
    const root = encodeURIComponent(certificate);
    const address = await addressWith(`sslmode=require&sslrootcert=${root}`);
    const ended = await runCommand(['status', '--store', address]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const untrusted = await runCommand(['status', '--store', await addressWith('sslmode=verify-full')]);
    expect(untrusted.code).toBe(2);
    expect(untrusted.stderr.trim().split('\n')).toHaveLength(2);
  });
});
