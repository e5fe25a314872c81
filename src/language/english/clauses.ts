import type { ClauseRange, Language } from '../language.js';

/** Thin: but. */
export function createEnglishClauses(): Language['clauses'] {
  return function clauses(_text, tokens, sentence) {
    const found: ClauseRange[] = [];
    let first = sentence.first;
    let contrast: string | null = null;
    for (let i = first + 1; i < sentence.end; i++) {
      const norm = tokens[i]?.norm;
      if (norm !== 'but' && norm !== 'however') continue;
      found.push({ first, end: i, contrast });
      first = i;
      contrast = norm;
    }
    found.push({ first, end: sentence.end, contrast });
    return found;
  };
}
