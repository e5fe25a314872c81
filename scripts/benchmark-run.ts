import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsSchema } from '../src/model/settings.js';
import { run } from '../src/run/run.js';
import { writeManyComments } from './many-comments.js';

// The whole line over many comments made of the sample, and the same again: node dist/scripts/benchmark-run.js [COMMENTS]
const comments = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), 'undertone-benchmark-'));
try {
  const file = join(folder, 'many.csv');
  await writeManyComments(file, { comments });
  const { size } = await stat(file);
  console.log(`${comments} comments, mean ${Math.round(size / comments)} bytes a row`);
  for (const name of ['first run', 'second run']) {
    const started = performance.now();
    const summary = await run({
      files: [file],
      settings: settingsSchema.parse({}),
      out: join(folder, 'out'),
    });
    const seconds = (performance.now() - started) / 1000;
    const phases = Object.entries(summary.seconds).map(([phase, time]) => `${phase} ${time.toFixed(1)}`);
    console.log(`${name}: ${seconds.toFixed(1)} s (${phases.join(', ')}), ${summary.analyzed} analyzed`);
  }
  const { maxRSS, userCPUTime } = process.resourceUsage();
  console.log(`peak memory ${Math.round(maxRSS / 1024)} MB, processor ${(userCPUTime / 1e6).toFixed(1)} s`);
} finally {
  await rm(folder, { recursive: true });
}
