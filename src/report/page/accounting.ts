import { rejectDefinitions } from '../../model/reject.js';
import type { ReportModel } from '../../model/report-model.js';
import { formatCount, formatName, formatShareOf } from '../format.js';
import { type Html, type HtmlValue, html } from '../html/markup.js';
import { isolated } from '../html/text.js';
import { contentWords, languageWords } from '../wording.js';
import { section, table } from './section.js';

type Books = ReportModel['books'];

const parts = [
  ['new', 'new'],
  ['changed', 'changed'],
  ['unchanged', 'unchanged'],
  ['duplicate', 'duplicate'],
  ['empty', 'empty'],
  ['rejected', 'rejected'],
] as const;

/** read = new + changed + unchanged + duplicate + empty + rejected, as an equation to read. */
function equation(books: Books): Html {
  const sum = parts.reduce((total, [key]) => total + books[key], 0);
  const terms = parts.map(
    ([key, name], index) =>
      html`<span class="sign">${index === 0 ? '=' : '+'}</span> <span class="term"><b>${formatCount(books[key])}</b> ${name}</span> `,
  );
  const verdict =
    sum === books.read
      ? html`<p class="note">The books balance: every comment that was read is accounted for.</p>`
      : html`<p class="notice no_signal" role="note">The books do not balance: ${formatCount(books.read)} were read, ${formatCount(sum)} are accounted for. Do not use this report before the reason is found.</p>`;
  return html`<p class="equation"><span class="term total"><b>${formatCount(books.read)}</b> read</span> ${terms}</p>${verdict}`;
}

function tally(
  name: string,
  options: {
    readonly head: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly words: (key: string) => HtmlValue;
    readonly none: string;
  },
): Html {
  const entries = Object.entries(options.counts)
    .filter(([, count]) => count > 0)
    .sort((one, other) => other[1] - one[1]);
  const all = entries.reduce((sum, [, count]) => sum + count, 0);
  const body =
    entries.length === 0
      ? html`<p class="note">${options.none}</p>`
      : table(
          [{ title: options.head }, { title: 'Count', kind: 'number' }, { title: 'Share', kind: 'number' }],
          {
            caption: name,
            kind: 'compact tally',
            rows: entries.map(([key, count]) => [
              options.words(key),
              formatCount(count),
              formatShareOf(count, all),
            ]),
          },
        );
  return html`<div class="tally-block"><h3>${name}</h3>${body}</div>
`;
}

function rejectWords(code: string): Html {
  const meaning = Object.entries(rejectDefinitions).find(([known]) => known === code)?.[1];
  return meaning === undefined ? html`${isolated(formatName(code))}` : html`${meaning}`;
}

/** The books, and where every comment went: rejects, masks, kinds of content, languages, issues. */
export function accountingSection(model: ReportModel): Html {
  const { totals } = model;
  const named = (key: string) => isolated(formatName(key));
  return section(
    'accounting',
    'Every comment accounted for',
    html`${equation(model.books)}
<div class="tallies">
${tally('Kinds of comment', { head: 'Kind', counts: totals.contents, words: (content) => isolated(contentWords(content)), none: 'No comments' })}
${tally('Languages', { head: 'Language', counts: totals.languages, words: (code) => isolated(languageWords(code)), none: 'None detected' })}
${tally('Lines rejected or repaired', { head: 'Reason', counts: model.rejects, words: rejectWords, none: 'No line was rejected or repaired' })}
${tally('Personal data masked', { head: 'What', counts: totals.redactions, words: named, none: 'No personal data was found' })}
${tally('Marked comments', { head: 'Mark', counts: totals.flags, words: named, none: 'No comment is marked' })}
${tally('Issues in the analysis', { head: 'Issue', counts: totals.issues, words: named, none: 'No issues' })}
</div>`,
  );
}
