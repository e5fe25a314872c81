import type { ReportModel } from '../../model/report-model.js';
import { bins, sparkBar } from '../charts/spark-bar.js';
import { stackedBar } from '../charts/stacked-bar.js';
import {
  formatCount,
  formatName,
  formatNet,
  formatNumber,
  formatPercent,
  formatShareOf,
  scaleDigits,
} from '../format.js';
import { type Html, type HtmlValue, html } from '../html/markup.js';
import { isolated } from '../html/text.js';
import { languageWords } from '../wording.js';
import { section } from './section.js';

type Totals = ReportModel['totals'];

function card(name: HtmlValue, value: HtmlValue, rest: HtmlValue): Html {
  return html`<div class="card"><h3>${name}</h3><p class="figure">${value}</p>${rest}</div>
`;
}

function commentsCard(totals: Totals): Html {
  const other = totals.comments - totals.informative - totals.nil;
  return card(
    'Comments',
    formatCount(totals.comments),
    html`<ul class="plain"><li>${formatCount(totals.informative)} say something</li><li>${formatCount(totals.nil)} have nothing to say</li>${other > 0 ? html`<li>${formatCount(other)} cannot be read</li>` : null}</ul>`,
  );
}

function sentimentCard(totals: Totals): Html {
  const { positive, neutral, negative } = totals.polarity;
  const all = positive + neutral + negative;
  const words = `${formatShareOf(positive, all)} positive, ${formatShareOf(neutral, all)} neutral, ${formatShareOf(negative, all)} negative`;
  const parts = [
    { label: 'Positive', count: positive, tone: 'positive' },
    { label: 'Neutral', count: neutral, tone: 'neutral' },
    { label: 'Negative', count: negative, tone: 'negative' },
  ];
  return card(
    'Net sentiment',
    formatNet(totals.netSentiment),
    html`${stackedBar(parts, { title: `Comments by sentiment: ${words}` })}<ul class="plain key">${parts.map((part) => html`<li class="${part.tone}">${formatShareOf(part.count, all)} ${part.label.toLowerCase()}</li>`)}</ul><p class="note">Percent positive minus percent negative${totals.mixed > 0 ? `; ${formatCount(totals.mixed)} comments hold both` : ''}</p>`,
  );
}

function outcomeCard(outcome: ReportModel['outcomes'][number]): Html {
  const parts = bins(outcome.distribution, { min: outcome.scaleMin, max: outcome.scaleMax });
  const words = parts.map((part) => `${part.label}: ${formatCount(part.count)}`).join(', ');
  const digits = scaleDigits({ min: outcome.scaleMin, max: outcome.scaleMax });
  return card(
    html`Mean ${isolated(formatName(outcome.name).toLowerCase())}`,
    html`${formatNumber(outcome.n > 0 ? outcome.mean : null, digits)} <span class="unit">on ${formatNumber(outcome.scaleMin, 0)} to ${formatNumber(outcome.scaleMax, 0)}</span>`,
    html`${sparkBar(parts, { title: `Answers by value: ${words}` })}<p class="note">${formatCount(outcome.n)} answers</p>`,
  );
}

function untaggedCard(totals: Totals): Html {
  return card(
    'Untagged',
    formatPercent(totals.informative > 0 ? totals.untagged / totals.informative : null),
    html`<p class="note">${formatCount(totals.untagged)} of ${formatCount(totals.informative)} comments that say something touch no theme we know. <a href="#untagged">What they say</a></p>`,
  );
}

function languagesCard(totals: Totals): Html {
  const languages = Object.entries(totals.languages).sort((one, other) => other[1] - one[1]);
  const all = languages.reduce((sum, [, count]) => sum + count, 0);
  const shown = languages.slice(0, 4);
  const rest = languages.slice(4).reduce((sum, [, count]) => sum + count, 0);
  return card(
    'Languages',
    languages.length,
    html`<ul class="plain">${shown.map(([code, count]) => html`<li>${isolated(languageWords(code))} ${formatShareOf(count, all)}</li>`)}${rest > 0 ? html`<li>Others ${formatShareOf(rest, all)}</li>` : null}</ul>`,
  );
}

/** The headline numbers. */
export function numbersSection(model: ReportModel): Html {
  const cards = [
    commentsCard(model.totals),
    sentimentCard(model.totals),
    ...model.outcomes.map(outcomeCard),
    untaggedCard(model.totals),
    languagesCard(model.totals),
  ];
  return section('numbers', 'At a glance', html`<div class="cards">${cards}</div>`);
}
