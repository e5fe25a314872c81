/** What an entry of the automaton does when it is found. */
export type EntryKind = 'term' | 'not' | 'near';

/** One term, exclusion or context word of one theme, as the matchers report it. */
export interface Entry {
  /** Index of the theme in the pack. */
  readonly theme: number;
  readonly kind: EntryKind;
  /** -2 blame .. 2 praise; see `Term`. */
  readonly leaning: number;
  readonly whole: boolean;
  /** Has a gap: does not swallow shorter terms that lie inside it. */
  readonly gapped: boolean;
}

/** An entry, and which of the lists that are walked together it belongs to. */
export interface ListedEntry extends Entry {
  readonly list: number;
}

/** An entry found in a clause; offsets are UTF-16 code units of the text, tokens are indexes into the reading. */
export interface Hit {
  readonly entry: ListedEntry;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}
