import type { Span } from './insight-record.js';

/** The languages that are analyzed; others are recognized and not scored. */
export type LanguageCode = 'en' | 'th';

export type TokenKind = 'word' | 'number' | 'emoji' | 'punctuation' | 'symbol' | 'mask';

/** One word or sign with its place in the text. */
export interface Token extends Span {
  /** Exactly `text.slice(start, end)`. */
  readonly text: string;
  /** Lower case, straight apostrophes, elongations folded ("Soooo" -> "soo"): what lexicons are matched against. */
  readonly norm: string;
  /** The stem: what theme terms are matched against. For Thai the word itself. */
  readonly stem: string;
  readonly kind: TokenKind;
  readonly language: LanguageCode;
  /**
   * A number that stands for norm, stem, kind and language together, so that what is known of a word is found without
   * its letters. It is of this process alone; a word that is rare or very long has 0 or none.
   */
  readonly key?: number;
}

/** A clause: the unit that carries one polarity. Clauses are in order, do not overlap, and cover every token. */
export interface Clause extends Span {
  readonly language: LanguageCode;
  /** Index of its first token, and one past its last, in `Reading.tokens`. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the sentence it belongs to. */
  readonly sentence: number;
  /** The word that opens it against what came before ("but", "แต่"), or null. */
  readonly contrast: string | null;
}

/** A text as the analysis sees it: made once, read by sentiment, themes and the rest. */
export interface Reading {
  readonly text: string;
  readonly language: { readonly code: string; readonly confidence: number };
  /** False where the language is none we analyze: tokens and clauses are then empty. */
  readonly supported: boolean;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
}
