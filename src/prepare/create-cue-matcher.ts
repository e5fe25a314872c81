import { mistake, readTable } from './read-table.js';

export type CueSubject = 'phone' | 'card' | 'ssn' | 'nhs' | 'thaiId' | 'reference';

const subjects: readonly CueSubject[] = ['phone', 'card', 'ssn', 'nhs', 'thaiId', 'reference'];

/** How far before a number a cue may stand, in characters; no digit and no mask may stand between. */
const reach = 40;
/** A word for a reference number stands close to it: "order no. 1234567". */
const reachOfReference = 16;

/** Tells whether a cue for a subject stands beside the number from `start` to `end`. */
export type CueMatcher = (
  text: string,
  place: { readonly subject: CueSubject; readonly start: number; readonly end: number },
) => boolean;

/** Makes the test whether words beside a number tell what it is, from `data/cues.tsv`. */
export function createCueMatcher(): CueMatcher {
  const before = new Map<string, RegExp>();
  const after = new Map<string, RegExp>();
  const rows = readTable('cues.tsv', ['about', 'position', 'phrase']);
  for (const [index, [about = '', position = '']] of rows.entries()) {
    if (!subjects.some((subject) => subject === about))
      throw mistake('cues.tsv', index + 3, `unknown subject ${about}`);
    if (position !== 'before' && position !== 'after')
      throw mistake('cues.tsv', index + 3, `unknown position ${position}`);
  }
  for (const subject of subjects) {
    const phrases = (position: string): string =>
      rows
        .filter((row) => row[0] === subject && row[1] === position)
        .map((row) => bounded(row[2] ?? ''))
        .join('|') || '(?!)';
    before.set(subject, new RegExp(`(?:${phrases('before')})[^\\d[\\]]*$`, 'i'));
    after.set(subject, new RegExp(`^[ ,(-]{0,3}(?:${phrases('after')})`, 'i'));
  }
  return function hasCue(text, { subject, start, end }) {
    const lead = text.slice(Math.max(0, start - (subject === 'reference' ? reachOfReference : reach)), start);
    return (
      before.get(subject)?.test(lead) === true || after.get(subject)?.test(text.slice(end, end + 16)) === true
    );
  };
}

/** A phrase as a pattern; English ones are whole words, Thai has no blanks between words. */
function bounded(phrase: string): string {
  return /^[a-z]/.test(phrase) ? `\\b${phrase}\\b` : phrase;
}
