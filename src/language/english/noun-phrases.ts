import { createRequire } from 'node:module';
import type { Span } from '../../model/insight-record.js';

/** Required, not imported: that is one file, the other six hundred, and takes twice the time. */
const nlp: typeof import('compromise/three').default = createRequire(import.meta.url)('compromise/three');

/** A noun phrase with its place in the text. */
export interface NounPhrase extends Span {
  /** Lower case, without a leading article or pronoun: "the waiting room" is "waiting room". */
  readonly norm: string;
}

interface Found {
  readonly offset?: { readonly start: number; readonly length: number };
}

const leading = /^(?:the|an?|this|that|these|those|my|our|your|his|her|its|their|some|any|all|every|each)\s+/;
const pronoun =
  /^(?:i|me|we|us|you|he|him|she|her|it|they|them|this|that|there|who|what|one|everyone|nobody)$/;

/**
 * Noun phrases of an English text, in order, by compromise's part-of-speech rules; pronouns are left out. Takes
 * milliseconds a comment, over a hundred times a reading: for samples, to discover what the theme packs do not name.
 */
export function findNounPhrases(text: string): readonly NounPhrase[] {
  // As a plain view: nouns would each be taken apart, which takes a third of the time.
  const found = nlp(text).nouns().toView(null).json({ offset: true, text: false }) as readonly Found[];
  return found.flatMap(({ offset }) => {
    if (offset === undefined) return [];
    const written = text.slice(offset.start, offset.start + offset.length);
    const skipped = /^[^\p{L}\p{N}]*/u.exec(written)?.[0].length ?? 0;
    const start = offset.start + skipped;
    const end = start + written.slice(skipped).replace(/[^\p{L}\p{N}]+$/u, '').length;
    const norm = text
      .slice(start, end)
      .toLowerCase()
      .replace(/\u2019/g, "'")
      .replace(leading, '');
    return norm === '' || pronoun.test(norm) ? [] : [{ start, end, norm }];
  });
}
