import type { LanguageCode, Token } from '../src/model/reading.js';
import { hashWord } from '../src/sentiment/features.js';
import type { ClauseSink } from '../src/sentiment/phrase-reader.js';
import { cuesOf, fillCueCodes } from '../src/sentiment/token-cues.js';

/** The tokens of a text as the phrase network sees them. */
export interface TokenExample {
  /** By token: the hashes of its word, then of its n-grams; one list for each word of the language. */
  readonly words: readonly Uint32Array[];
  /** By token: 1 where a clause begins with it. */
  readonly begins: Uint8Array;
  /** Token `cueAt[i]` has cue `cues[i]`; in the order of clauses. */
  readonly cueAt: Uint16Array;
  readonly cues: Uint8Array;
}

/** A sink that keeps the clauses of one text. */
export interface TokenBuffer extends ClauseSink {
  readonly clear: () => void;
  readonly take: () => TokenExample;
}

/** Later tokens teach the network nothing. */
const mostTokens = 200;

/** Makes the buffer of a language, which knows the hashes of every word it has seen. */
export function createTokenBuffer(language: LanguageCode): TokenBuffer {
  const known = new Map<string, Uint32Array>();
  const codes = new Uint8Array(mostTokens);
  let words: Uint32Array[] = [];
  let begins: number[] = [];
  let cues: { readonly at: number; readonly cue: number }[] = [];

  function hashesOf(token: Token): Uint32Array {
    const name = `${token.kind} ${token.language} ${token.norm}`;
    const own = known.get(name) ?? hashWord(token, language).own;
    known.set(name, own);
    return own;
  }

  return {
    clear() {
      words = [];
      begins = [];
      cues = [];
    },
    addClause(tokens, input) {
      fillCueCodes(codes, input);
      for (let i = input.first; i < Math.min(input.end, mostTokens); i++) {
        words.push(hashesOf(tokens[i] as Token));
        begins.push(i === input.first ? 1 : 0);
        for (const cue of cuesOf(codes[i] ?? 0)) cues.push({ at: i, cue });
      }
    },
    take: () => ({
      words,
      begins: Uint8Array.from(begins),
      cueAt: Uint16Array.from(cues, ({ at }) => at),
      cues: Uint8Array.from(cues, ({ cue }) => cue),
    }),
  };
}
