import type { Language, TokenRange } from '../language.js';

/** Thin: full stops. */
export function createEnglishSentences(): Language['sentences'] {
  return function sentences(_text, tokens) {
    const found: TokenRange[] = [];
    let first = 0;
    for (let i = 0; i < tokens.length; i++) {
      if (!/^[.!?]+$/.test(tokens[i]?.text ?? '')) continue;
      found.push({ first, end: i + 1 });
      first = i + 1;
    }
    if (first < tokens.length) found.push({ first, end: tokens.length });
    return found;
  };
}
