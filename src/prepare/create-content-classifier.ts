import type { ContentClass } from '../model/comment.js';

/** Makes the stage that tells what kind of text a comment is. */
export function createContentClassifier(): (text: string) => ContentClass {
  const nil = new Set([
    'nothing',
    'none',
    'n/a',
    'na',
    'no',
    '-',
    'nil',
    'no comment',
    'ไม่มี',
    'ไม่มีครับ',
    'ไม่มีค่ะ',
  ]);
  return function classify(text) {
    if (text === '') return 'empty';
    if (nil.has(text.toLowerCase().replace(/[.!]+$/, ''))) return 'nil';
    return /\p{L}/u.test(text) ? 'informative' : 'nonText';
  };
}
