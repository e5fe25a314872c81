import type { Outcome } from '../model/comment.js';
import type { InsightRecord } from '../model/insight-record.js';
import type { CsvCell } from './render-csv.js';

/** The drivers of OMB Circular A-11, section 280, by the keys and in the order of a GSA Touchpoints export. */
export const a11Drivers = [
  'effectiveness',
  'ease',
  'efficiency',
  'transparency',
  'humanity',
  'employee',
  'other',
] as const;

const sides = ['positive', 'negative'] as const;
type Side = (typeof sides)[number];

interface Choice {
  readonly value: 0 | 1 | null;
  readonly source: 'checkbox' | 'text' | 'both' | null;
}

const driverColumns = sides.flatMap((side) => a11Drivers.map((driver) => `${side}_${driver}`));

/** The 17 columns of the export, in order, then `<column>_source` for each of the 14 driver columns. */
export const a11Head: readonly string[] = [
  'external_id',
  'question_1',
  ...driverColumns,
  'question_4',
  ...driverColumns.map((column) => `${column}_source`),
];

/**
 * One response as a row under `a11Head`. A driver column is 1 where its box was ticked or a comment praises
 * (positive) or blames (negative) that driver, whichever list was offered; 0 where the list was offered and it was
 * not chosen; `null` where the list was not offered. The boxes of a Touchpoints import say which list was; without
 * them trust does: 4 and 5, or a thumb up, open the positive list, less the negative one. The source of a value is
 * the box, the text, or both where both say 1; empty for `null`.
 */
export function a11Row(records: readonly InsightRecord[]): readonly CsvCell[] {
  const trust = findTrust(records);
  const boxes = readBoxes(records);
  const choices = sides.flatMap((side) => {
    const offered = isOffered(side, { boxes, trust });
    return a11Drivers.map((driver) =>
      choose(boxes.get(`${side}_${driver}`), {
        offered,
        said: records.some(({ mentions }) =>
          mentions.some((mention) => mention.driver === driver && mention.polarity === side),
        ),
      }),
    );
  });
  return [
    externalId(records),
    trust?.value ?? 'null',
    ...choices.map(({ value }) => value ?? 'null'),
    records.map((record) => record.text).join('\n'),
    ...choices.map(({ source }) => source),
  ];
}

/** The id in the export: the suffix that tells the answers to several questions apart is left out. */
function externalId(records: readonly InsightRecord[]): string | null {
  const [first] = records;
  if (first === undefined) return null;
  const { respondent, commentId } = first;
  const suffixed = records.length > 1 || commentId.startsWith(`${respondent}/`);
  return suffixed ? (respondent ?? commentId) : commentId;
}

function isTrustScale({ scaleMin, scaleMax }: Outcome): boolean {
  return (scaleMin === 1 && scaleMax === 5) || (scaleMin === 0 && scaleMax === 1);
}

/** The outcome named trust, or else the first by name that is on 1 to 5. */
function findTrust(records: readonly InsightRecord[]): Outcome | null {
  const outcomes = new Map(records.flatMap((record) => Object.entries(record.outcomes)));
  const trust = outcomes.get('trust');
  if (trust !== undefined && isTrustScale(trust)) return trust;
  const names = [...outcomes.keys()].sort();
  for (const name of names) {
    const outcome = outcomes.get(name);
    if (outcome?.scaleMin === 1 && outcome.scaleMax === 5) return outcome;
  }
  return null;
}

/** Ticked and unticked boxes of a Touchpoints import. Boxes that were not offered left no attribute. */
function readBoxes(records: readonly InsightRecord[]): ReadonlyMap<string, 0 | 1> {
  const boxes = new Map<string, 0 | 1>();
  for (const { attributes } of records) {
    for (const column of driverColumns) {
      const cell = Object.hasOwn(attributes, column) ? attributes[column] : undefined;
      if (cell === '1' || cell === '0') boxes.set(column, cell === '1' ? 1 : 0);
    }
  }
  return boxes;
}

function isOffered(
  side: Side,
  { boxes, trust }: { boxes: ReadonlyMap<string, 0 | 1>; trust: Outcome | null },
): boolean {
  if (boxes.size > 0) return false; // the boxes themselves tell, column by column
  if (trust === null) return false;
  const opened: Side = trust.value >= (trust.scaleMax === 1 ? 1 : 4) ? 'positive' : 'negative';
  return opened === side;
}

function choose(box: 0 | 1 | undefined, { offered, said }: { offered: boolean; said: boolean }): Choice {
  if (said) return { value: 1, source: box === 1 ? 'both' : 'text' };
  if (box !== undefined) return { value: box, source: 'checkbox' };
  return offered ? { value: 0, source: 'text' } : { value: null, source: null };
}
