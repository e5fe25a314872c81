import { inspectExport } from '../ingest/inspect-export.js';
import { readExport } from '../ingest/read-export.js';
import type { LabelledComment } from '../learn/labelled-comment.js';
import { createThemeParser, parsePolarity } from '../learn/parse-labels.js';
import type { Comment } from '../model/comment.js';
import { UndertoneError } from '../model/errors.js';
import type { ColumnSetting, Settings } from '../model/settings.js';
import { settingsSchema } from '../model/settings.js';
import { createPreparer } from '../prepare/create-preparer.js';

/** Titles of the columns of a file with labels. */
export interface LabelColumns {
  readonly text: string;
  readonly themes?: string | undefined;
  readonly sentiment?: string | undefined;
  readonly question?: string | undefined;
}

export interface LabelledFile {
  /** Normalized and redacted as in a run; those without text are left out. */
  readonly comments: readonly { readonly comment: Comment; readonly labels: LabelledComment }[];
  readonly rejected: number;
  /** Labels of sentiment that are none of positive, neutral and negative. */
  readonly otherLabels: number;
}

/**
 * Reads labelled comments from an export (CSV, or JSON lines, where themes may be an array). An empty cell of themes
 * means that the comment has none; where sentiment is asked for too, a comment with neither was not labelled.
 *
 * @throws UndertoneError `usage` where a column is not in the file, and all that `readExport` throws
 */
export async function readLabelledFile(path: string, columns: LabelColumns): Promise<LabelledFile> {
  const settings = await settingsFor(path, columns);
  const prepare = createPreparer();
  const read: { comment: Comment; themes: string; sentiment: string }[] = [];
  let rejected = 0;
  for await (const batch of readExport(path, settings)) {
    rejected += batch.rejected;
    for (const raw of batch.comments) {
      if (raw.text.trim() === '') continue;
      const labelOf = (column: string | undefined): string =>
        column === undefined ? '' : (raw.attributes[column] ?? '');
      read.push({
        comment: prepare(raw),
        themes: labelOf(columns.themes),
        sentiment: labelOf(columns.sentiment),
      });
    }
  }
  const parseThemes = createThemeParser(read.map(({ themes }) => themes));
  let otherLabels = 0;
  const comments = read.map(({ comment, themes, sentiment }) => {
    const { text, question, questionType } = comment;
    const polarity = parsePolarity(sentiment);
    if (polarity === null && sentiment.trim() !== '') otherLabels += 1;
    const labelled = columns.sentiment === undefined || themes !== '' || sentiment !== '';
    const labels = {
      text,
      question,
      questionType,
      themes: columns.themes !== undefined && labelled ? parseThemes(themes) : null,
      sentiment: polarity,
    };
    return { comment, labels };
  });
  return { comments, rejected, otherLabels };
}

/** The titles of the columns, for commands that look for usual ones. */
export async function readTitles(path: string): Promise<readonly string[]> {
  const inspection = await inspectExport(path, settingsSchema.parse({}));
  return inspection.columns.map(({ title }) => title);
}

/** Settings by which the file is read: the columns named, an id if there is one, and nothing else. */
async function settingsFor(path: string, columns: LabelColumns): Promise<Settings> {
  const inspection = await inspectExport(path, settingsSchema.parse({}));
  const titles = inspection.columns.map(({ title }) => title);
  for (const title of [columns.text, columns.themes, columns.sentiment, columns.question]) {
    if (title === undefined || titles.includes(title)) continue;
    throw new UndertoneError('usage', `Cannot read ${path}: it has no column "${title}"`, {
      hint: `Its columns are ${titles.join(', ')}`,
    });
  }
  const settings: Record<string, ColumnSetting> = {};
  for (const { title, setting } of inspection.columns) {
    settings[title] = { role: setting.role === 'id' ? 'id' : 'ignore' };
  }
  for (const title of [columns.themes, columns.sentiment]) {
    if (title !== undefined) settings[title] = { role: 'attribute' };
  }
  if (columns.question !== undefined) settings[columns.question] = { role: 'question' };
  settings[columns.text] = { role: 'comment' };
  return settingsSchema.parse({ columns: settings });
}
