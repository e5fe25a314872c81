// Makes src/language/thai/data/words.tsv from openly licensed texts, and measures word boundaries by cross-validation.
//   node dist/scripts/make-thai-words.js DATA_DIR [OUT.tsv]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createThaiTrie, type ListedWord, readThaiCompounds } from '../src/language/thai/word-list.js';
import { createThaiWords } from '../src/language/thai/words.js';

interface GoldText {
  readonly text: string;
  readonly tokens: readonly string[];
}

type Splitter = (text: string) => readonly (readonly [start: number, end: number])[];

const goldShare = 60 / 61;
const leastPieces = 2;
const shortestPiece = 3;
const folds = 5;
const run = /[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+/g;

function readLines(path: string): readonly GoldText[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldText);
}

function fold(letters: string): string {
  return letters.replace(/(.)\1{2,}/g, '$1');
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Words that the run time's segmenter finds in unlabelled texts, without fragments and rare ones. */
function countPieces(texts: readonly GoldText[]): Map<string, number> {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const { text } of texts)
    for (const [letters] of text.matchAll(run))
      for (const { segment } of segmenter.segment(fold(letters))) add(counts, segment);
  for (const [word, count] of counts) {
    const fragment = /^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]|[\u0e40-\u0e44\u0e31]$/.test(word);
    if (fragment || word.length < shortestPiece || count < leastPieces || /^ไม่./.test(word))
      counts.delete(word);
  }
  return counts;
}

function countGold(texts: readonly GoldText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of texts)
    for (const token of tokens)
      if (token.match(run)?.[0] === token && (token.length > 1 || token === 'ณ')) add(counts, fold(token));
  for (const [word, count] of counts) {
    const plain = word.slice(0, -1);
    if (!/(.)\1$/.test(word) || (counts.get(plain) ?? 0) < count) continue;
    counts.set(plain, (counts.get(plain) ?? 0) + count);
    counts.delete(word);
  }
  return counts;
}

/** Both counts as shares of a million, mixed. */
function mix(gold: Map<string, number>, pieces: Map<string, number>): readonly ListedWord[] {
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const goldTotal = total(gold);
  const pieceTotal = total(pieces);
  return [...new Set([...gold.keys(), ...pieces.keys()])].sort().map((word) => ({
    word,
    perMillion:
      1e6 *
      (goldShare * ((gold.get(word) ?? 0) / goldTotal) +
        (1 - goldShare) * ((pieces.get(word) ?? 0) / pieceTotal)),
  }));
}

function createSplitter(words: readonly ListedWord[], compounds: readonly string[]): Splitter {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const read = createThaiWords(createThaiTrie(words, compounds));
  return (text) => {
    const spans: (readonly [number, number])[] = [];
    for (const match of text.matchAll(/[\u0e01-\u0e5b]+|[^\u0e01-\u0e5b]+/g)) {
      const stretch = { start: match.index, end: match.index + match[0].length, signLanguage: 'th' as const };
      if (/^[\u0e01-\u0e5b]/.test(match[0]))
        for (const { start, end } of read(text, stretch)) spans.push([start, end]);
      else
        for (const { index, segment } of segmenter.segment(match[0]))
          spans.push([match.index + index, match.index + index + segment.length]);
    }
    return spans;
  };
}

/** F1 of whole words (spaces left out) and of boundaries between letters. */
function createScore() {
  const words = { hit: 0, found: 0, gold: 0 };
  const boundaries = { hit: 0, found: 0, gold: 0 };
  const f1 = (c: typeof words) => (2 * c.hit) / (c.found + c.gold);
  return {
    count({ text, tokens }: GoldText, spans: ReturnType<Splitter>): void {
      let at = 0;
      const gold = tokens.map((token) => {
        at += token.length;
        return [at - token.length, at] as const;
      });
      for (const [tally, key] of [
        [words, ([start, end]: readonly [number, number]) => trimmed(text, start, end)],
        [boundaries, ([, end]: readonly [number, number]) => String(end)],
      ] as const) {
        const goldKeys = new Set(gold.map(key).filter((k) => k !== ''));
        const foundKeys = new Set(spans.map(key).filter((k) => k !== ''));
        tally.gold += goldKeys.size;
        tally.found += foundKeys.size;
        for (const k of foundKeys) if (goldKeys.has(k)) tally.hit += 1;
      }
    },
    show: () => `words F1 ${f1(words).toFixed(4)}, boundaries F1 ${f1(boundaries).toFixed(4)}`,
  };
}

function trimmed(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  const from = start + word.length - word.trimStart().length;
  return word.trim() === '' ? '' : `${from}:${from + word.trim().length}`;
}

function crossValidate(gold: readonly GoldText[], pieces: Map<string, number>): void {
  const unique = [...new Set(gold.map(({ text }) => text))];
  const foldOf = new Map(unique.map((text, index) => [text, index % folds]));
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const scores = { plain: createScore(), list: createScore(), compounds: createScore() };
  for (let held = 0; held < folds; held++) {
    const words = mix(countGold(gold.filter(({ text }) => foldOf.get(text) !== held)), pieces);
    const list = createSplitter(words, []);
    const compounds = createSplitter(words, readThaiCompounds());
    for (const item of gold.filter(({ text }) => foldOf.get(text) === held)) {
      const plain = [...segmenter.segment(item.text)];
      scores.plain.count(
        item,
        plain.map(({ index, segment }) => [index, index + segment.length] as const),
      );
      scores.list.count(item, list(item.text));
      scores.compounds.count(item, compounds(item.text));
    }
  }
  console.log(`${gold.length} texts (${unique.length} different), ${folds} folds`);
  console.log(`Intl.Segmenter:            ${scores.plain.show()}`);
  console.log(`word list:                 ${scores.list.show()}`);
  console.log(`word list and compounds:   ${scores.compounds.show()}`);
}

function main(dataDirectory: string, out: string | undefined): void {
  const gold = readLines(join(dataDirectory, 'wisesight_wordseg/all.jsonl'));
  const sets = ['wisesight', 'truevoice_intent', 'thai_questions'];
  const pieces = countPieces(sets.flatMap((set) => readLines(join(dataDirectory, set, 'train.jsonl'))));
  crossValidate(gold, pieces);
  if (out === undefined) return;
  const words = mix(countGold(gold), pieces);
  const rows = words.map(({ word, perMillion }) => `${word}\t${Number(perMillion.toPrecision(3))}`);
  writeFileSync(out, [...header(), 'word\tperMillion', ...rows, ''].join('\n'));
  console.log(`${words.length} words written to ${out}`);
}

function header(): readonly string[] {
  return [
    '# Thai words and how often they occur among a million. Made by scripts/make-thai-words.ts; do not edit.',
    '# Sources: the hand-split words of wisesight-1000 (CC0), and the words that Intl.Segmenter finds at least twice in',
    '# the texts of wisesight-sentiment (CC0), TrueVoice intent (Apache-2.0) and the thai_questions set (MIT).',
  ];
}

const [dataDirectory, out] = process.argv.slice(2);
if (dataDirectory === undefined) console.error('Usage: make-thai-words DATA_DIR [OUT.tsv]');
else main(dataDirectory, out);
