import type { LanguageCode, Token } from '../../model/reading.js';
import { classOf, digit, letter, mark, other, space, thai } from '../characters.js';
import type { EmoticonFinder } from '../emoticons.js';
import type { Stretch } from '../language.js';
import { createSignForms, type Sign } from '../sign-forms.js';
import { emojiEnd, emojiNorm, hashtagEnd, maskEnd, numberEnd, urlEnd } from '../signs.js';

import { wordEnd } from './word-end.js';
import type { WordForms } from './word-forms.js';

export interface EnglishWordsOptions {
  readonly formsOf: (text: string, start: number, end: number) => WordForms;
  readonly findEmoticon: EmoticonFinder;
}

interface SignOptions {
  readonly findEmoticon: EmoticonFinder;
  readonly language: LanguageCode;
}

/**
 * Makes the function that finds the tokens of everything but Thai letters: words of any other script, numbers, emoji
 * and emoticons, masks, and one token for a run of the same punctuation mark ("!!!").
 */
export function createEnglishWords(
  options: EnglishWordsOptions,
): (text: string, stretch: Stretch) => readonly Token[] {
  const { formsOf, findEmoticon } = options;

  const signForms = { en: createSignForms(), th: createSignForms() };

  function readSign(text: string, start: number, language: LanguageCode): Token {
    const sign = signAt(text, start, { findEmoticon, language });
    const written = text.slice(start, sign.end);
    const { norm, key } = signForms[language](written, sign);
    return { start, end: sign.end, text: written, norm, stem: norm, kind: sign.kind, language, key };
  }

  function readWord(text: string, start: number): Token {
    const code = text.charCodeAt(start) | 32;
    const url = code === 104 || code === 119 ? urlEnd(text, start) : start; // h, w
    const end = url > start ? url : wordEnd(text, start);
    if (url > start) return urlToken(text.slice(start, end), start);
    const { text: written, norm, stem, key } = formsOf(text, start, end);
    return { start, end, text: written, norm, stem, kind: 'word', language: 'en', key };
  }

  return function words(text, stretch) {
    const tokens: Token[] = [];
    let index = stretch.start;
    while (index < stretch.end) {
      const kind = classOf(text.charCodeAt(index));
      if (kind === space || kind === thai) {
        index += 1;
        continue;
      }
      const token =
        kind === letter && findLetterEmoticon(text, index, findEmoticon) === null
          ? readWord(text, index)
          : readSign(text, index, stretch.signLanguage);
      tokens.push(token);
      index = token.end;
    }
    return tokens;
  };
}

function urlToken(url: string, start: number): Token {
  const end = start + url.length;
  return { start, end, text: url, norm: url, stem: url, kind: 'symbol', language: 'en', key: 0 };
}

/** Only words of two or three letters can be emoticons ("xD", "T_T"): the third unit tells most others apart. */
function findLetterEmoticon(text: string, start: number, findEmoticon: EmoticonFinder) {
  const second = text.charCodeAt(start + 1);
  const third = classOf(text.charCodeAt(start + 2));
  if (third === letter && second !== 95 && second !== 46) return null;
  return findEmoticon(text, start);
}

/** "555" is laughter in Thai: five is read "ha". */
function numberAt(text: string, start: number, language: LanguageCode): Sign {
  const end = numberEnd(text, start);
  if (language === 'th' && end > start + 2 && /^5+$/.test(text.slice(start, end)))
    return { kind: 'emoji', end, norm: '555' };
  return { kind: 'number', end, norm: null };
}

function signAt(text: string, start: number, options: SignOptions): Sign {
  const { findEmoticon, language } = options;
  const code = text.charCodeAt(start);
  const kind = classOf(code);
  const emoji =
    kind === other || kind === digit || code === 35 || code === 42 ? emojiEnd(text, start) : start;
  if (emoji > start) return { kind: 'emoji', end: emoji, norm: emojiNorm(text.slice(start, emoji)) };
  if (kind === digit) return numberAt(text, start, language);
  const emoticon = findEmoticon(text, start);
  if (emoticon !== null) return { kind: 'emoji', end: start + emoticon.text.length, norm: emoticon.norm };
  return markAt(text, start, kind);
}

function markAt(text: string, start: number, kind: number): Sign {
  const code = text.charCodeAt(start);
  if (code === 91) {
    const end = maskEnd(text, start);
    if (end > start) return { kind: 'mask', end, norm: text.slice(start, end) };
  }
  if (code === 35 || code === 64) {
    const end = hashtagEnd(text, start);
    if (end > start && code === 35)
      return { kind: 'word', end, norm: text.slice(start + 1, end).toLowerCase() };
    if (end > start) return { kind: 'symbol', end, norm: null };
  }
  if (kind === other && (code & 0xfc00) === 0xd800 && (text.charCodeAt(start + 1) & 0xfc00) === 0xdc00)
    return { kind: 'symbol', end: start + 2, norm: null };
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) === code && (code & 0xf800) !== 0xd800) end += 1;
  return { kind: isPunctuation(text.charAt(start), kind) ? 'punctuation' : 'symbol', end, norm: null };
}

function isPunctuation(character: string, kind: number): boolean {
  return kind === mark ? !'$+<=>^`|~#@&%*/\\_'.includes(character) : /\p{P}/u.test(character);
}
