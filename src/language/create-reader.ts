import type { Clause, LanguageCode, Reading, Token } from '../model/reading.js';
import { isThai } from './characters.js';
import { createEnglish } from './english/english.js';
import type { Language, TokenRange } from './language.js';
import { createLanguageDetector } from './language-detector.js';
import { createThai } from './thai/thai.js';

/** Reads a text; `statedLanguage` is what the export says, and weighs more than words but less than the script. */
export type Reader = (text: string, statedLanguage?: string | null) => Reading;

type Languages = Readonly<Record<LanguageCode, Language>>;

interface ClauseOptions {
  readonly main: LanguageCode;
  readonly languages: Languages;
}

/** Makes the reader: language, tokens and clauses of one text. Reads its data files once. */
export function createReader(): Reader {
  const detect = createLanguageDetector();
  const languages: Languages = { en: createEnglish(), th: createThai() };
  return function read(text, statedLanguage) {
    const { code, confidence, supported } = detect(text, statedLanguage);
    const language = { code, confidence };
    if (!supported) return { text, language, supported, tokens: [], clauses: [] };
    const main = code === 'th' ? 'th' : 'en';
    const tokens = readTokens(text, main, languages);
    return { text, language, supported, tokens, clauses: readClauses(text, tokens, { main, languages }) };
  };
}

function readTokens(text: string, signLanguage: LanguageCode, languages: Languages): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const thai = isThai(text.charCodeAt(start));
    let end = start + 1;
    while (end < text.length && isThai(text.charCodeAt(end)) === thai) end += 1;
    const { words: wordsOf } = thai ? languages.th : languages.en;
    const words = wordsOf(text, { start, end, signLanguage });
    if (end - start === text.length) return words;
    for (const token of words) tokens.push(token);
    start = end;
  }
  return tokens;
}

function readClauses(text: string, tokens: readonly Token[], options: ClauseOptions): readonly Clause[] {
  const { main, languages } = options;
  const clauses: Clause[] = [];
  const sentences = (main === 'th' ? languages.th : languages.en).sentences(text, tokens);
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const range = sentences[sentence] as TokenRange;
    const language = languageOf(tokens, range) ?? main;
    const ranges = (language === 'th' ? languages.th : languages.en).clauses(text, tokens, range);
    for (const { first, end, contrast } of ranges)
      clauses.push({
        start: tokens[first]?.start ?? 0,
        end: tokens[end - 1]?.end ?? 0,
        language,
        firstToken: first,
        endToken: end,
        sentence,
        contrast,
      });
  }
  return clauses;
}

/** The language of most words of a sentence; null where it has none, or as many of either. */
function languageOf(tokens: readonly Token[], { first, end }: TokenRange): LanguageCode | null {
  let balance = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') balance += token.language === 'th' ? 1 : -1;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'th' : 'en';
}
