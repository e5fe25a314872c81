// Cost of tagging and of the signals, by processor time; and whether more terms cost more.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../src/language/create-reader.js';
import type { Segment } from '../src/model/insight-record.js';
import type { Reading } from '../src/model/reading.js';
import type { ThemePack } from '../src/model/theme-pack.js';
import { createEffort } from '../src/themes/effort.js';
import { createEmotions } from '../src/themes/emotions.js';
import { createFlags } from '../src/themes/flags.js';
import { loadPack } from '../src/themes/load-pack.js';
import { createTagger } from '../src/themes/tagger.js';

type Stage = (reading: Reading, segments: readonly Segment[]) => unknown;

interface Sample {
  readonly reading: Reading;
  readonly segments: readonly Segment[];
}

const ROUNDS = 5;
const PASSES = 40;
const sets = { English: 'nhs_fft', Thai: 'wisesight' };

function readSamples(file: string, read: Reader): Sample[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, 4000);
  return lines.map((line) => {
    const reading = read((JSON.parse(line) as { text: string }).text);
    const segments = reading.clauses.map(({ start, end }) => ({
      start,
      end,
      polarity: 'neutral' as const,
      score: 0,
    }));
    return { reading, segments };
  });
}

/** Microseconds of processor time a comment, best of several rounds of many passes each: the clock ticks coarsely. */
function timeStage(stage: Stage, samples: readonly Sample[]): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    for (let pass = 0; pass < PASSES; pass += 1) {
      for (const { reading, segments } of samples) stage(reading, segments);
    }
    times.push(process.cpuUsage(start).user / (samples.length * PASSES));
  }
  return Math.min(...times);
}

/** Real terms in the packs of different size; the rest stands in no comment. */
const REAL_TERMS = 50;

/** A pack of `terms` terms, of which the same fifty are found in comments. */
function resizePack(pack: ThemePack, terms: number): ThemePack {
  const [first] = pack.themes;
  if (!first) return pack;
  const all = pack.themes.flatMap((theme) => theme.terms.en);
  const real = all
    .filter((_, index) => index % Math.floor(all.length / REAL_TERMS) === 0)
    .slice(0, REAL_TERMS);
  const filling = Array.from({ length: terms - real.length }, (_, index) => `the unheard${index} of${index}`);
  return { ...pack, themes: [{ ...first, terms: { en: [...real, ...filling], th: [] } }] };
}

/** Prints what every stage costs on the collections in `directory`. */
export function measureSpeed(directory: string, read: Reader): void {
  const pack = loadPack('public-service');
  const stages: Readonly<Record<string, Stage>> = {
    tagger: createTagger(pack, read),
    effort: createEffort(),
    emotions: createEmotions(),
    flags: createFlags(),
  };
  console.log('\nmicroseconds a comment');
  for (const [language, set] of Object.entries(sets)) {
    const file = join(directory, set, 'dev.jsonl');
    if (!existsSync(file)) continue;
    const samples = readSamples(file, read);
    const length = samples.reduce((sum, { reading }) => sum + reading.text.length, 0) / samples.length;
    const costs = Object.entries(stages).map(([name, stage]) => [name, timeStage(stage, samples)] as const);
    const total = costs.reduce((sum, [, cost]) => sum + cost, 0);
    const shown = costs.map(([name, cost]) => `${name} ${cost.toFixed(2)}`).join(', ');
    console.log(`${language} (mean ${length.toFixed(0)} characters): ${shown}; together ${total.toFixed(2)}`);
    if (set !== sets.English) continue;
    for (const terms of [50, 500, 5000]) {
      const cost = timeStage(createTagger(resizePack(pack, terms), read), samples);
      console.log(`  tagger with ${terms} terms: ${cost.toFixed(2)}`);
    }
  }
}
