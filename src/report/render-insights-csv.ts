import type { InsightRecord, Mention, Polarity } from '../model/insight-record.js';
import { type CsvCell, renderCsv } from './render-csv.js';

const fixedColumns = [
  'source',
  'comment_id',
  'respondent',
  'responded_at',
  'question',
  'question_type',
  'text',
  'content',
  'language',
  'polarity',
  'mixed',
  'score',
  'confidence',
  'themes_praised',
  'themes_blamed',
  'themes_neutral',
  'drivers_praised',
  'drivers_blamed',
  'emotions',
  'effort',
  'flags',
  'masked',
  'issues',
  'fingerprint',
] as const;

/** Several values in one cell: "waiting-time; staff". Null where there are none. */
function list(values: Iterable<string>): string | null {
  const joined = [...new Set(values)].join('; ');
  return joined === '' ? null : joined;
}

function names(mentions: readonly Mention[], kind: 'theme' | 'driver', polarity: Polarity): string | null {
  return list(mentions.filter((mention) => mention.polarity === polarity).map((mention) => mention[kind]));
}

function fixedCells(record: InsightRecord): readonly CsvCell[] {
  const { sentiment, mentions } = record;
  return [
    record.source,
    record.commentId,
    record.respondent,
    record.respondedAt,
    record.question,
    record.questionType,
    record.text,
    record.content,
    record.language.code,
    sentiment?.polarity ?? null,
    sentiment?.mixed ?? null,
    sentiment?.score ?? null,
    sentiment?.confidence ?? null,
    names(mentions, 'theme', 'positive'),
    names(mentions, 'theme', 'negative'),
    names(mentions, 'theme', 'neutral'),
    names(mentions, 'driver', 'positive'),
    names(mentions, 'driver', 'negative'),
    list(record.emotions.map((emotion) => emotion.name)),
    record.effort,
    list(record.flags),
    list(Object.entries(record.redactions).map(([kind, count]) => `${kind} ${count}`)),
    list(record.issues.map((issue) => `${issue.stage}.${issue.code}`)),
    record.fingerprint,
  ];
}

/** The names of outcomes and attributes that are columns of their own. */
export interface InsightsCsvNames {
  readonly outcomes: readonly string[];
  readonly attributes: readonly string[];
}

/** Collects the names over all records, so that the head can be written before the first row. */
export function createNameCollector(): {
  readonly add: (record: Pick<InsightRecord, 'outcomes' | 'attributes'>) => void;
  readonly names: () => InsightsCsvNames;
} {
  const outcomes = new Set<string>();
  const attributes = new Set<string>();
  return {
    add(record) {
      for (const name of Object.keys(record.outcomes)) outcomes.add(name);
      for (const name of Object.keys(record.attributes)) attributes.add(name);
    },
    names: () => ({ outcomes: [...outcomes].sort(), attributes: [...attributes].sort() }),
  };
}

/** The head of the table. */
export function insightsCsvHead({ outcomes, attributes }: InsightsCsvNames): readonly CsvCell[] {
  return [
    ...fixedColumns,
    ...outcomes.map((name) => `outcome.${name}`),
    ...attributes.map((name) => `attribute.${name}`),
  ];
}

/** One record as a row under that head. */
export function insightsCsvRow(record: InsightRecord, names: InsightsCsvNames): readonly CsvCell[] {
  return [
    ...fixedCells(record),
    ...names.outcomes.map((name) => own(record.outcomes, name)?.value ?? null),
    ...names.attributes.map((name) => own(record.attributes, name) ?? null),
  ];
}

/**
 * Insight records as a flat table, one line a record: outcomes as `outcome.<name>` (value only), attributes as
 * `attribute.<name>`, lists joined by "; ". What does not fit a cell (segments, spans) is left to insights.jsonl.
 */
export function renderInsightsCsv(
  records: readonly InsightRecord[],
  options: { readonly byteOrderMark?: boolean } = {},
): string {
  const collector = createNameCollector();
  for (const record of records) collector.add(record);
  const names = collector.names();
  const rows = records.map((record) => insightsCsvRow(record, names));
  return renderCsv([insightsCsvHead(names), ...rows], options);
}

/** An own property, so that a column named "constructor" is not read from Object. */
function own<Value>(from: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(from, key) ? from[key] : undefined;
}
