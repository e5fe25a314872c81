import type { ReportModel } from '../../model/report-model.js';
import { formatCount, formatPeriod } from '../format.js';
import { headline } from '../headline.js';
import { type Html, html } from '../html/markup.js';
import { isolated } from '../html/text.js';

/** Title, period and the report in a sentence. */
export function header(model: ReportModel): Html {
  const period = formatPeriod(model.totals.period);
  const size = `${formatCount(model.totals.comments)} comments in ${formatCount(model.totals.responses)} responses`;
  return html`
<header>
<p class="eyebrow">What people told us</p>
<h1>${isolated(model.title)}</h1>
<p class="period">${period === null ? null : html`${isolated(period)} · `}${size}</p>
<p class="headline">${isolated(headline(model))}</p>
</header>`;
}

/** Links to sections by their ids. */
export function navigation(sections: readonly { readonly id: string; readonly name: string }[]): Html {
  return html`
<nav aria-label="Sections of this report"><ul>${sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`;
}
