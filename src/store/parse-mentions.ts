import type { Polarity } from '../model/insight-record.js';
import type { Response } from '../model/response.js';
import { remember } from './remember.js';

type Mentions = Response['mentions'];

const none: Mentions = [];

/** A parser of the mentions of a comment as the query of responses gives them; in the order of their positions. */
export function parseMentions(): (text: string) => Mentions {
  const parseOne = remember((text): Mentions[number] => {
    const [theme = '', driver = '', polarity] = text.split('\u001f');
    return { theme, driver, polarity: polarity as Polarity };
  });
  return (text) => {
    if (text === '') return none;
    const parts = text.split('\u001e');
    if (parts.length > 1 && !isSorted(parts)) parts.sort((a, b) => positionOf(a) - positionOf(b));
    return parts.map((part) => parseOne(part.slice(part.indexOf('\u001f') + 1)));
  };
}

function isSorted(parts: readonly string[]): boolean {
  let last = -1;
  for (const part of parts) {
    const position = positionOf(part);
    if (position < last) return false;
    last = position;
  }
  return true;
}

/** The number before the first field. */
function positionOf(part: string): number {
  return Number(part.slice(0, part.indexOf('\u001f')));
}
