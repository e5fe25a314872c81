import { classOf, digit, letter, mark } from '../characters.js';

/**
 * One past the last code unit of the word that starts at `start`. Kept whole: contractions ("don't"), hyphenated words
 * ("follow-up"), words with digits ("gr8"), dotted abbreviations ("a.m.", "e.g."), "A&E", "w/o" and host names
 * ("nhs.uk").
 */
export function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    const kind = classOf(code);
    if (kind === letter || kind === digit || code === 95) end += 1;
    else if (isJoint(code) && isWordUnit(text, end + 1)) end += 2;
    else if (code === 46 && isWordUnit(text, end + 1)) return dottedEnd(text, start, end);
    else if (kind === mark && end === start + 1) return shortFormEnd(text, start);
    else return end;
  }
}

/** Apostrophes and hyphens. */
function isJoint(code: number): boolean {
  return (
    code === 39 || code === 0x2019 || code === 0x02bc || code === 45 || code === 0x2010 || code === 0x2011
  );
}

function isWordUnit(text: string, index: number): boolean {
  const kind = classOf(text.charCodeAt(index));
  return kind === letter || kind === digit;
}

/** "a.m.": single letters with dots between. "nhs.uk": a known ending in lower case. Else the dot ends the word. */
function dottedEnd(text: string, start: number, dot: number): number {
  if (dot === start + 1) {
    let end = dot;
    while (text.charCodeAt(end) === 46 && isWordUnit(text, end + 1) && !isWordUnit(text, end + 2)) end += 2;
    if (end > dot) return text.charCodeAt(end) === 46 ? end + 1 : end;
  }
  const host = /^(?:\.(?:com|org|net|gov|edu|nhs|go|co|ac|uk|th|us|io))+(?![\w-])/.exec(
    text.slice(dot, dot + 20),
  );
  return host === null ? dot : dot + host[0].length;
}

/** "A&E", "R&D", "w/o": one letter, a sign, and one letter. */
function shortFormEnd(text: string, start: number): number {
  const sign = text.charAt(start + 1);
  const end = start + 3;
  if (!isWordUnit(text, start + 2) || isWordUnit(text, end)) return start + 1;
  const whole = text.slice(start, end);
  return (sign === '&' && /^[A-Z]&[A-Z]$/.test(whole)) || /^w\/o$/i.test(whole) ? end : start + 1;
}
