import type { LanguageCode, Token, TokenKind } from '../../model/reading.js';
import type { Stretch } from '../language.js';
import { createSignForms } from '../sign-forms.js';
import { createNormalRun, normalizeRun, thaiBase } from './characters.js';
import { createThaiSegmenter } from './segment.js';
import { createThaiWordForms, type ThaiWordForm } from './word-forms.js';
import type { WordTrie } from './word-trie.js';

/** Longer runs are read piece by piece, so that memory stays bounded. */
const pieceLength = 2048;

/**
 * Makes the function that finds the tokens of a stretch of Thai letters: words, and as tokens of their own the
 * repetition mark, Thai digits (norm in ASCII) and the baht sign. `norm` has elongations folded and typing habits
 * undone; see `normalizeRun`.
 */
export function createThaiWords(trie: WordTrie): (text: string, stretch: Stretch) => readonly Token[] {
  const run = createNormalRun(pieceLength);
  const segment = createThaiSegmenter(trie, pieceLength);
  const formOf = createThaiWordForms();
  const signForms = { en: createSignForms(), th: createSignForms() };

  function sign(text: string, start: number, of: { kind: TokenKind; language: LanguageCode }): Token {
    const { kind, language } = of;
    const end = start + text.length;
    const { norm, key } = signForms[language](text, { kind, end, norm: signNorm(text) });
    return { start, end, text, norm, stem: norm, kind, language, key };
  }

  function readLetters(text: string, span: { start: number; end: number }, tokens: Token[]): void {
    normalizeRun(text, span, run);
    const { ends, nodes, count } = segment(run);
    let from = 0;
    for (let i = 0; i < count; i++) {
      const to = ends[i] ?? 0;
      const start = run.origins[from] ?? 0;
      const end = run.origins[to] ?? 0;
      if (i > 0 && to === from + 1 && run.letters[from] === run.letters[from - 1])
        lengthenLast(text, end, tokens);
      else {
        const form = formOf(run, { from, to }, nodes[i] ?? 0);
        const written = run.changed ? text.slice(start, end) : form.norm;
        const laughs = end - start > 2 && form.norm === 'ถ';
        tokens.push(laughs ? laughter(written, start) : word(written, start, form));
      }
      from = to;
    }
  }

  return function words(text, { start, end, signLanguage }) {
    const tokens: Token[] = [];
    let index = start;
    while (index < end) {
      if (text.startsWith('ฯลฯ', index)) {
        tokens.push(sign('ฯลฯ', index, { kind: 'punctuation', language: 'th' }));
        index += 3;
        continue;
      }
      const kind = kindAt(text, index);
      const limit = Math.min(end, index + pieceLength);
      let last = index + 1;
      while (last < limit && kindAt(text, last) === kind) last += 1;
      if (kind === 'word') readLetters(text, { start: index, end: last }, tokens);
      else tokens.push(sign(text.slice(index, last), index, { kind, language: signLanguage }));
      index = last;
    }
    return tokens;
  };
}

function kindAt(text: string, index: number): TokenKind {
  const letter = text.charCodeAt(index) - thaiBase;
  if (letter >= 0x50 && letter <= 0x59) return 'number';
  if (letter === 0x46 || letter === 0x3f) return 'symbol';
  return letter === 0x2f || letter === 0x4f || letter > 0x59 ? 'punctuation' : 'word';
}

function word(text: string, start: number, { norm, key }: ThaiWordForm): Token {
  return { start, end: start + text.length, text, norm, stem: norm, kind: 'word', language: 'th', key };
}

function signNorm(text: string): string {
  if (text === 'ๆ') return text;
  const digits = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  return digits.replace(/^(ๆ)\1+$/, '$1');
}

/** "ถถถ" is "555" typed without the shift key. */
function laughter(text: string, start: number): Token {
  const norm = '555';
  return { start, end: start + text.length, text, norm, stem: norm, kind: 'emoji', language: 'th', key: 0 };
}

/** The last letter of a word written twice ("มากก") belongs to it. */
function lengthenLast(text: string, end: number, tokens: Token[]): void {
  const last = tokens.pop();
  if (last !== undefined) tokens.push({ ...last, end, text: text.slice(last.start, end) });
}
