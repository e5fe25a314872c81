import { writeFile } from 'node:fs/promises';

const openings = [
  'The clerk was',
  'Honestly the line was',
  'I found the website',
  'The letter was',
  'พนักงาน',
  'เว็บไซต์',
];
const verdicts = [
  'very kind',
  'far too slow',
  'not clear at all',
  'quick and easy',
  'ช้ามาก',
  'บริการดี',
  'confusing',
];
const ends = [
  'today.',
  'but the staff helped me.',
  'and nobody called back!',
  'แต่รอนาน',
  'at the east office.',
];

/** A word that stands in each comment and nowhere else. */
export const MARKER = 'zebrafinch';

/** The text of comment `index`, a different one for each. */
export function textOf(index: number): string {
  const pick = (words: readonly string[], step: number) => words[Math.floor(index / step) % words.length];
  return `${pick(openings, 1)} ${pick(verdicts, 6)} ${pick(ends, 42)} ${MARKER} ${index}`;
}

/** Writes an export of so many comments with an id, a rating and an office each. */
export async function writeExport(path: string, comments: number): Promise<void> {
  const rows = ['id,comment,trust,office'];
  for (let index = 0; index < comments; index++) {
    rows.push(`c${index},"${textOf(index)}",${1 + ((index * 7) % 5)},${index % 3 === 0 ? 'East' : 'West'}`);
  }
  await writeFile(path, `${rows.join('\n')}\n`);
}
