import { readFileSync } from 'node:fs';
import { readLabelledFile, readTitles } from '../src/cli/labelled-file.js';
import { readExport } from '../src/ingest/read-export.js';
import { type Polarity, polaritySchema } from '../src/model/insight-record.js';
import { settingsSchema } from '../src/model/settings.js';
import type { ScorerInput } from './accuracy-scorers.js';

/** A comment to measure on; the label is null where it is none of the three polarities. */
export interface LabelledRow extends ScorerInput {
  readonly label: Polarity | null;
  /** What is said of single terms of the text. */
  readonly aspects: readonly { readonly term?: string; readonly polarity: string }[];
}

/**
 * Reads labelled comments: JSON lines of {text, label, lang?, question?, questionType?, aspects?}; TSV with the header
 * text, polarity; CSV with the columns text (or comment), label (or polarity, sentiment) and perhaps question; or any
 * export, whose comments have no label then.
 */
export async function readLabelled(path: string): Promise<readonly LabelledRow[]> {
  if (/\.csv(\.gz)?$/i.test(path)) return readCsv(path);
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('# '));
  if (path.endsWith('.tsv')) {
    return lines.slice(1).map((line) => {
      const [text = '', label] = line.split('\t');
      return toRow({ text, label });
    });
  }
  return lines.map((line) => toRow(JSON.parse(line)));
}

async function readCsv(path: string): Promise<readonly LabelledRow[]> {
  const titles = await readTitles(path);
  const one = (...names: string[]) => names.find((name) => titles.includes(name));
  const [text, sentiment] = [one('text', 'comment'), one('label', 'polarity', 'sentiment')];
  if (text === undefined || sentiment === undefined) return readTexts(path);
  const { comments } = await readLabelledFile(path, { text, sentiment, question: one('question') });
  return comments.map(({ comment, labels }) => toRow({ ...comment, label: labels.sentiment ?? undefined }));
}

/** An export without labels: what it has of comments. */
async function readTexts(path: string): Promise<readonly LabelledRow[]> {
  const rows: LabelledRow[] = [];
  for await (const { comments } of readExport(path, settingsSchema.parse({})))
    rows.push(...comments.filter(({ text }) => text.trim() !== '').map(toRow));
  return rows;
}

function toRow(
  row: Partial<Omit<LabelledRow, 'label'>> & { readonly text: string; readonly label?: string | undefined },
): LabelledRow {
  const label = polaritySchema.safeParse(row.label);
  return {
    text: row.text,
    label: label.success ? label.data : null,
    lang: row.lang ?? null,
    question: row.question ?? null,
    questionType: row.questionType ?? 'open',
    aspects: row.aspects ?? [],
  };
}
