import type { Span } from '../model/insight-record.js';
import type { LanguageCode, Token } from '../model/reading.js';

/** A part of a text that one language reads: Thai letters, or everything that is not. */
export interface Stretch extends Span {
  /** The language given to signs that belong to none: numbers, emoji, punctuation. */
  readonly signLanguage: LanguageCode;
}

/** Where a unit of tokens begins and ends: index of its first token, and one past its last. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A clause as a language finds it: its tokens, and the word that opens it against what came before, or null. */
export interface ClauseRange extends TokenRange {
  readonly contrast: string | null;
}

/** What differs between the languages that are analyzed. All functions are pure; offsets are UTF-16 code units. */
export interface Language {
  readonly code: LanguageCode;
  /** The tokens of a stretch, in order. `text` is the whole text. */
  words(text: string, stretch: Stretch): readonly Token[];
  /** Splits tokens into sentences that are in order and cover them all. */
  sentences(text: string, tokens: readonly Token[]): readonly TokenRange[];
  /** Splits one sentence into clauses that are in order and cover it. */
  clauses(text: string, tokens: readonly Token[], sentence: TokenRange): readonly ClauseRange[];
  /** The stem of a word in its normal form. */
  stem(norm: string): string;
}
