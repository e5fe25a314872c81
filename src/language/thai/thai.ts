import type { Token } from '../../model/reading.js';
import type { Language } from '../language.js';
import { createThaiClauses } from './clauses.js';
import { createThaiSegmenter } from './segment.js';

/** The Thai language. Reads its data files once. */
export function createThai(): Language {
  const segment = createThaiSegmenter();
  return {
    code: 'th',
    words(text, stretch) {
      const tokens: Token[] = [];
      let start = stretch.start;
      for (const end of segment(text, stretch.start, stretch.end)) {
        const written = text.slice(start, end);
        const norm = written.replace(/(.)\1{2,}/g, '$1');
        tokens.push({ start, end, text: written, norm, stem: norm, kind: 'word', language: 'th' });
        start = end;
      }
      return tokens;
    },
    ...createThaiClauses(),
    stem: (norm) => norm,
  };
}
