import type { Span } from '../model/insight-record.js';

const around = 160;
const longest = 480;

/** A part of a text with the evidence in it: what a quote shows. Pieces join to the excerpt. */
export interface Excerpt {
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly pieces: readonly {
    readonly text: string;
    readonly inClause: boolean;
    readonly evidence: boolean;
  }[];
}

/** True between two code units that belong to one character: a surrogate pair, or a letter and its marks. */
function insideCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const next = text.codePointAt(at) ?? 0;
  const previous = text.charCodeAt(at - 1);
  const splitsPair = previous >= 0xd800 && previous <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
  return splitsPair || /[\p{Mark}\u0e33\u200d]/u.test(String.fromCodePoint(next)) || previous === 0x200d;
}

/** Moves a cut out of a character, and on to a space where one is near. */
function settle(text: string, at: number, step: 1 | -1): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  for (let offset = 0; offset < 24; offset += 1) {
    const candidate = at + offset * step;
    if (candidate <= 0 || candidate >= text.length) break;
    if (/\s/.test(text.charAt(step === 1 ? candidate - 1 : candidate))) return candidate;
  }
  let whole = at;
  for (let moved = 0; moved < 32 && insideCharacter(text, whole); moved += 1) whole += step;
  return Math.min(text.length, Math.max(0, whole));
}

function within(span: Span, range: Span): Span | null {
  const start = Math.max(span.start, range.start);
  const end = Math.min(span.end, range.end);
  return start < end ? { start, end } : null;
}

/** The clause, or where it is very long the part of it around its first evidence. */
function core(text: string, clause: Span, evidence: readonly Span[]): Span {
  const whole = within(clause, { start: 0, end: text.length }) ?? { start: 0, end: text.length };
  if (whole.end - whole.start <= longest) return whole;
  const inside = evidence.flatMap((span) => within(span, whole) ?? []);
  const first = inside.reduce((least, span) => Math.min(least, span.start), whole.end);
  const start = first === whole.end ? whole.start : Math.max(whole.start, first - around);
  return { start, end: Math.min(whole.end, start + longest) };
}

/**
 * Cuts a comment of any length to what a reader needs: the clause with its evidence and some text around, at spaces
 * where there are any and never inside a character. Spans may overlap, be out of order or out of the text.
 */
export function excerpt(
  text: string,
  marks: { readonly clause: Span; readonly evidence: readonly Span[] },
): Excerpt {
  const middle = core(text, marks.clause, marks.evidence);
  const start = settle(text, middle.start - around, 1);
  const end = Math.max(start, settle(text, middle.end + around, -1));
  const range = { start, end };
  const spans = marks.evidence.flatMap((span) => within(span, range) ?? []);
  const clause = within(marks.clause, range);
  const edges = new Set([start, end, ...spans.flatMap((span) => [span.start, span.end])]);
  if (clause !== null) edges.add(clause.start).add(clause.end);
  const cuts = [...edges].filter((edge) => !insideCharacter(text, edge) || edge === start || edge === end);
  cuts.sort((one, other) => one - other);
  const pieces = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const covers = (span: Span) => span.start < to && span.end > from;
    return {
      text: text.slice(from, to),
      inClause: clause !== null && covers(clause),
      evidence: spans.some(covers),
    };
  });
  return { cutBefore: start > 0, cutAfter: end < text.length, pieces };
}
