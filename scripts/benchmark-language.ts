// Speed of reading comments by processor time, and how often their language is detected.
//   node dist/scripts/benchmark-language.js DATA_DIR
// DATA_DIR holds one folder a set, with JSON lines of {text, lang}.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReader, type Reader } from '../src/language/create-reader.js';

interface Line {
  readonly text: string;
  readonly lang: string;
}

const speedSets = { en: 'nhs_fft', th: 'wisesight' };
const rounds = 5;

function readSet(directory: string): readonly Line[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(directory, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ text, lang }) => typeof text === 'string' && (lang === 'en' || lang === 'th'));
}

function measureSpeed(read: Reader, texts: readonly string[]): string {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    for (const text of texts) read(text);
    const { user, system } = process.cpuUsage(before);
    rates.push(texts.length / ((user + system) / 1e6));
  }
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return `${texts.length} comments, mean ${mean.toFixed(0)} characters: ${Math.max(...rates).toFixed(0)}/s`;
}

/** Shares of the expected code, of `und`, and of others, for all texts and for those of one to three words. */
function measureDetection(read: Reader, lines: readonly Line[]): string {
  const tally = (chosen: readonly Line[]): string => {
    const codes = chosen.map(({ text, lang }) => [read(text).language.code, lang] as const);
    const share = (count: number) => `${((100 * count) / Math.max(1, chosen.length)).toFixed(2)}%`;
    const right = codes.filter(([code, lang]) => code === lang).length;
    const unknown = codes.filter(([code]) => code === 'und').length;
    return `${share(right)} right, ${share(unknown)} und, of ${chosen.length}`;
  };
  const short = lines.filter(({ text }) => text.trim().split(/\s+/).length <= 3 && text.length <= 40);
  return `${tally(lines)}; up to three words: ${tally(short)}`;
}

function main(dataDirectory: string): void {
  const read = createReader();
  for (const [language, set] of Object.entries(speedSets)) {
    const texts = readSet(join(dataDirectory, set)).map(({ text }) => text);
    console.log(`speed ${language} (${set}): ${measureSpeed(read, texts)}`);
  }
  for (const set of readdirSync(dataDirectory, { withFileTypes: true })) {
    if (!set.isDirectory()) continue;
    const lines = readSet(join(dataDirectory, set.name));
    for (const language of ['en', 'th']) {
      const chosen = lines.filter(({ lang }) => lang === language);
      if (chosen.length > 0)
        console.log(`detect ${language} (${set.name}): ${measureDetection(read, chosen)}`);
    }
  }
}

const [dataDirectory] = process.argv.slice(2);
if (dataDirectory === undefined) console.error('Usage: benchmark-language DATA_DIR');
else main(dataDirectory);
