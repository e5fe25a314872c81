// Times the driver analysis from a DuckDB store that it fills with made-up records, in a process of its own so that
// its memory can be told: node dist/scripts/benchmark-drivers-store.js [responses] [drivers]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDriverAnalysis } from '../src/drivers/create-driver-analysis.js';
import { stringHash } from '../src/model/string-hash.js';
import { mulberry32 } from '../src/stats/mulberry32.js';
import type { Value } from '../src/store/database.js';
import { openDuckdb } from '../src/store/duckdb.js';
import { migrate } from '../src/store/migrate.js';
import { openStore } from '../src/store/open-store.js';
import { insightColumns, mentionColumns, personKey } from '../src/store/rows.js';

const commentColumns = [
  ...['seq', 'source', 'comment_id', 'respondent', 'text', 'question', 'question_type', 'responded_at'],
  ...[
    'language',
    'content',
    'outcomes',
    'attributes',
    'redactions',
    'content_hash',
    'first_run',
    'last_run',
    'person',
  ],
];
const CHUNK = 20_000;

interface MadeUp {
  readonly comment: Value[];
  readonly insight: Value[];
  readonly mentions: Value[][];
}

/** A response of one comment: about three mentions, trust 1 to 5, one respondent in three coming back. */
function makeUp(seq: number, { random, drivers }: { random: () => number; drivers: number }): MadeUp {
  const mentions: Value[][] = [];
  let level = 3.4;
  for (let g = 0; g < drivers; g += 1) {
    const draw = random();
    if (draw >= 0.16) continue;
    const polarity = draw < 0.08 ? 'negative' : 'positive';
    level += (draw < 0.08 ? -1 : 0.5) / (g + 1);
    mentions.push([seq, mentions.length, `theme-${g}`, `driver-${g}`, polarity, 0.5, 0, 9, '[]']);
  }
  const value = Math.min(5, Math.max(1, Math.round(level + 3 * (random() - 0.5))));
  const id = `C-${seq}`;
  const respondent = `R-${seq % 3 === 0 ? seq >> 1 : seq}`;
  const date = `2026-0${1 + (seq % 9)}-${10 + (seq % 17)}`;
  const outcomes = JSON.stringify({ trust: { value, scaleMin: 1, scaleMax: 5 } });
  const attributes = JSON.stringify({ office: `Office ${seq % 12}`, channel: seq % 2 ? 'web' : 'phone' });
  const text = 'A comment of the usual length, made up to fill the store with bytes that nobody will read.';
  const score = Math.round(2000 * random() - 1000) / 1000;
  const comment = [
    ...[seq, 'made-up', id, respondent, text, null, 'open', date],
    ...[
      null,
      'informative',
      outcomes,
      attributes,
      '{}',
      `hash-${seq}`,
      'run',
      'run',
      stringHash(personKey('made-up', respondent)) | 0,
    ],
  ];
  const insight = [
    ...[seq, 'made-up', id, `hash-${seq}`, 'fingerprint', 'en', 'informative', 'neutral', false, score],
    ...['[]', '{}', '[]', '{}'],
  ];
  return { comment, insight, mentions };
}

async function fill(path: string, { responses, drivers }: { responses: number; drivers: number }) {
  const random = mulberry32(12);
  const database = await openDuckdb(path);
  await migrate(database);
  for (let from = 1; from <= responses; from += CHUNK) {
    const made = Array.from({ length: Math.min(CHUNK, responses + 1 - from) }, (_, i) =>
      makeUp(from + i, { random, drivers }),
    );
    await database.append(
      'comment',
      commentColumns,
      made.map(({ comment }) => comment),
    );
    await database.append(
      'insight',
      insightColumns,
      made.map(({ insight }) => insight),
    );
    await database.append(
      'mention',
      mentionColumns,
      made.flatMap(({ mentions }) => mentions),
    );
  }
  await database.close();
}

/** From the closed store to the reports; the opening of the store counts. */
async function measure(path: string, { drivers, by }: { drivers: number; by: string | undefined }) {
  const started = performance.now();
  const definitions = Array.from({ length: drivers }, (_, g) => ({
    id: `driver-${g}`,
    title: { en: `Driver ${g}`, th: `ปัจจัย ${g}` },
  }));
  const store = await openStore(path);
  const analysis = createDriverAnalysis({ drivers: definitions, ...(by === undefined ? {} : { by }) });
  let responses = 0;
  for await (const chunk of store.responses({ attributes: by !== undefined })) {
    for (const response of chunk) analysis.add(response);
    responses += chunk.length;
  }
  const read = performance.now();
  const reports = by === undefined ? analysis.reports() : analysis.segments();
  await store.close();
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2).padStart(7);
  console.log(`${by === undefined ? 'drivers' : `drivers by ${by}`}: ${reports.length} reports`);
  console.log(`  reading ${responses} responses  ${seconds(started, read)} s`);
  console.log(`  report                     ${seconds(read, performance.now())} s`);
  console.log(`  together                   ${seconds(started, performance.now())} s`);
  const usage = process.resourceUsage();
  const busy = ((usage.userCPUTime + usage.systemCPUTime) / 1e6).toFixed(2);
  console.log(`  processor time ${busy} s, peak memory ${(usage.maxRSS / 1024).toFixed(0)} MB`);
}

async function main(): Promise<void> {
  const [first = '1000000', second = '20', path, by] = process.argv.slice(2);
  const sizes = { responses: Number(first), drivers: Number(second) };
  if (path !== undefined) return measure(path, { drivers: sizes.drivers, by });
  const folder = mkdtempSync(join(tmpdir(), 'undertone-benchmark-'));
  try {
    const store = join(folder, 'store.duckdb');
    const started = performance.now();
    await fill(store, sizes);
    console.log(`filling the store ${((performance.now() - started) / 1000).toFixed(1)} s`);
    for (const attribute of [[], ['office']])
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), first, second, store, ...attribute], {
        stdio: 'inherit',
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
