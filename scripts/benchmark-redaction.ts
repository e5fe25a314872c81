// Measures the redactor against labelled spans: precision, recall and F1 by kind.
//   node dist/scripts/benchmark-redaction.js FILE [--misses]
// FILE: JSON lines with `text` and `spans [{type, start, end}]`, offsets in Unicode code points.
// A find is right where it overlaps a span of its kind, and a span is found where its digits and letters are all
// masked, by whatever kind: what matters is that the value is gone.
import { readFileSync } from 'node:fs';
import { createDetector } from '../src/prepare/create-redactor.js';
import type { Find, PersonalDataKind } from '../src/prepare/personal-data.js';

interface Span {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The kind that each type of label asks for; other types are not covered. */
const kindOfType: Readonly<Record<string, PersonalDataKind>> = {
  EMAIL_ADDRESS: 'EMAIL',
  CREDIT_CARD: 'CARD',
  IBAN_CODE: 'IBAN',
  IP_ADDRESS: 'IP',
  PHONE_NUMBER: 'PHONE',
  US_SSN: 'SSN',
  STREET_ADDRESS: 'ADDRESS',
  PERSON: 'NAME',
};

const [file, option] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: benchmark-redaction FILE [--misses]');
  process.exit(2);
}
const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(readRow);
const tallies = new Map<string, { labelled: number; found: number; marked: number; right: number }>();
const uncovered = new Map<string, number>();
const detect = createDetector();
for (const { text, spans } of rows) compare(text, spans);
printTable();

function readRow(line: string): { readonly text: string; readonly spans: readonly Span[] } {
  const row = JSON.parse(line) as { text: string; spans: Span[] };
  const offsets = [0];
  for (const character of row.text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  const at = (point: number): number => offsets[point] ?? row.text.length;
  return {
    text: row.text,
    spans: row.spans.map((span) => ({ type: span.type, start: at(span.start), end: at(span.end) })),
  };
}

function compare(text: string, spans: readonly Span[]): void {
  const finds = detect(text);
  for (const span of spans) {
    const kind = kindOfType[span.type];
    if (kind === undefined) {
      uncovered.set(span.type, (uncovered.get(span.type) ?? 0) + 1);
      continue;
    }
    const entry = tally(kind);
    entry.labelled += 1;
    if (isMasked(text, span, finds)) entry.found += 1;
    else report('missed', kind, { text, span });
  }
  for (const find of finds) {
    const entry = tally(find.kind);
    entry.marked += 1;
    const right = spans.some(
      (s) => kindOfType[s.type] === find.kind && s.start < find.end && find.start < s.end,
    );
    if (right) entry.right += 1;
    else report('wrong', find.kind, { text, span: find });
  }
}

function isMasked(text: string, span: Span, finds: readonly Find[]): boolean {
  for (let i = span.start; i < span.end; i += 1) {
    if (/[\p{L}\p{N}]/u.test(text[i] ?? '') && !finds.some((find) => find.start <= i && i < find.end))
      return false;
  }
  return true;
}

function tally(kind: string): { labelled: number; found: number; marked: number; right: number } {
  const entry = tallies.get(kind) ?? { labelled: 0, found: 0, marked: 0, right: 0 };
  tallies.set(kind, entry);
  return entry;
}

function report(
  verdict: string,
  kind: string,
  where: { readonly text: string; readonly span: { readonly start: number; readonly end: number } },
): void {
  if (option !== '--misses') return;
  const { text, span } = where;
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  const place = `${before}>>${text.slice(span.start, span.end)}<<${text.slice(span.end, span.end + 20)}`;
  console.log(`${verdict}\t${kind}\t${JSON.stringify(place)}`);
}

function printTable(): void {
  console.log('kind         labelled  masked  marked   right  precision  recall     F1');
  for (const [kind, { labelled, found, marked, right }] of [...tallies].sort()) {
    const precision = marked === 0 ? Number.NaN : right / marked;
    const recall = labelled === 0 ? Number.NaN : found / labelled;
    const f1 = (2 * precision * recall) / (precision + recall);
    const counts = [labelled, found, marked, right].map((count) => String(count).padStart(8)).join('');
    const shares = [precision, recall, f1].map((share) => share.toFixed(3).padStart(9)).join('');
    console.log(kind.padEnd(12) + counts + shares);
  }
  console.log(`not covered: ${[...uncovered].map(([type, count]) => `${type} ${count}`).join(', ')}`);
}
