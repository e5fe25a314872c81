import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { freePort } from '../../scripts/servers/free-port.js';
import { makeCertificate } from '../../scripts/servers/make-certificate.js';
import { runCommand } from '../../scripts/servers/run-command.js';
import { startPostgres } from '../../scripts/servers/start-postgres.js';
import { startRedis } from '../../scripts/servers/start-redis.js';
import { enqueueBatches, enqueueRun, openQueues } from '../../src/run/queue.js';
import { connectQueue } from '../../src/run/queue-connection.js';

async function failureOf(
  url: string,
): Promise<{ code: string; exitCode: number; message: string; hint: string }> {
  try {
    (await connectQueue(url)).disconnect();
  } catch (error) {
    return error as { code: string; exitCode: number; message: string; hint: string };
  }
  throw new Error('Expected the connection to be refused');
}

/** A server that answers INFO as a Redis of that version would. */
async function pretendRedis(version: string): Promise<Server> {
  const info = `redis_version:${version}\r\nmaxmemory_policy:noeviction\r\n`;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const commands = data.toString().match(/\*\d+\r\n/g) ?? [];
      for (const _ of commands) socket.write(`$${info.length}\r\n${info}\r\n`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('connecting to the Redis of a queue', () => {
  it('says that nothing answers', async () => {
    const failure = await failureOf(`redis://127.0.0.1:${await freePort()}`);
    expect(failure).toMatchObject({ code: 'queue_unreachable', exitCode: 2 });
    expect(failure.message).toContain('ECONNREFUSED');
  });

  it('says that the password is wrong, and does not show it', async () => {
    const redis = await startRedis(['--requirepass', 'open-sesame']);
    try {
      const wrong = await failureOf(`redis://:hidden-word@127.0.0.1:${redis.port}`);
      expect(wrong).toMatchObject({ code: 'queue_unreachable', exitCode: 2 });
      expect(wrong.message).toContain('refuses the user or the password');
      expect(`${wrong.message} ${wrong.hint}`).not.toContain('hidden-word');
      const none = await failureOf(redis.url);
      expect(none.message).toContain('refuses the user or the password');
      (await connectQueue(`redis://:open-sesame@127.0.0.1:${redis.port}`)).disconnect();
    } finally {
      await redis.stop();
    }
  });

  it('works for a user with the rights it names, and no others', async () => {
    const rights = ['on', '>plain', '~bull:*', '+@all', '-@dangerous', '+info', '+client'];
    const redis = await startRedis(['--user', 'clerk', ...rights]);
    try {
      const connection = await connectQueue(`redis://clerk:plain@127.0.0.1:${redis.port}`);
      const queues = openQueues(connection);
      expect(await enqueueRun(queues, 'r1')).toBe(true);
      await enqueueBatches(queues, 'r1', [0, 1]);
      expect(await queues.analyze.getWorkersCount()).toBe(0);
      await queues.close();
      connection.disconnect();
    } finally {
      await redis.stop();
    }
  });

  it('speaks TLS, and refuses a certificate that nobody it trusts has signed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'undertone-tls-'));
    const { key, certificate } = makeCertificate(folder);
    const port = await freePort();
    const files = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate];
    const redis = await startRedis(['--tls-port', String(port), ...files, '--tls-auth-clients', 'no']);
    try {
      const failure = await failureOf(`rediss://localhost:${port}`);
      expect(failure).toMatchObject({ code: 'queue_unreachable' });
      expect(failure.message).toContain('certificate is not trusted');
    } finally {
      await redis.stop();
      await rm(folder, { recursive: true });
    }
  });

  it('refuses a Redis that throws keys away when it is full', async () => {
    const redis = await startRedis(['--maxmemory-policy', 'allkeys-lru']);
    try {
      const failure = await failureOf(redis.url);
      expect(failure).toMatchObject({ code: 'queue_unfit', exitCode: 2 });
      expect(failure.message).toContain('allkeys-lru');
    } finally {
      await redis.stop();
    }
  });

  it.each([
    ['6.0.16', true],
    ['5.0.14', true],
    ['6.2.0', false],
    ['7.4.1', false],
  ])('judges Redis %s: too old is %s', async (version, tooOld) => {
    const server = await pretendRedis(version);
    const url = `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      if (tooOld) expect(await failureOf(url)).toMatchObject({ code: 'queue_unfit', exitCode: 2 });
      else (await connectQueue(url)).disconnect();
    } finally {
      server.close();
    }
  });

  it('refuses an address of something else', async () => {
    expect(await failureOf('http://127.0.0.1:6379')).toMatchObject({ code: 'usage', exitCode: 2 });
    expect(await failureOf('127.0.0.1')).toMatchObject({ code: 'usage', exitCode: 2 });
  });
});

describe('the commands of a queue', () => {
  it.each([
    ['run', ['run', 'package.json', '--queue', 'redis://127.0.0.1:1']],
    ['run', ['run', 'package.json', '--queue', 'redis://127.0.0.1:1', '--store', 'a.duckdb']],
    ['worker', ['worker', '--queue', 'redis://127.0.0.1:1', '--store', 'a.duckdb']],
  ])('%s refuses a DuckDB store with exit 2 and one message', async (_name, args) => {
    const ended = await runCommand(args, { UNDERTONE_STORE: '' });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('expected a PostgreSQL store');
    expect(ended.stderr).not.toContain('    at ');
  });

  it('worker says which Redis does not answer', async () => {
    const ended = await runCommand([
      'worker',
      '--queue',
      'redis://127.0.0.1:1',
      '--store',
      'postgres://127.0.0.1:1/a',
    ]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/Cannot (use the queue|open the store)/);
  });

  it('run makes no output folder where its queue, store or input is wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'undertone-nothing-'));
    const redis = await startRedis();
    try {
      const nowhere = ['--store', 'postgres://127.0.0.1:1/a', '--out', join(folder, 'a', 'b')];
      const wrong = [
        ['run', 'package.json', '--queue', redis.url, ...nowhere],
        ['run', 'README.md', '--queue', 'redis://127.0.0.1:1', ...nowhere],
        ['run', 'fixtures/service-feedback.csv', '--queue', redis.url, ...nowhere],
        ['run', 'fixtures/service-feedback.csv', '--queue', 'redis://127.0.0.1:1', ...nowhere],
      ];
      for (const args of wrong) expect((await runCommand(args)).code).toBe(2);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await redis.stop();
      await rm(folder, { recursive: true });
    }
  });

  it('worker ends with exit 2 where its metrics port is taken', async () => {
    const redis = await startRedis();
    const postgres = await startPostgres();
    try {
      const servers = ['--queue', redis.url, '--store', await postgres.createDatabase()];
      const ended = await runCommand(['worker', ...servers, '--metrics-port', String(redis.port)]);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain('EADDRINUSE');
    } finally {
      await Promise.all([redis.stop(), postgres.stop()]);
    }
  });
});
