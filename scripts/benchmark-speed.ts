// Comments a second on one core: every stage of the analysis and all of it, and the sentiment beside the libraries.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnalyzer } from '../src/analyze/create-analyzer.js';
import { readCommentInput } from '../src/ingest/read-comment-input.js';
import { createReader } from '../src/language/create-reader.js';
import type { Segment } from '../src/model/insight-record.js';
import type { RawComment } from '../src/model/raw-comment.js';
import type { Reading } from '../src/model/reading.js';
import { createPreparer } from '../src/prepare/create-preparer.js';
import { YOUNG_MEMORY_MB } from '../src/run/inline.js';
import { recordLine } from '../src/run/record-line.js';
import { createSentiment } from '../src/sentiment/create-sentiment.js';
import { createEffort } from '../src/themes/effort.js';
import { createEmotions } from '../src/themes/emotions.js';
import { createFlags } from '../src/themes/flags.js';
import { loadPack } from '../src/themes/load-pack.js';
import { createTagger } from '../src/themes/tagger.js';
import { libraryNames, libraryScorers } from './accuracy-scorers.js';
import { printTable } from './print-table.js';
import { readLabelled } from './read-labelled.js';

const turns = 16;
/** Microseconds of a turn. */
const turn = 400_000;
/** Comments of each file, at most. */
const most = 4000;
/** Comments that a thread of `analyze` and `run` is given at once. */
const batch = 500;

const usage = `Usage: scripts/benchmark speed [FILE | DATA_DIR]...

Comments a second of processor time on one core, best of ${turns} turns, each stage in a process of its own. "analyze" is
everything from comments as read to their lines of JSON: normalizing, redaction, language, sentiment with clauses, themes,
emotions, effort, flags; ${batch} comments at a time, as \`undertone analyze\` and \`run\` do it. Other work on the machine
makes all of them slower: see the load average.

FILE      as for accuracy; without any: the sample and the hand-written Thai comments in fixtures/
DATA_DIR  a folder of collections: nhs_fft (English) and wisesight (Thai) are used`;

const fixtures = ['service-feedback.csv', 'sentiment/thai-service-comments.tsv'].map((name) =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)),
);
const whole = 'analyze';
/** The same room for new objects as the threads of a run have: it is made of three such spaces. */
const memory = [`--max-semi-space-size=${YOUNG_MEMORY_MB / 3}`];
const budgets = { en: 20_000, th: 10_000 };

interface Text {
  readonly text: string;
  readonly lang: string | null;
}
type Visit = (text: Text, index: number) => unknown;
/** Visits a pass over all texts. */
type Pass = () => unknown;

function filesOf(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return fixtures;
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return ['nhs_fft/dev', 'wisesight/test'].map((name) => join(path, `${name}.jsonl`)).filter(existsSync);
  });
}

type Stage = (texts: readonly Text[]) => Visit;

/** Everything from comments as read to their lines of JSON, in batches as in a run. */
function analyzing(texts: readonly Text[]): Pass {
  const [raws, prepare, { analyzeAll }] = [rawsOf(texts), createPreparer(), createAnalyzer()];
  return () => {
    for (let start = 0; start < raws.length; start += batch) {
      const records = analyzeAll(raws.slice(start, start + batch).map(prepare));
      for (const record of records) recordLine(record);
    }
  };
}

const context = { question: null, questionType: 'open', content: 'informative' } as const;

/** Every stage on its own, on what the stages before it give, and the whole. Each is made in a process of its own. */
const stages: Readonly<Record<string, Stage>> = {
  'analyze, one by one': (texts) => {
    const [raws, prepare, { analyze }] = [rawsOf(texts), createPreparer(), createAnalyzer()];
    return (_, i) => {
      const raw = raws[i];
      return raw && recordLine(analyze(prepare(raw)));
    };
  },
  'normalizing, redaction': (texts) => {
    const [raws, prepare] = [rawsOf(texts), createPreparer()];
    return (_, i) => {
      const raw = raws[i];
      return raw && prepare(raw);
    };
  },
  'language, words, clauses': () => {
    const read = createReader();
    return ({ text, lang }) => read(text, lang);
  },
  'sentiment with clauses': (texts) => {
    const score = createSentiment();
    return onReadings(texts, (reading) => score(reading, context));
  },
  themes: (texts) => {
    const tag = createTagger(loadPack('public-service'), createReader());
    return onReadings(texts, tag);
  },
  'emotions, effort, flags': (texts) => {
    const [feel, weighEffort, flag] = [createEmotions(), createEffort(), createFlags()];
    return onReadings(texts, (reading, found) => [
      feel(reading, found),
      weighEffort(reading),
      flag(reading, found),
    ]);
  },
  'words + sentiment': () => {
    const [read, score] = [createReader(), createSentiment()];
    return ({ text, lang }) => score(read(text, lang), context);
  },
  ...Object.fromEntries(libraryNames.map((name) => [name, () => libraryVisit(name)])),
};

/** The stages that the aims are set for. */
const aimed: readonly string[] = [whole, 'words + sentiment'];

function rawsOf(texts: readonly Text[]): readonly RawComment[] {
  return texts.map(({ text, lang }, i) => readCommentInput({ text, lang, id: i }, { file: '', line: i }));
}

function onReadings(
  texts: readonly Text[],
  visit: (reading: Reading, segments: readonly Segment[]) => unknown,
): Visit {
  const [read, score] = [createReader(), createSentiment()];
  const readings = texts.map(({ text, lang }) => read(text, lang));
  const segments = readings.map((reading) => score(reading, context).segments);
  return (_, i) => {
    const [reading, found] = [readings[i], segments[i]];
    return reading && found && visit(reading, found);
  };
}

function libraryVisit(name: string): Visit {
  const [library] = libraryScorers([name]);
  return ({ text, lang }) => library?.score({ text, lang, question: null, questionType: 'open' });
}

/** The best of several turns, in texts a second of processor time. */
function rateOf(texts: readonly Text[], pass: Pass): number {
  return Math.max(...Array.from({ length: turns }, () => rateOfTurn(texts, pass)));
}

/** Over as many passes as fill a turn: one pass is too short for the clock, and for the compiler to settle. */
function rateOfTurn(texts: readonly Text[], pass: Pass): number {
  const started = process.cpuUsage();
  for (let visited = texts.length; ; visited += texts.length) {
    pass();
    const { user, system } = process.cpuUsage(started);
    if (user + system > turn) return visited / ((user + system) / 1e6);
  }
}

async function readTexts(file: string): Promise<{ texts: readonly Text[]; thai: boolean }> {
  const rows = await readLabelled(file);
  const hasThai = ({ text }: Text) => /[\u0e00-\u0e7f]/.test(text);
  const thai = rows.filter(hasThai).length * 2 > rows.length;
  return { texts: rows.filter((row) => hasThai(row) === thai).slice(0, most), thai };
}

async function measureFile(file: string): Promise<void> {
  const { texts, thai } = await readTexts(file);
  const mean = texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length;
  const budget = budgets[thai ? 'th' : 'en'];
  const script = fileURLToPath(import.meta.url);
  const table = [whole, ...Object.keys(stages)].map((name) => {
    const rate = Number(execFileSync(process.execPath, [...memory, script, '--stage', name, file]));
    const aim = aimed.includes(name) ? `${count(budget)}: ${((100 * rate) / budget).toFixed(0)}%` : '';
    return [name, count(rate), (1e6 / rate).toFixed(1), aim];
  });
  const described = `${texts.length} comments ${thai ? 'with' : 'without'} Thai, mean ${mean.toFixed(0)} characters`;
  const name = `${basename(dirname(file))}/${basename(file)}`;
  console.log(`${name}: ${described}; load average ${loadavg()[0]?.toFixed(1)}`);
  printTable([['stage', 'comments/s', 'µs each', 'aim'], ...table]);
  console.log('');
}

async function main(args: readonly string[]): Promise<void> {
  const [flag, name = '', file = ''] = args;
  if (flag === '--help') return console.log(usage);
  if (flag !== '--stage') {
    for (const path of filesOf(args)) await measureFile(path);
    return;
  }
  const { texts } = await readTexts(file);
  console.log(rateOf(texts, passOf(name, texts)));
}

function passOf(name: string, texts: readonly Text[]): Pass {
  const stage = stages[name];
  if (stage === undefined) return analyzing(texts);
  const visit = stage(texts);
  return () => {
    for (const [i, text] of texts.entries()) visit(text, i);
  };
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

await main(process.argv.slice(2));
