import type { ClauseRange, Language } from '../language.js';

/** Thin: spaces and แต่. */
export function createThaiClauses(): Pick<Language, 'sentences' | 'clauses'> {
  return {
    sentences: (_text, tokens) => (tokens.length === 0 ? [] : [{ first: 0, end: tokens.length }]),
    clauses(_text, tokens, sentence) {
      const clauses: ClauseRange[] = [];
      let first = sentence.first;
      let contrast: string | null = null;
      for (let i = first + 1; i < sentence.end; i++) {
        const norm = tokens[i]?.norm;
        if (norm !== 'แต่') continue;
        clauses.push({ first, end: i, contrast });
        first = i;
        contrast = norm;
      }
      clauses.push({ first, end: sentence.end, contrast });
      return clauses;
    },
  };
}
