import { forEachMatch } from './for-each-match.js';
import { alternatives, readNameCues } from './name-cues.js';
import type { Detector, Find } from './personal-data.js';

/** The most words of one name. */
const mostWords = 3;

const capitalized =
  /(?:\p{Lu}[\p{Ll}\p{M}'’]{1,24}(?:[-'’]?\p{Lu}[\p{Ll}\p{M}'’]{1,24}){0,3}|\p{Lu}['’]\p{Lu}[\p{Ll}\p{M}]{1,24}|\p{Lu}\.)(?![\p{L}\d])/uy;
const anyWord = /\p{L}[\p{L}\p{M}'’-]{1,25}/uy;

/**
 * Makes the detector of English names after a title ("Mr", "Dr"), a role ("Nurse") or an introduction ("my name is").
 * After "Mr" and "Mrs" also a name in lower case or in capitals; everywhere else a name is capitalized.
 */
export function createEnglishNameDetector(): Detector {
  const cues = readNameCues('en');
  const stop = cues('stop');
  const particle = cues('particle');
  const trigger = new RegExp(
    `(?<![\\w-])(?:(?:(${alternatives(cues('title'))})|(${alternatives(cues('role'))}))(?!\\w)\\.?|(?:${alternatives(cues('introduction'))})(?!\\w):?) {0,2}`,
    'gi',
  );

  /** Where the name ends that begins at `start`, or -1. */
  function endOfName(text: string, start: number, anyCase: boolean): number {
    let end = -1;
    let next = start;
    for (let words = 0; words < mostWords; words += 1) {
      const wordEnd = endOfWord(text, next, anyCase && words === 0);
      if (wordEnd < 0) break;
      end = wordEnd;
      if (text[end] !== ' ') break;
      next = skipParticles(text, end + 1);
    }
    return end;
  }

  function endOfWord(text: string, start: number, anyCase: boolean): number {
    const word = matchAt(capitalized, text, start) ?? (anyCase ? matchAt(anyWord, text, start) : null);
    if (word === null || isStop(word.toLowerCase())) return -1;
    return start + word.replace(/(?:['’]s?|-)$/, '').length;
  }

  function isStop(word: string): boolean {
    return stop.has(word) || stop.has(word.split(/['’]/)[0] ?? '');
  }

  function skipParticles(text: string, start: number): number {
    let next = start;
    for (let count = 0; count < 2; count += 1) {
      const word = matchAt(anyWord, text, next);
      if (word === null || !particle.has(word) || text[next + word.length] !== ' ') break;
      next += word.length + 1;
    }
    return next;
  }

  return function detectEnglishName(text) {
    const finds: Find[] = [];
    forEachMatch(trigger, text, (match) => {
      const [all, title, role] = match;
      if (role !== undefined && !/^[A-Z][a-z]/.test(role)) return;
      const start = skipParticles(text, match.index + all.length);
      const end = endOfName(text, start, title !== undefined);
      if (end > start) finds.push({ kind: 'NAME', start, end });
    });
    return finds;
  };
}

function matchAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}
