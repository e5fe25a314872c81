import type { Segment } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import type { ThemePack } from '../model/theme-pack.js';
import { type Reader, readWords } from './compile-pack.js';
import { createTagger } from './tagger.js';
import { parseTerm } from './term.js';

/** One thing that is wrong with a pack, found by running it. */
export interface PackFinding {
  readonly theme: string;
  readonly code: 'example_missed' | 'counter_example_hit' | 'same_stems';
  readonly message: string;
}

/** Runs a pack's examples and counter-examples, and looks for terms of two themes that are one term by stem. */
export function checkPack(pack: ThemePack, reader: Reader): PackFinding[] {
  const tag = createTagger(pack, reader);
  const findings: PackFinding[] = [];
  for (const theme of pack.themes) {
    const isTagged = (text: string) => {
      const reading = reader(text);
      return tag(reading, positiveSegments(reading)).some((mention) => mention.theme === theme.id);
    };
    for (const text of theme.examples) {
      if (isTagged(text)) continue;
      const message = `the theme misses its own example "${text}"`;
      findings.push({ theme: theme.id, code: 'example_missed', message });
    }
    for (const text of theme.counterExamples) {
      if (!isTagged(text)) continue;
      const message = `the theme finds its counter-example "${text}"`;
      findings.push({ theme: theme.id, code: 'counter_example_hit', message });
    }
  }
  return [...findings, ...findSameStems(pack, reader)];
}

function positiveSegments(reading: Reading): Segment[] {
  return reading.clauses.map(({ start, end }) => ({ start, end, polarity: 'positive', score: 1 }));
}

function findSameStems(pack: ThemePack, reader: Reader): PackFinding[] {
  const owners = new Map<string, { theme: string; written: string }>();
  const findings: PackFinding[] = [];
  const written = pack.themes.flatMap((theme) => theme.terms.en.map((term) => ({ theme: theme.id, term })));
  const parts = written.map(({ term }) => parseTerm(term));
  const words = readWords(
    parts.map((term) => term.parts.join(' ... ')),
    reader,
  );
  written.forEach(({ theme, term }, index) => {
    const stems = (words[index] ?? []).map((word) => (word.exact ? `${word.text}!` : word.text)).join(' ');
    const { whole, parts: own } = parts[index] as (typeof parts)[number];
    const key = `${whole ? '=' : ''}${own.length} ${stems}`;
    const owner = owners.get(key);
    if (owner && owner.theme !== theme) {
      const message = `the term "${term}" is by its stems the same as "${owner.written}" of theme "${owner.theme}"`;
      findings.push({ theme, code: 'same_stems', message });
    } else if (!owner) owners.set(key, { theme, written: term });
  });
  return findings;
}
