import {
  canBeJoined,
  isBlank,
  isEmojiModifier,
  isInvisible,
  isLineBreak,
  isPictographic,
  modifies,
  zeroWidthJoiner,
} from './characters.js';
import { longestEntity } from './html-entity.js';
import { classifyTag } from './html-tag.js';
import { composeThai } from './thai-composition.js';

const space = 0x20;
const lineFeed = 0x0a;

/** Takes code points one by one and holds the normalized text of those taken so far. */
export interface TextBuilder {
  readonly append: (code: number) => void;
  /** The text, and an empty builder again. */
  readonly finish: () => string;
}

/**
 * Makes a builder that never holds white space to be folded, an entity or a tag: each is undone in the output the moment
 * its last character arrives. So one pass is enough for "&amp;amp;lt;", and the time is linear in the input.
 */
export function createTextBuilder(decodeEntity: (body: string) => number): TextBuilder {
  const out: number[] = [];
  /** Places of "<" in `out` that a ">" may still close. */
  let open: number[] = [];
  /** White space that is written when something follows: 0, a space or a line feed. */
  let pending = 0;
  let joiner = false;

  function append(code: number): void {
    let next = code;
    while (next >= 0) next = take(next);
  }

  /** Takes one code point; returns the one to take next where it completed an entity, else -1. */
  function take(code: number): number {
    const last = pending === 0 ? (out.at(-1) ?? 0) : 0;
    if (isLineBreak(code)) {
      pending = lineFeed;
    } else if (isBlank(code)) {
      pending ||= space;
    } else if (code === zeroWidthJoiner) {
      joiner = canBeJoined(last);
    } else if (isEmojiModifier(code) ? modifies(code, last) : !isInvisible(code)) {
      write(code);
      if (code === 0x3b) return closeEntity();
      if (code === 0x3e) closeTag();
    }
    return -1;
  }

  function write(code: number): void {
    if (pending !== 0 && out.length > 0) out.push(pending);
    if (joiner && pending === 0 && isPictographic(code)) out.push(zeroWidthJoiner);
    pending = 0;
    joiner = false;
    if (code === 0x3c) open.push(out.length);
    out.push(code);
    composeThai(out);
  }

  function closeEntity(): number {
    let start = out.length - 2;
    const lowest = Math.max(0, start - longestEntity);
    while (start > lowest && isEntityCharacter(out[start] ?? 0)) start -= 1;
    if (out[start] !== 0x26) return -1;
    const decoded = decodeEntity(String.fromCharCode(...out.slice(start + 1, -1)));
    if (decoded >= 0) cutBack(start);
    return decoded;
  }

  function closeTag(): void {
    const start = open.pop();
    if (start === undefined) return;
    const tag = classifyTag(toText(out, start));
    if (tag === null) {
      open = [];
      return;
    }
    cutBack(start);
    if (tag === 'break') pending = lineFeed;
  }

  /** Drops the output from `start`; white space before it waits again for what follows. */
  function cutBack(start: number): void {
    out.length = start;
    for (let last = out.at(-1); last === space || last === lineFeed; last = out.at(-1)) {
      pending = last;
      out.pop();
    }
  }

  function finish(): string {
    const text = toText(out, 0);
    out.length = 0;
    open = [];
    pending = 0;
    joiner = false;
    return text;
  }

  return { append, finish };
}

function isEntityCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x23
  );
}

/** Code points from `start` as text, in pieces that a call can take as arguments. */
function toText(codes: readonly number[], start: number): string {
  let text = '';
  for (let i = start; i < codes.length; i += 4096) text += String.fromCodePoint(...codes.slice(i, i + 4096));
  return text;
}
