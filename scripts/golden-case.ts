import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from '../src/config/load-settings.js';
import { run } from '../src/run/run.js';

/** What a golden case pins: the books, the rejects, and the records without what changes with every build. */
export interface GoldenOutcome {
  readonly books: unknown;
  readonly rejects: readonly string[];
  readonly records: readonly unknown[];
}

/** The case folders below a folder, by name. Each holds an `input.*`, perhaps settings, and `expected.json`. */
export function goldenCases(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Runs the whole line over a case, in a folder that is thrown away. */
export async function runGoldenCase(folder: string): Promise<GoldenOutcome> {
  const input = readdirSync(folder).find((name) => name.startsWith('input.'));
  if (input === undefined) throw new Error(`Cannot run ${folder}: it has no file input.csv or the like`);
  const config = join(folder, 'undertone.yaml');
  const { settings } = loadSettings({ ...(existsSync(config) && { file: config }), env: {}, flags: {} });
  const out = await mkdtemp(join(tmpdir(), 'undertone-golden-'));
  try {
    const summary = await run({ files: [join(folder, input)], settings, out, threads: 1 });
    const lines = (await readFile(join(out, 'insights.jsonl'), 'utf8'))
      .split('\n')
      .filter((line) => line !== '');
    const rejects = (await readFile(join(out, 'rejects.csv'), 'utf8')).trimEnd().split(/\r?\n/).slice(1);
    return {
      books: summary.counts,
      rejects: rejects.map((line) => line.replaceAll(`${folder}/`, '')),
      records: lines.map((line) => settle(JSON.parse(line))),
    };
  } finally {
    await rm(out, { recursive: true });
  }
}

export function readExpected(folder: string): GoldenOutcome {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
}

/** Drops the fingerprint and hash, and rounds numbers: a golden case is about meaning, not about the last digit. */
function settle(record: Record<string, unknown>): unknown {
  const { fingerprint: _fingerprint, contentHash: _contentHash, ...rest } = record;
  return JSON.parse(
    JSON.stringify(rest, (_key, value) =>
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ),
  );
}
