// How well the shipped packs find labelled themes and drivers, and what tagging costs.
//   node dist/scripts/benchmark-themes.js DATA_DIR [SPLIT]
// DATA_DIR holds one folder a collection with SPLIT.jsonl (default dev): lines of {text, themes, label, question}.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader } from '../src/language/create-reader.js';
import type { Mention, Polarity } from '../src/model/insight-record.js';
import { createSentiment } from '../src/sentiment/create-sentiment.js';
import { loadPack } from '../src/themes/load-pack.js';
import { readPackFile } from '../src/themes/read-pack-file.js';
import { createTagger } from '../src/themes/tagger.js';
import { measureFlags } from './benchmark-theme-flags.js';
import { measureSignals } from './benchmark-theme-signals.js';
import { measureSpeed } from './benchmark-theme-speed.js';

interface Line {
  readonly text: string;
  readonly themes?: readonly string[];
  readonly label?: Polarity;
  readonly question?: string;
  readonly unlabelable?: boolean;
}

interface GoldSet {
  readonly pack: string;
  readonly labels: Readonly<
    Record<string, { readonly driver?: string; readonly themes?: readonly string[] }>
  >;
}

interface Counts {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
}

const [directory, split = 'dev'] = process.argv.slice(2);
const goldMap = fileURLToPath(new URL('../../fixtures/themes/gold-map.yaml', import.meta.url));
const read = createReader();
const score = createSentiment();

function readLines(set: string): readonly Line[] {
  const file = join(directory ?? '', set, `${split}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Line).filter((line) => line.themes && !line.unlabelable);
}

/** What is wanted of a line: drivers where the map names them, else themes (any theme of a label will do). */
function wantedOf(line: Line, gold: GoldSet): string[] {
  const names = (line.themes ?? []).flatMap((label) => {
    const entry = gold.labels[label];
    if (!entry) throw new Error(`the gold map has no label "${label}"`);
    return entry.driver ?? entry.themes?.[0] ?? [];
  });
  return [...new Set(names)];
}

function foundOf(mentions: readonly Mention[], gold: GoldSet): string[] {
  const entries = Object.values(gold.labels);
  const names = mentions.flatMap((mention) => {
    if (entries.some((entry) => entry.driver === mention.driver)) return mention.driver;
    return entries.find((entry) => entry.themes?.includes(mention.theme))?.themes?.[0] ?? [];
  });
  return [...new Set(names)];
}

function countLine(counts: Map<string, Counts>, wanted: readonly string[], found: readonly string[]): void {
  for (const name of new Set([...wanted, ...found])) {
    const count = counts.get(name) ?? { truePositive: 0, falsePositive: 0, falseNegative: 0 };
    counts.set(name, count);
    if (!found.includes(name)) count.falseNegative += 1;
    else if (wanted.includes(name)) count.truePositive += 1;
    else count.falsePositive += 1;
  }
}

function showCounts(name: string, { truePositive, falsePositive, falseNegative }: Counts): string {
  const precision = truePositive / (truePositive + falsePositive || 1);
  const recall = truePositive / (truePositive + falseNegative || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const figures = [precision, recall, f1].map((value) => value.toFixed(3)).join('  ');
  return `${name.padEnd(18)} ${figures}  ${String(truePositive + falseNegative).padStart(5)}`;
}

function measureSet(set: string, gold: GoldSet): void {
  const tag = createTagger(loadPack(gold.pack), read);
  const counts = new Map<string, Counts>();
  const polarity = { right: 0, wrong: 0 };
  const lines = readLines(set);
  if (lines.length === 0) return;
  for (const line of lines) {
    const reading = read(line.text);
    const question = line.question ?? null;
    const context = { question, questionType: 'open', content: 'informative' } as const;
    const mentions = tag(reading, score(reading, context).segments);
    const wanted = wantedOf(line, gold);
    countLine(counts, wanted, foundOf(mentions, gold));
    // Polarity is labelled a comment: it is known of a driver only where the comment has no other.
    if (wanted.length !== 1 || !line.label || line.label === 'neutral') continue;
    const right = mentions.filter((mention) => mention.driver === wanted[0]);
    if (right.length === 0) continue;
    const sum = right.reduce((total, mention) => total + mention.score, 0);
    if (sum > 0 === (line.label === 'positive') && sum !== 0) polarity.right += 1;
    else polarity.wrong += 1;
  }
  console.log(`\n${set} ${split} (${lines.length} comments), pack ${gold.pack}`);
  console.log(`${''.padEnd(18)} prec.  recall F1     gold`);
  const total: Counts = { truePositive: 0, falsePositive: 0, falseNegative: 0 };
  for (const [name, count] of [...counts].sort(([left], [right]) => (left < right ? -1 : 1))) {
    console.log(showCounts(name, count));
    total.truePositive += count.truePositive;
    total.falsePositive += count.falsePositive;
    total.falseNegative += count.falseNegative;
  }
  console.log(showCounts('micro', total));
  const judged = polarity.right + polarity.wrong;
  if (judged > 0)
    console.log(`polarity given the right driver: ${(polarity.right / judged).toFixed(3)} of ${judged}`);
}

if (directory === undefined) {
  console.error('Cannot measure: give the folder of labelled collections');
  process.exitCode = 2;
} else {
  const sets = readPackFile(goldMap).value as Readonly<Record<string, GoldSet>>;
  for (const [set, gold] of Object.entries(sets)) measureSet(set, gold);
  measureFlags(read);
  measureSignals(directory, read);
  measureSpeed(directory, read);
}
