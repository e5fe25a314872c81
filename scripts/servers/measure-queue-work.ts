import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { createAnalyzer } from '../../src/analyze/create-analyzer.js';
import { createPreparer } from '../../src/prepare/create-preparer.js';
import { enqueueBatches, enqueueRun, openQueues, queueNames } from '../../src/run/queue.js';
import { connectQueue } from '../../src/run/queue-connection.js';
import { QUEUED_BATCH } from '../../src/run/queue-run.js';
import { textOf } from './write-export.js';

/** Microseconds of CPU a comment. */
export interface QueueWork {
  /** Of the process that hands batches out and takes them in. */
  readonly client: number;
  readonly redis: number;
  readonly analysis: number;
}

/** Sends so many batches through the queue with nothing to do on them, and analyzes so many comments on one core. */
export async function measureQueueWork(
  url: string,
  { batches, comments }: { batches: number; comments: number },
): Promise<QueueWork> {
  const connection = await connectQueue(url);
  const queues = openQueues(connection);
  const before = { client: process.cpuUsage(), redis: await cpuOf(connection) };
  await enqueueRun(queues, 'measured');
  await enqueueBatches(
    queues,
    'measured',
    Array.from({ length: batches }, (_, batch) => batch),
  );
  let done = 0;
  const worker = new Worker(queueNames.analyze, async () => null, { connection, concurrency: 3 });
  await new Promise<void>((resolve) => {
    worker.on('completed', () => {
      if (++done === batches) resolve();
    });
  });
  const { user, system } = process.cpuUsage(before.client);
  const redis = (await cpuOf(connection)) - before.redis;
  await worker.close();
  await queues.drivers.obliterate({ force: true });
  await queues.close();
  connection.disconnect();
  const sent = batches * QUEUED_BATCH;
  return {
    client: (user + system) / sent,
    redis: (redis * 1e6) / sent,
    analysis: measureAnalysis(comments),
  };
}

/** Seconds of CPU that the server has used. */
async function cpuOf(connection: Redis): Promise<number> {
  const info = await connection.info('cpu');
  const read = (name: string) => Number(new RegExp(`${name}:([\\d.]+)`).exec(info)?.[1] ?? 0);
  return read('used_cpu_user') + read('used_cpu_sys');
}

function measureAnalysis(comments: number): number {
  const prepare = createPreparer();
  const { analyze } = createAnalyzer();
  const prepared = Array.from({ length: comments }, (_, index) =>
    prepare({
      file: 'measured',
      line: index + 1,
      source: 'measured',
      commentId: String(index),
      respondent: null,
      text: textOf(index),
      question: null,
      questionType: 'open',
      respondedAt: null,
      language: null,
      outcomes: {},
      attributes: {},
    }),
  );
  for (const comment of prepared.slice(0, 2000)) analyze(comment);
  const started = process.cpuUsage();
  for (const comment of prepared) analyze(comment);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / comments;
}
