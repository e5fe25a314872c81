import type { Clause, LanguageCode, Reading, Token } from '../model/reading.js';
import { classOf, thai as thaiClass } from './characters.js';
import { createEnglish } from './english/english.js';
import type { Language } from './language.js';
import { createLanguageDetector } from './language-detector.js';
import { createThai } from './thai/thai.js';

/** Reads a text; `statedLanguage` is what the export says, and weighs more than words but less than the script. */
export type Reader = (text: string, statedLanguage?: string | null) => Reading;

/** Makes the reader: language, tokens and clauses of one text. Reads its data files once. */
export function createReader(): Reader {
  const detect = createLanguageDetector();
  const languages = { en: createEnglish(), th: createThai() };
  return function read(text, statedLanguage) {
    const { code, confidence, supported } = detect(text, statedLanguage);
    const language = { code, confidence };
    if (!supported) return { text, language, supported, tokens: [], clauses: [] };
    const main = code === 'th' ? 'th' : 'en';
    const tokens = readTokens(text, main, languages);
    return { text, language, supported, tokens, clauses: readClauses(text, tokens, languages[main]) };
  };
}

function readTokens(
  text: string,
  signLanguage: LanguageCode,
  languages: Readonly<Record<LanguageCode, Language>>,
): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const isThai = classOf(text.charCodeAt(start)) === thaiClass;
    let end = start + 1;
    while (end < text.length && (classOf(text.charCodeAt(end)) === thaiClass) === isThai) end += 1;
    const words = languages[isThai ? 'th' : 'en'].words(text, { start, end, signLanguage });
    for (const token of words) tokens.push(token);
    start = end;
  }
  return tokens;
}

function readClauses(text: string, tokens: readonly Token[], language: Language): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const [sentence, range] of language.sentences(text, tokens).entries())
    for (const { first, end, contrast } of language.clauses(text, tokens, range))
      clauses.push({
        start: tokens[first]?.start ?? 0,
        end: tokens[end - 1]?.end ?? 0,
        language: language.code,
        firstToken: first,
        endToken: end,
        sentence,
        contrast,
      });
  return clauses;
}
