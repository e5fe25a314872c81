import { createWordTable } from '../language/word-key.js';
import type { LanguageCode, Token } from '../model/reading.js';
import type { TermMatch } from './find-terms.js';
import { createProjector, type PhraseNetwork, windowSize } from './phrase-network.js';
import { createRowStore } from './row-store.js';
import { type CueCode, type CueInput, fillCueCodes } from './token-cues.js';

/**
 * What each token adds to the windows of a text: to the window after it, its own and the one before it, one after the
 * other. Token t of clause c has row t + c + 1, so that there is an empty row around every clause.
 */
export interface WindowRows {
  /** Forgets the text. */
  readonly clear: () => void;
  /** Sets the rows of the clause numbered `clause`. */
  readonly read: (tokens: readonly Token[], found: CueInput, clause: number) => void;
  /** The values of all words, in steps. */
  readonly values: () => Int16Array;
  /** By row of the text: where in the values it begins. */
  readonly starts: () => Int32Array;
}

/** The codes of cues a word was met with, and where its values with each of them begin. */
interface WordRows {
  readonly codes: CueCode[];
  readonly starts: number[];
}

/**
 * Makes the rows of a network. What a word adds is worked out when it is met first and then lies with that of all other
 * words: reading a text only finds where its rows begin. Words without a number are worked out each time.
 */
export function createWindowRows(network: PhraseNetwork, language: LanguageCode): WindowRows {
  const project = createProjector(network, language);
  const store = createRowStore(windowSize * network.channels);
  const emptyRow = store.add(new Int16Array(windowSize * network.channels));
  const silent: WordRows = { codes: [], starts: [] };
  const rowsOf = createWordTable((): WordRows => ({ codes: [], starts: [] }));
  let starts = new Int32Array(256);
  let codes = new Uint8Array(256);

  function startOf(token: Token, code: CueCode): number {
    if ((token.key ?? 0) === 0) return store.addForNow(project(token, code));
    return startWith(rowsOf(token), token, code);
  }

  function startWith(rows: WordRows, token: Token | null, code: CueCode): number {
    const known = rows.codes.indexOf(code);
    if (known >= 0) return rows.starts[known] as number;
    const start = store.add(project(token, code));
    rows.codes.push(code);
    rows.starts.push(start);
    return start;
  }

  return {
    clear: store.forget,
    values: store.values,
    starts: () => starts,
    read(tokens, found, clause) {
      const { first, end } = found;
      if (starts.length < end + clause + 2) {
        const larger = new Int32Array(2 * (end + clause + 2));
        larger.set(starts);
        starts = larger;
        codes = new Uint8Array(larger.length);
      }
      fillCueCodes(codes, found);
      const corrected = correctedTerms(found.matches);
      starts[first + clause] = emptyRow;
      for (let i = first; i < end; i++) {
        const code = codes[i] as number;
        const isSilent = corrected.length > 0 && isWithin(corrected, i);
        starts[i + clause + 1] = isSilent ? startWith(silent, null, code) : startOf(tokens[i] as Token, code);
      }
      starts[end + clause + 1] = emptyRow;
    },
  };
}

const none: readonly TermMatch[] = [];

/** The terms whose polarity a user has set: their words say nothing but that. */
function correctedTerms(matches: readonly TermMatch[]): readonly TermMatch[] {
  for (const { entry } of matches)
    if (entry.corrected !== undefined) return matches.filter((match) => match.entry.corrected !== undefined);
  return none;
}

function isWithin(matches: readonly TermMatch[], token: number): boolean {
  return matches.some(({ first, end }) => token >= first && token < end);
}
