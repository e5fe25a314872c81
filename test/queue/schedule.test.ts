import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../../scripts/servers/start-redis.js';
import type { Schedule, ScheduleOutcome } from '../../src/model/schedule.js';
import { connectQueue } from '../../src/run/queue-connection.js';
import { createMetrics } from '../../src/run/queue-metrics.js';
import { ensureSchedules, type NightlyQueue, nextDue, openNightlyQueue } from '../../src/run/schedule.js';
import { runSchedule, type StartRun } from '../../src/run/schedule-run.js';
import { postOutcome } from '../../src/run/schedule-webhook.js';
import { createNightlyHandler, startNightly } from '../../src/run/schedule-worker.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { summaryOf } from '../store/sample-comments.js';

let postgres: PrivatePostgres;
let redis: PrivateRedis;
let folder: string;
let address: string;
let store: Store;
let connection: Redis;
let queue: NightlyQueue;

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
});

afterAll(() => Promise.all([postgres.stop(), redis.stop()]));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-schedule-'));
  address = await postgres.createDatabase();
  store = await openStore(address);
  connection = await connectQueue(redis.url);
  queue = openNightlyQueue(connection);
});

afterEach(async () => {
  await queue.obliterate({ force: true });
  await queue.close();
  connection.disconnect();
  await store.close();
  await rm(folder, { recursive: true });
});

function scheduleOf(changes: Partial<Schedule> = {}): Schedule {
  return {
    scheduleId: 'nightly',
    pattern: '0 2 * * *',
    timeZone: 'UTC',
    files: [join(folder, '*.csv')],
    config: null,
    out: join(folder, 'out'),
    webhook: null,
    ...changes,
  };
}

async function save(schedule: Schedule, lastSlot: string | null = null): Promise<void> {
  const definition = JSON.stringify(schedule);
  await store.schedules.save({ scheduleId: schedule.scheduleId, definition, lastSlot });
}

/** Runs that only count, and take `milliseconds`. */
function counting(milliseconds = 0) {
  const started: (readonly string[])[] = [];
  const start: StartRun = async ({ files }) => {
    started.push(files);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return summaryOf(`r${started.length}`, 'done');
  };
  return {
    started,
    parts: { store, start, log: pino({ level: 'silent' }), env: {}, metrics: createMetrics() },
  };
}

describe('the time a schedule is due', () => {
  const berlin = { pattern: '30 2 * * *', timeZone: 'Europe/Berlin' };
  const dues = (from: string, count: number) => {
    const found: string[] = [];
    for (let at = Date.parse(from); found.length < count; ) {
      at = nextDue(berlin, at);
      found.push(new Date(at).toISOString());
    }
    return found;
  };

  it('comes once in the night that has the hour twice', () => {
    expect(dues('2026-10-24T12:00:00Z', 3)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
      '2026-10-27T01:30:00.000Z',
    ]);
  });

  it('comes once, an hour later, in the night that skips the hour', () => {
    expect(dues('2026-03-28T12:00:00Z', 2)).toEqual(['2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z']);
  });

  it.each([
    ['every night', 'UTC'],
    ['0 2 * * *', 'Atlantis/Capital'],
    ['99 2 * * *', 'UTC'],
  ])('of "%s" in %s is refused', (pattern, timeZone) => {
    expect(() => nextDue({ pattern, timeZone }, 0)).toThrow(/^Cannot schedule/);
  });
});

describe('a schedule', () => {
  it('that missed three nights is caught up once, by whichever worker comes first', async () => {
    const now = Date.parse('2026-05-04T09:00:00Z');
    await save(scheduleOf(), '2026-05-01T02:00:01.000Z');
    await Promise.all([
      ensureSchedules(queue, store.schedules, now),
      ensureSchedules(queue, store.schedules, now),
    ]);
    await ensureSchedules(queue, store.schedules, now);
    const waiting = await queue.getWaiting();
    expect(waiting).toHaveLength(1);
    expect(waiting[0]?.data).toEqual({ schedule: 'nightly' });
    expect((await queue.getJobSchedulers()).map(({ key, pattern, tz }) => [key, pattern, tz])).toEqual([
      ['nightly', '0 2 * * *', 'UTC'],
    ]);
  });

  it('that missed nothing is not caught up', async () => {
    await save(scheduleOf(), '2026-05-04T02:00:01.000Z');
    await ensureSchedules(queue, store.schedules, Date.parse('2026-05-04T09:00:00Z'));
    expect(await queue.getWaiting()).toEqual([]);
  });

  it('leaves the queue when the store does not have it any more', async () => {
    await save(scheduleOf(), new Date().toISOString());
    await ensureSchedules(queue, store.schedules);
    expect(await store.schedules.remove('nightly')).toBe(true);
    await ensureSchedules(queue, store.schedules);
    expect(await queue.getJobSchedulers()).toEqual([]);
    expect(await queue.getDelayed()).toEqual([]);
  });

  it('started twice at once runs once, and so does a due time that comes again', async () => {
    await save(scheduleOf());
    await writeFile(join(folder, 'a.csv'), 'id,comment\n1,Kind\n');
    const { started, parts } = counting(300);
    const job = { id: 'repeat:nightly:1777860000000', timestamp: 0, data: { schedule: 'nightly' } } as Job;
    const handle = createNightlyHandler(parts);
    await Promise.all([handle(job), handle(job)]);
    await handle(job);
    expect(started).toEqual([[join(folder, 'a.csv')]]);
  });

  it('runs each second, does not overlap itself, and after a pause catches up once', async () => {
    await save(scheduleOf({ pattern: '* * * * * *' }), new Date().toISOString());
    const { started, parts } = counting();
    let running = 0;
    let most = 0;
    const start: StartRun = async (options) => {
      await writeFile(join(folder, 'a.csv'), `id,comment\n1,Kind\n${'x'.repeat(started.length)}`);
      most = Math.max(most, ++running);
      const summary = await parts.start(options);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      running--;
      return summary;
    };
    await writeFile(join(folder, 'a.csv'), 'id,comment\n1,Kind\n');
    const first = await startNightly(connection, { ...parts, start });
    await new Promise((resolve) => setTimeout(resolve, 4500));
    await first.close();
    const before = started.length;
    expect(before).toBeGreaterThanOrEqual(1);
    expect(most).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(started).toHaveLength(before);
    const due = await queue.getDelayed();
    expect(due.length + (await queue.getWaitingCount())).toBe(1);
  });

  it('takes turns with another that is due at the same time, and both are counted', async () => {
    const { parts } = counting();
    const ids = ['first', 'second'];
    for (const id of ids) {
      await writeFile(join(folder, `${id}.csv`), 'id,comment\n1,Kind\n');
      await save(scheduleOf({ scheduleId: id, files: [join(folder, `${id}.csv`)] }));
      await queue.add('nightly', { schedule: id }, { jobId: `${id}-missed-1777860000000` });
    }
    let running = 0;
    let most = 0;
    const began: string[] = [];
    const start: StartRun = async ({ files }) => {
      most = Math.max(most, ++running);
      began.push(...files);
      await new Promise((resolve) => setTimeout(resolve, 700));
      running--;
      return summaryOf('r1', 'done');
    };
    const nightly = await startNightly(connection, { ...parts, start });
    for (let attempt = 0; attempt < 200 && began.length < 2; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await nightly.close();
    expect(began.sort()).toEqual(ids.map((id) => join(folder, `${id}.csv`)));
    expect(most).toBe(1);
    expect(parts.metrics).toMatchObject({ schedules: 2, failures: 0 });
    expect(parts.metrics.seconds.nightly).toBeGreaterThan(1.3);
  }, 30_000);
});

describe('a scheduled run', () => {
  it('reads the files that are new or changed, and else says that there is nothing new', async () => {
    const { started, parts } = counting();
    const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
    expect(await runSchedule(scheduleOf(), parts)).toMatchObject({ status: 'nothing new', exitCode: 0 });
    await writeFile(a, 'id,comment\n1,Kind\n');
    expect(await runSchedule(scheduleOf(), parts)).toMatchObject({ status: 'done', exitCode: 0, files: 1 });
    expect(await runSchedule(scheduleOf(), parts)).toMatchObject({ status: 'nothing new' });
    await writeFile(a, 'id,comment\n1,Kind\n2,Slow\n');
    await writeFile(b, 'id,comment\n3,Slow\n');
    await runSchedule(scheduleOf(), parts);
    expect(started).toEqual([[a], [a, b]]);
  });

  it('that fails is an outcome with its exit code, and its files are new the next time', async () => {
    const { parts } = counting();
    await writeFile(join(folder, 'a.csv'), 'id,comment\n1,Kind\n');
    const start: StartRun = () => Promise.reject(new Error('Some text of a comment'));
    const outcome = await runSchedule(scheduleOf(), { ...parts, start });
    expect(outcome).toMatchObject({ status: 'failed', exitCode: 3, runId: null });
    expect(outcome.message).not.toContain('Some text');
    expect(await runSchedule(scheduleOf(), parts)).toMatchObject({ status: 'done', files: 1 });
  });
});

describe('the webhook', () => {
  const outcome: ScheduleOutcome = {
    scheduleId: 'nightly',
    status: 'failed',
    exitCode: 3,
    message: '[store_failed] Cannot use the store',
    runId: null,
    files: 0,
    comments: 0,
    records: 0,
    startedAt: '2026-05-04T02:00:00.000Z',
    finishedAt: '2026-05-04T02:00:09.000Z',
  };

  /** Answers with the codes in turn, and keeps what it was sent. */
  async function receiver(codes: number[]) {
    const requests: { body: string; signature: string | undefined }[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const signature = request.headers['x-undertone-signature'];
      requests.push({ body, signature: Array.isArray(signature) ? signature[0] : signature });
      response.writeHead(codes.shift() ?? 200).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { requests, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/done` };
  }

  it('is sent the outcome with a signature over the very bytes, and again after a failure', async () => {
    const { requests, server, url } = await receiver([503, 200]);
    expect(await postOutcome(outcome, { url, secret: 'between us', pause: 1 })).toBeNull();
    server.close();
    expect(requests).toHaveLength(2);
    const [{ body, signature } = { body: '', signature: '' }] = requests;
    expect(JSON.parse(body)).toEqual(outcome);
    expect(signature).toBe(`sha256=${createHmac('sha256', 'between us').update(body).digest('hex')}`);
  });

  it('that refuses is told once, one that is away three times, and neither throws', async () => {
    const { requests, server, url } = await receiver([401]);
    expect(await postOutcome(outcome, { url, pause: 1 })).toContain('401');
    server.close();
    await once(server, 'close');
    expect(requests).toHaveLength(1);
    expect(requests[0]?.signature).toBeUndefined();
    expect(await postOutcome(outcome, { url, pause: 1 })).toContain('nothing answers');
  });
});
