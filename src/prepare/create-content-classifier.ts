import type { ContentClass } from '../model/comment.js';
import { createGibberishDetector } from './create-gibberish-detector.js';
import { createNilMatcher } from './create-nil-matcher.js';
import { personalDataKinds } from './personal-data.js';

/**
 * Makes the stage that tells what kind of text a normalized and redacted comment is: `empty`; `nil`, an answer that says
 * there is nothing to say; `nonText`, no letter but in masks (emoji, digits, punctuation: an emoji alone may still carry
 * sentiment); `gibberish`, keys hit without meaning or a test of the form; else `informative`.
 */
export function createContentClassifier(): (text: string) => ContentClass {
  const matchNil = createNilMatcher();
  const isGibberish = createGibberishDetector();
  const masks = new RegExp(`\\[(?:${personalDataKinds.join('|')})\\]`, 'g');
  return function classify(text) {
    if (text === '') return 'empty';
    const nil = matchNil(text);
    if (nil !== null) return nil === 'nil' ? 'nil' : 'gibberish';
    const unmasked = text.includes('[') ? text.replace(masks, '') : text;
    if (!/\p{L}/u.test(unmasked)) return 'nonText';
    return isGibberish(unmasked) ? 'gibberish' : 'informative';
  };
}
