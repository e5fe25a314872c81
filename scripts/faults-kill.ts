import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunSummary } from '../src/model/run-summary.js';
import { mulberry32 } from '../src/stats/mulberry32.js';
import { writeManyComments } from './many-comments.js';

/** What came of a run that was killed again and again. */
export interface KillOutcome {
  readonly undisturbed: RunSummary;
  readonly final: RunSummary;
  /** How many of the runs the kill found still running. */
  readonly killed: number;
}

/**
 * Runs the built command over many comments undisturbed, then again in a new store: killed with SIGKILL at random
 * moments, and once to the end. Nothing may be lost: the digests must be equal.
 */
export async function killAgainAndAgain(options: {
  comments: number;
  kills: number;
  seed: number;
  onKill?: (after: number) => void;
}): Promise<KillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-kill-'));
  try {
    const file = join(folder, 'many.csv');
    await writeManyComments(file, { comments: options.comments });
    const started = performance.now();
    await runToTheEnd(file, join(folder, 'undisturbed'));
    const usual = performance.now() - started;
    const random = mulberry32(options.seed);
    let killed = 0;
    for (let kill = 0; kill < options.kills; kill++) {
      const after = random() * usual;
      if (await runAndKill(file, join(folder, 'disturbed'), after)) killed++;
      options.onKill?.(after);
    }
    await runToTheEnd(file, join(folder, 'disturbed'));
    return {
      undisturbed: await readSummary(join(folder, 'undisturbed')),
      final: await readSummary(join(folder, 'disturbed')),
      killed,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function start(file: string, out: string) {
  return spawn(process.execPath, ['dist/src/cli/main.js', 'run', file, '--out', out], { stdio: 'ignore' });
}

async function runToTheEnd(file: string, out: string): Promise<void> {
  const child = start(file, out);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`Expected the run to end with 0, it ended with ${code}`);
}

/** @returns whether the process was still running when it was killed */
async function runAndKill(file: string, out: string, after: number): Promise<boolean> {
  const child = start(file, out);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await sleep(after);
  const killed = child.kill('SIGKILL');
  await gone;
  return killed;
}

async function readSummary(out: string): Promise<RunSummary> {
  return JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
}
