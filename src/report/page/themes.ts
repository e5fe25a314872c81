import type { ReportModel, ThemeSummary } from '../../model/report-model.js';
import { divergingBar } from '../charts/diverging-bar.js';
import { formatCount, formatNet, formatPercent } from '../format.js';
import { type Html, html } from '../html/markup.js';
import { bilingual, isolated } from '../html/text.js';
import { section, table } from './section.js';

const columns = [
  { title: 'Theme' },
  { title: 'Comments', kind: 'number' },
  { title: 'Mention rate', kind: 'number' },
  {
    title: 'Blame and praise',
    kind: 'wide',
    head: html`<span class="split"><span>Blame</span><span>Praise</span></span>`,
  },
  { title: 'Net sentiment', kind: 'number' },
];

function cells(theme: ThemeSummary, context: { most: number; driver: string | null }) {
  const { positive, negative } = theme.mentions;
  const title = `${theme.title.en}: ${formatCount(negative)} comments blame, ${formatCount(positive)} praise`;
  return [
    html`${bilingual(theme.title)}${context.driver === null ? null : html`<span class="of">${isolated(context.driver)}</span>`}`,
    formatCount(theme.comments),
    formatPercent(theme.mentionRate),
    html`<span class="sides"><span class="blame">${formatCount(negative)}</span>${divergingBar(theme.mentions, { most: context.most, title })}<span class="praise">${formatCount(positive)}</span></span>`,
    formatNet(theme.netSentiment),
  ];
}

function byDriver(model: ReportModel, most: number): readonly Html[] {
  const known = new Set(model.drivers.map((driver) => driver.id));
  const other = { id: '', title: { en: 'Other themes', th: '' } };
  return [...model.drivers, other].flatMap((driver) => {
    const themes = model.themes.filter((theme) =>
      driver === other ? !known.has(theme.driver) : theme.driver === driver.id,
    );
    if (themes.length === 0) return [];
    const rows = themes.map((theme) => cells(theme, { most, driver: null }));
    return [
      html`<h3>${bilingual(driver.title)}</h3>${table(columns, { caption: `Themes of ${driver.title.en}`, kind: 'themes stacking', rows })}`,
    ];
  });
}

/** Themes by number of comments, praise and blame apart; the same grouped by driver to unfold. */
export function themesSection(model: ReportModel): Html {
  if (model.themes.length === 0) {
    return section('themes', 'Themes', html`<p>No comment touches a theme of the pack.</p>`);
  }
  const most = Math.max(
    ...model.themes.map(({ mentions }) => Math.max(mentions.positive, mentions.negative)),
  );
  const names = new Map(model.drivers.map((driver) => [driver.id, driver.title.en]));
  const rows = model.themes.map((theme) => cells(theme, { most, driver: names.get(theme.driver) ?? null }));
  return section(
    'themes',
    'What they talk about',
    html`<p class="lead">A comment can touch several themes, and praise and blame the same one; both then count.</p>
${table(columns, { caption: 'Themes by number of comments', kind: 'themes stacking', rows })}
<details><summary>The same, grouped by driver</summary>${byDriver(model, most)}</details>`,
  );
}
