// Makes fixtures/service-feedback.csv and the page beside it from fixtures/service-feedback-fragments.tsv.
// Run from the project folder: node dist/scripts/make-sample.js
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mulberry32 } from '../src/stats/mulberry32.js';
import { describeSample } from './sample/describe-sample.js';
import { drawVisit, type Visit } from './sample/draw-visit.js';
import { createCommentWriter, parseFragments } from './sample/write-comment.js';

const COMMENTS = 600;
const HEADING = 'id,date,office,channel,trust,What is the main reason for your score?';
const FIRST_DAY = Date.UTC(2026, 5, 1);

/** The sample, its page, and what is true of each comment CS-0001 and on; the same bytes each time. */
export function makeSample(fragmentTable: string): { csv: string; page: string; visits: Visit[] } {
  const random = mulberry32(20260601);
  const fragments = parseFragments(fragmentTable);
  const write = createCommentWriter(fragments, random);
  const visits = Array.from({ length: COMMENTS }, () => ({ visit: drawVisit(random), day: random() }));
  visits.sort((a, b) => a.visit.week - b.visit.week || a.day - b.day);
  const rows = visits.map(({ visit, day }, i) =>
    rowOf({
      visit,
      date: dateOf(visit.week, day),
      id: i + 1,
      trust: String(visit.trust),
      comment: write(visit),
    }),
  );
  const troubled = addTrouble(rows, { visits, random });
  const page = describeSample({ comments: COMMENTS, ...troubled.counts, fragments: fragments.length });
  const csv = `${[HEADING, ...troubled.rows].join('\n')}\n`;
  return { csv, page, visits: visits.map(({ visit }) => visit) };
}

function dateOf(week: number, day: number): string {
  const days = week * 7 + Math.floor(day * 6);
  return new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);
}

interface RowParts {
  readonly visit: Visit;
  readonly date: string;
  readonly id: number;
  readonly trust: string;
  readonly comment: string;
}

function rowOf({ visit, date, id, trust, comment }: RowParts): string {
  const cells = [`CS-${String(id).padStart(4, '0')}`, date, visit.office, visit.channel, trust, comment];
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

interface TroubleOptions {
  readonly visits: readonly { readonly visit: Visit; readonly day: number }[];
  readonly random: () => number;
}

/** What real exports bring: rows delivered twice, empty comments, ratings off the scale, a line break in a cell. */
function addTrouble(rows: readonly string[], { visits, random }: TroubleOptions) {
  const troubled = [...rows];
  const counts = { duplicates: 5, empty: 6, offScale: 3 };
  const somewhere = (): number => Math.floor(random() * rows.length);
  let id = rows.length;
  const insert = (trust: string | null, comment: string): void => {
    const at = somewhere();
    const source = visits[at];
    if (source === undefined) return;
    id += 1;
    const { visit, day } = source;
    const parts = { visit, date: dateOf(visit.week, day), id, trust: trust ?? String(visit.trust), comment };
    troubled.splice(troubled.indexOf(rows[at] ?? '') + 1, 0, rowOf(parts));
  };
  for (const comment of ['', '', ' ', '', '', '']) insert(null, comment);
  insert('9', 'The officer was friendly.');
  insert('0', 'รอนานมาก');
  insert('9', 'Easy to find, easy to use.');
  for (let i = 0; i < counts.duplicates; i += 1) {
    const row = rows[somewhere()] ?? '';
    troubled.splice(troubled.indexOf(row) + 1 + Math.floor(random() * 20), 0, row);
  }
  return { rows: troubled, counts };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { csv, page } = makeSample(readFileSync('fixtures/service-feedback-fragments.tsv', 'utf8'));
  writeFileSync('fixtures/service-feedback.csv', csv);
  writeFileSync('fixtures/service-feedback.md', page);
  console.error('Wrote fixtures/service-feedback.csv and fixtures/service-feedback.md');
}
