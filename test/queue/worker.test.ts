import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { type PrivatePostgres, query, startPostgres } from '../../scripts/servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../../scripts/servers/start-redis.js';
import { loadFrame, saveFrame } from '../../src/run/load-frame.js';
import { enqueueBatches, enqueueRun, openQueues } from '../../src/run/queue.js';
import { connectQueue } from '../../src/run/queue-connection.js';
import { createDashboard } from '../../src/run/queue-dashboard.js';
import { followRun } from '../../src/run/queue-follow.js';
import { serveHealth } from '../../src/run/queue-health.js';
import { createMetrics, renderMetrics } from '../../src/run/queue-metrics.js';
import { type RunningWorker, startWorker, type WorkerKind } from '../../src/run/queue-worker.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { staged, summaryOf } from '../store/sample-comments.js';

let postgres: PrivatePostgres;
let redis: PrivateRedis;

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
});

afterAll(() => Promise.all([postgres.stop(), redis.stop()]));

/** A store with a planned run of five comments in batches of two, under the fingerprint of these sources or another. */
async function plannedRun(
  runId: string,
  given: { fingerprint?: string } = {},
): Promise<{ address: string; store: Store; fingerprint: string }> {
  const address = await postgres.createDatabase();
  const store = await openStore(address);
  const own = loadFrame({ pack: 'public-service' });
  const { fingerprint } = { ...own, ...given };
  const frame = await saveFrame(store, own);
  await store.startRun({ runId, startedAt: '2026-01-01T00:00:00Z', fingerprint, frame });
  await store.stage(['1', '2', '3', '4', '5'].map((id) => staged(id, `Text ${id}`)));
  await store.mergeStaged(runId);
  await store.planBatches(runId, { fingerprint, size: 2 });
  await store.saveSummary({ ...summaryOf(runId, 'running'), analyzed: 5 });
  return { address, store, fingerprint };
}

function workOn(store: Store, only: WorkerKind[], lines: string[] = []): Promise<RunningWorker> {
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  return startWorker({ queue: redis.url, store, only, threads: 1, log });
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Expected the condition to come true within 20 seconds');
}

describe('a worker of another version', () => {
  it('hands batches back, says so, and writes nothing', async () => {
    const { address, store } = await plannedRun('other-version', { fingerprint: 'alien' });
    const lines: string[] = [];
    const worker = await workOn(store, ['analyze'], lines);
    await enqueueRun(worker.queues, 'other-version');
    await enqueueBatches(worker.queues, 'other-version', [0, 1, 2]);
    await until(() => worker.metrics.refused >= 3);
    expect(lines.join('')).toContain('of another version');
    expect(lines.join('')).toContain('"expected":"alien"');
    const { rows } = await query(address, 'SELECT count(*) AS n FROM insight');
    expect(rows).toEqual([{ n: '0' }]);
    const [job] = await worker.queues.analyze.getDelayed(0, 0);
    expect(job?.attemptsMade).toBe(0);
    await worker.queues.analyze.obliterate({ force: true });
    await worker.queues.drivers.obliterate({ force: true });
    await worker.close();
    await store.close();
  });

  it('does not close a run either, and whoever follows the run is told', async () => {
    const { store } = await plannedRun('other-closer', { fingerprint: 'alien' });
    const worker = await workOn(store, ['drivers']);
    await enqueueRun(worker.queues, 'other-closer');
    const notices: string[] = [];
    const followed = followRun(
      { store, connection: worker.connection },
      {
        runId: 'other-closer',
        total: 5,
        batchSize: 2,
        onNotice: (notice) => void notices.push(notice),
      },
    );
    await until(() => notices.some((notice) => notice.includes('of another version')));
    expect(await store.run('other-closer')).toMatchObject({ status: 'running' });
    await store.saveSummary(summaryOf('other-closer', 'failed'));
    expect(await followed).toMatchObject({ status: 'failed' });
    await worker.queues.drivers.obliterate({ force: true });
    await worker.close();
    await store.close();
  });
});

describe('jobs', () => {
  it('with another payload than ids fail for good, at once', async () => {
    const { store } = await plannedRun('odd-payload');
    const worker = await workOn(store, ['analyze', 'drivers']);
    const odd = { runId: 'odd-payload', batch: 0, text: 'Not to be here' } as never;
    await worker.queues.analyze.add('analyze', odd, { jobId: 'odd-one', attempts: 5 });
    await worker.queues.drivers.add(
      'drivers',
      { runId: 'nobody', next: 0 },
      { jobId: 'odd-run', attempts: 5 },
    );
    await until(async () => (await worker.queues.analyze.getJob('odd-one'))?.failedReason !== undefined);
    await until(async () => (await worker.queues.drivers.getJob('odd-run'))?.failedReason !== undefined);
    expect((await worker.queues.analyze.getJob('odd-one'))?.attemptsMade).toBe(1);
    expect((await worker.queues.drivers.getJob('odd-run'))?.failedReason).toContain('no planned run');
    await worker.close();
    await store.close();
  });

  it('that fail for good release their run, which is then incomplete, and names what is missing', async () => {
    const { store, fingerprint } = await plannedRun('failing');
    const lines: string[] = [];
    const planner = await workOn(store, ['drivers'], lines);
    await enqueueRun(planner.queues, 'failing');
    await until(() => lines.join('').includes('batches handed out'));
    for (const job of await planner.queues.analyze.getWaiting()) await job.updateData({ runId: '' } as never);
    const analyst = await workOn(store, ['analyze']);
    await until(async () => (await store.run('failing'))?.status === 'failed');
    expect(await store.missing({ runId: 'failing', fingerprint }, 1)).toEqual({
      comments: 5,
      first: [{ source: 'counter', commentId: '1' }],
    });
    await analyst.close();
    expect(await enqueueRun(planner.queues, 'failing')).toBe(true);
    await enqueueBatches(planner.queues, 'failing', [0]);
    expect(await (await planner.queues.analyze.getJob('failing-0'))?.getState()).toBe('waiting');
    await planner.close();
    await store.close();
  });

  it('of a run are added once however often it is handed over', async () => {
    const connection = await connectQueue(redis.url);
    const queues = openQueues(connection);
    await queues.drivers.pause();
    expect([await enqueueRun(queues, 'twice'), await enqueueRun(queues, 'twice')]).toEqual([true, false]);
    await queues.drivers.remove('twice');
    await queues.drivers.resume();
    await queues.close();
    connection.disconnect();
  });
});

describe('health and metrics', () => {
  it('are served on loopback, and elsewhere only behind a token', async () => {
    const parts = {
      port: 0,
      health: async () => null,
      metrics: async () => renderMetrics({ ...createMetrics(), comments: 7 }, { analyze: { waiting: 3 } }),
    };
    await expect(serveHealth({ ...parts, host: '0.0.0.0' })).rejects.toMatchObject({ code: 'usage' });
    const server = await serveHealth({ ...parts, host: '0.0.0.0', token: 'let-me-see' });
    const at = `http://127.0.0.1:${server.port}`;
    expect((await fetch(`${at}/metrics`)).status).toBe(401);
    const headers = { authorization: 'Bearer let-me-see' };
    const metrics = await (await fetch(`${at}/metrics`, { headers })).text();
    expect(metrics).toContain('undertone_comments_total 7\n');
    expect(metrics).toContain('undertone_queue_jobs{queue="analyze",state="waiting"} 3\n');
    expect(await (await fetch(`${at}/healthz`, { headers })).text()).toBe('ok\n');
    await server.close();
  });

  it('tell what is wrong', async () => {
    const sick = await serveHealth({
      port: 0,
      health: async () => 'Redis does not answer',
      metrics: async () => '',
    });
    const answer = await fetch(`http://127.0.0.1:${sick.port}/healthz`);
    expect([answer.status, await answer.text()]).toEqual([503, 'Redis does not answer\n']);
    await sick.close();
  });
});

describe('the dashboard', () => {
  it('shows the queues to look at, loads nothing from elsewhere, and changes nothing', async () => {
    const connection = await connectQueue(redis.url);
    const queues = openQueues(connection);
    const dashboard = createDashboard([queues.analyze, queues.drivers]);
    const server = await serveHealth({
      port: 0,
      health: async () => null,
      metrics: async () => '',
      dashboard,
    });
    const at = `http://127.0.0.1:${server.port}`;
    const page = await fetch(at);
    const html = await page.text();
    expect(html).toContain('<title>Undertone queues</title>');
    expect(html).not.toMatch(/https?:\/\/|<%/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const script = /static\/js\/[^"]+/.exec(html)?.[0];
    expect((await fetch(`${at}/${script}`)).headers.get('content-type')).toContain('text/javascript');
    const listed = (await (await fetch(`${at}/api/queues`)).json()) as { queues: { name: string }[] };
    expect(listed.queues.map((one) => one.name)).toEqual(['undertone-analyze', 'undertone-drivers']);
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH']) {
      expect((await fetch(`${at}/api/queues/pause`, { method })).status).toBe(405);
    }
    expect(await queues.analyze.isPaused()).toBe(false);
    expect((await fetch(`${at}/static/..%2f..%2fpackage.json`)).status).toBe(404);
    await server.close();
    await queues.close();
    connection.disconnect();
  });
});
