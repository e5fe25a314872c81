import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { laneCount } from '../../src/run/inline.js';

describe('laneCount()', () => {
  it('keeps all threads at work, and one batch on its way to them', () => {
    expect(laneCount(2000, 1)).toBe(2);
    expect(laneCount(2000, 8)).toBe(9);
  });

  it('starts no second thread for what the first will have done meanwhile', () => {
    expect(laneCount(1, 8)).toBe(1);
    expect(laneCount(3, 8)).toBe(1);
    expect(laneCount(4, 8)).toBe(9);
  });
});

describe('createAnalysisPool()', () => {
  it('starts a second thread where batches wait, and keeps it', () => {
    const inline = new URL('../../dist/src/run/inline.js', import.meta.url);
    const pack = new URL('../../dist/src/themes/load-pack.js', import.meta.url);
    // In a process of its own: it counts the threads that are started.
    const script = `
      import { setTimeout } from 'node:timers/promises';
      import { createAnalysisPool } from '${inline}';
      import { loadPack } from '${pack}';
      let started = 0;
      process.on('worker', () => { started += 1; });
      const pool = createAnalysisPool({ pack: loadPack('public-service'), threads: 2 });
      const counts = [];
      for (const batches of [1, 2, 2]) {
        await Promise.all(Array.from({ length: batches }, () => pool.analyze([])));
        counts.push(started);
        await setTimeout(100);
      }
      await pool.close();
      console.log(JSON.stringify(counts));`;
    const file = join(mkdtempSync(join(tmpdir(), 'undertone-threads-')), 'count.mjs');
    writeFileSync(file, script);
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim()).toBe('[1,2,2]');
  }, 30_000);
});
