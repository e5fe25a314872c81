import { forEachMatch } from './for-each-match.js';
import { alternatives, readNameCues } from './name-cues.js';
import type { Detector, Find } from './personal-data.js';

/** The longest given name or surname, in UTF-16 code units. */
const longestName = 28;

const thaiRun = new RegExp(`[ก-๎]{1,${longestName + 12}}`, 'y');
const latinName = /[A-Z][a-z]{1,24}(?: [A-Z][a-z]{1,24})?/y;

/**
 * Makes the detector of Thai names after a title (นาย, นาง, นางสาว), after ชื่อ, and after คุณ where a role or a
 * title word stands before it; คุณ alone is mostly "you". Names are not set off by spaces: a name ends at a space or before
 * a word of the list `end`, at the boundaries that Intl.Segmenter finds. A second word follows as the surname.
 */
export function createThaiNameDetector(): Detector {
  const cues = readNameCues('th');
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const trigger = new RegExp(
    `(${alternatives(cues('introduction'))})( ?: ?)? ?(?:คุณ)?|(${alternatives(cues('prefix'))})(?:แพทย์)? ?|คุณ ?`,
    'g',
  );
  const person = new RegExp(`(?:${alternatives(cues('person'))}) ?$`);
  const closer = new RegExp(`^ ?(?:$|[\\n.,)!]|${alternatives(cues('polite'))})`);
  const opener = new RegExp(`(?:^|[^ก-๎]|(?:${alternatives([...cues('before'), ...cues('person')])}) ?)$`);

  function words(text: string, start: number, limit = longestName + 4): string[] {
    thaiRun.lastIndex = start;
    const run = (thaiRun.exec(text)?.[0] ?? '').slice(0, limit);
    return Array.from(segmenter.segment(run), (part) => part.segment);
  }

  /** Where the given name ends that begins at `start`, or -1. */
  function endOfGiven(text: string, start: number): number {
    const parts = words(text, start);
    const [first = ''] = parts;
    if (first.length < 2 || cues('stop').has(first) || cues('end').has(first)) return endOfLatin(text, start);
    let length = first.length;
    for (const part of parts.slice(1)) {
      if (cues('end').has(part) || cues('given-end').has(part) || length + part.length > longestName) break;
      length += part.length;
    }
    return start + length;
  }

  /** Where the surname ends that follows a blank at `end`, or `end` where none does. */
  function endOfSurname(text: string, end: number): number {
    if (text[end] !== ' ') return end;
    const parts = words(text, end + 1);
    const length = parts.join('').length;
    if (length < 3 || length > longestName) return end;
    return parts.some((part, i) => cues('end').has(part) || (i === 0 && cues('stop').has(part)))
      ? end
      : end + 1 + length;
  }

  /** Whether a title is a word of its own: นาย is none in นายกรัฐมนตรี. */
  function isWord(text: string, start: number, title: string): boolean {
    let end = 0;
    for (const part of words(text, start, title.length + 6)) {
      end += part.length;
      if (end >= title.length) return end === title.length;
    }
    return true;
  }

  /** Whether what stands before a trigger lets a name follow; `if closed`: one that ends its clause. */
  function opens(text: string, match: RegExpExecArray): 'yes' | 'no' | 'if closed' {
    const [, introduction, colon, prefix] = match;
    const lead = text.slice(Math.max(0, match.index - 14), match.index);
    if (prefix !== undefined) return opener.test(lead) && isWord(text, match.index, prefix) ? 'yes' : 'no';
    if (introduction === undefined) return person.test(lead) ? 'yes' : 'no';
    if (colon !== undefined || person.test(lead)) return 'yes';
    return /(?:^|[^ก-๎])$/.test(lead) ? 'if closed' : 'no';
  }

  return function detectThaiName(text) {
    const finds: Find[] = [];
    forEachMatch(trigger, text, (match) => {
      const opening = match.index < (finds.at(-1)?.end ?? 0) ? 'no' : opens(text, match);
      if (opening === 'no') return;
      const start = match.index + match[0].length;
      const given = endOfGiven(text, start);
      const end = given > start ? endOfSurname(text, given) : -1;
      const closed = opening === 'yes' || closer.test(text.slice(end, end + 10));
      if (end > start && closed) finds.push({ kind: 'NAME', start, end });
    });
    return finds;
  };
}

function endOfLatin(text: string, start: number): number {
  latinName.lastIndex = start;
  return latinName.test(text) ? latinName.lastIndex : -1;
}
