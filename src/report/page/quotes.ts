import type { Quote, ReportModel, ThemeSummary } from '../../model/report-model.js';
import { excerpt } from '../excerpt.js';
import { formatCount, formatDate, formatName, formatNet } from '../format.js';
import { type Html, html } from '../html/markup.js';
import { bilingual, isolated, languageAttribute } from '../html/text.js';
import { section } from './section.js';

function language(quote: Quote): Html {
  return quote.language === undefined || quote.language === 'und'
    ? languageAttribute(quote.text)
    : html` lang="${quote.language}"`;
}

function passage(quote: Quote): Html {
  const { cutBefore, cutAfter, pieces } = excerpt(quote.text, quote);
  const marked = pieces.map((piece) => {
    const words = piece.evidence ? html`<mark>${piece.text}</mark>` : html`${piece.text}`;
    return piece.inClause ? words : html`<span class="aside">${words}</span>`;
  });
  return html`<p class="passage"${language(quote)}><bdi>${cutBefore ? '… ' : ''}${marked}${cutAfter ? ' …' : ''}</bdi></p>`;
}

function origin(quote: Quote): Html {
  const parts = [
    ...(quote.respondedAt === null ? [] : [html`<span>${isolated(formatDate(quote.respondedAt))}</span>`]),
    ...Object.entries(quote.attributes)
      .slice(0, 4)
      .map(([name, value]) => html`<span>${isolated(formatName(name))}: ${isolated(value)}</span>`),
    html`<span class="id">${isolated(quote.commentId)}</span>`,
  ];
  return html`<footer>${parts}</footer>`;
}

function side(name: string, options: { readonly tone: string; readonly quotes: readonly Quote[] }): Html {
  const quotes = options.quotes.map(
    (quote) => html`<blockquote class="${options.tone}">${passage(quote)}${origin(quote)}</blockquote>
`,
  );
  return html`<div class="side"><h4 class="${options.tone}">${name}</h4>${
    quotes.length === 0 ? html`<p class="note">No example</p>` : quotes
  }</div>`;
}

function themeQuotes(theme: ThemeSummary, open: boolean): Html {
  const of = (polarity: Quote['polarity']) => theme.quotes.filter((quote) => quote.polarity === polarity);
  const neutral = of('neutral');
  return html`<details class="theme"${open ? html` open` : null}><summary><h3>${bilingual(theme.title)}</h3> <span class="note">${formatCount(theme.comments)} comments, net sentiment ${formatNet(theme.netSentiment)}</span></summary>
<div class="two">${side('Blame', { tone: 'blame', quotes: of('negative') })}${side('Praise', { tone: 'praise', quotes: of('positive') })}</div>
${neutral.length === 0 ? null : side('Neither', { tone: 'neither', quotes: neutral })}</details>
`;
}

/** Comments in their own words by theme, praise and blame apart, evidence highlighted. */
export function quotesSection(model: ReportModel): Html {
  const themes = model.themes.filter((theme) => theme.quotes.length > 0);
  const content =
    themes.length === 0
      ? html`<p>There are no comments to quote.</p>`
      : html`<p class="lead">The words that speak of the theme are <mark>marked</mark>; the rest of the comment is set lighter. Personal data was masked before anything was stored.</p>
${themes.map((theme, index) => themeQuotes(theme, index < 3))}`;
  return section('quotes', 'In their words', content);
}
