import { parseTable } from '../language/read-table.js';
import { UndertoneError } from '../model/errors.js';
import { type Polarity, polaritySchema } from '../model/insight-record.js';

/** Polarities a user has set: of whole comments by id, and of terms wherever they stand. */
export interface Corrections {
  readonly comments: ReadonlyMap<string, Polarity>;
  readonly terms: ReadonlyMap<string, Polarity>;
}

export const noCorrections: Corrections = { comments: new Map(), terms: new Map() };

/**
 * Parses a file of corrections: tab-separated with the header `kind, what, polarity`, where kind is `comment` (what is a
 * comment id) or `term` (a word or phrase) and polarity is positive, neutral or negative. `name` stands in messages.
 *
 * @throws UndertoneError `config_invalid` that names the line of the first mistake
 */
export function parseCorrections(content: string, name: string): Corrections {
  const comments = new Map<string, Polarity>();
  const terms = new Map<string, Polarity>();
  for (const { line, cells } of parseTable(content.replace(/^\ufeff/, ''), {
    columns: ['kind', 'what', 'polarity'],
    name,
  })) {
    const target = cells.kind === 'comment' ? comments : cells.kind === 'term' ? terms : null;
    if (target === null)
      throw correctionError(name, line, `the kind must be comment or term; found "${cells.kind}"`);
    const polarity = polaritySchema.safeParse(cells.polarity);
    if (!polarity.success)
      throw correctionError(name, line, 'the polarity must be positive, neutral or negative');
    const what = (cells.what ?? '').trim().normalize('NFC');
    if (target.has(what)) throw correctionError(name, line, 'it corrects what an earlier line corrects');
    target.set(what, polarity.data);
  }
  return { comments, terms };
}

function correctionError(name: string, line: number, problem: string): UndertoneError {
  return new UndertoneError('config_invalid', `Cannot read ${name}: line ${line}: ${problem}`, {
    hint: 'Each line is kind <tab> what <tab> polarity',
  });
}
