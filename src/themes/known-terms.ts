import type { ThemePack } from '../model/theme-pack.js';
import { type Reader, readWords } from './compile-pack.js';
import { parseTerm } from './term.js';

/** Whether a pack has a term already: English by its stems, joined by spaces; Thai as written, without spaces. */
export type KnownTermTest = (key: string) => boolean;

/** Reads a pack's terms for one question: a candidate theme must not repeat them. Terms with a gap are left out. */
export function createKnownTermTest(pack: ThemePack, reader: Reader): KnownTermTest {
  const partsOf = (language: 'en' | 'th') =>
    pack.themes
      .flatMap((theme) => theme.terms[language])
      .map((written) => parseTerm(written).parts)
      .flatMap((parts) => (parts.length === 1 ? parts : []));
  const english = readWords(partsOf('en'), reader).map((words) => words.map(({ text }) => text).join(' '));
  const thai = partsOf('th').map((term) => term.replaceAll(' ', ''));
  const known = new Set([...english, ...thai]);
  return (key) => known.has(key) || known.has(key.replaceAll(' ', ''));
}
