import type { ReportModel } from '../../model/report-model.js';
import { excerpt } from '../excerpt.js';
import { formatCount, formatPercent } from '../format.js';
import { type Html, html } from '../html/markup.js';
import { isolated, languageAttribute } from '../html/text.js';
import { section } from './section.js';

function example(text: string): Html {
  const start = { start: 0, end: Math.min(text.length, 240) };
  const { pieces, cutAfter } = excerpt(text, { clause: start, evidence: [] });
  const shown = pieces.map((piece) => piece.text).join('');
  return html`<blockquote class="neither"><p class="passage"${languageAttribute(text)}><bdi>${shown}${cutAfter ? ' …' : ''}</bdi></p></blockquote>
`;
}

/** What the themes do not cover: how much, in which words, with examples. */
export function untaggedSection(model: ReportModel): Html {
  const { untagged, informative } = model.totals;
  const share = formatPercent(informative > 0 ? untagged / informative : null);
  const terms = model.untaggedTerms.map(
    ({ term, comments }) =>
      html`<li>${isolated(term)} <span class="count">${formatCount(comments)}</span></li>`,
  );
  return section(
    'untagged',
    'What no theme covers',
    html`<p class="lead">${share} of the comments that say something (${formatCount(untagged)} of ${formatCount(informative)}) touch no theme. They count in sentiment, but not in the drivers.</p>
${terms.length === 0 ? null : html`<h3>Their most frequent words</h3><ul class="terms">${terms}</ul>`}
${model.untaggedQuotes.length === 0 ? null : html`<h3>Examples</h3><div class="two">${model.untaggedQuotes.map((quote) => example(quote.text))}</div>`}`,
  );
}
