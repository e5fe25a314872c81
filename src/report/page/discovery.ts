import type { CandidateTheme, Discovery, PhraseContrast } from '../../model/discovery.js';
import type { ReportModel } from '../../model/report-model.js';
import { excerpt } from '../excerpt.js';
import { formatCount, formatDate, formatName, formatNumber } from '../format.js';
import { type Html, html } from '../html/markup.js';
import { bilingual, isolated, languageAttribute } from '../html/text.js';
import { renderCandidateYaml } from '../render-candidate-yaml.js';
import { section, table } from './section.js';

const LONGEST = 240;

function short(text: string): string {
  const { pieces, cutAfter } = excerpt(text, {
    clause: { start: 0, end: Math.min(text.length, LONGEST) },
    evidence: [],
  });
  return pieces.map((piece) => piece.text).join('') + (cutAfter ? ' …' : '');
}

function emerging({ emerging: found }: Discovery): Html | null {
  if (found === null || found.themes.length === 0) return null;
  const rows = found.themes.map(({ title, comments, ratio }) => [
    bilingual(title),
    formatCount(comments),
    ratio === null ? 'new' : `${formatNumber(ratio, 1)} times`,
  ]);
  const latest = { day: 'On', week: 'In the week of', month: 'In the month from' }[found.unit];
  return html`<h3>Spoken of more than before</h3>
<p class="lead">${latest} ${formatDate(found.period)}, beside the ${formatCount(found.before)} ${found.unit}s before. A rise is shown where chance hardly explains it and it is half as much again or more.</p>
${table(
  [
    { title: 'Theme' },
    { title: 'Responses', kind: 'number' },
    { title: 'Rate against before', kind: 'number' },
  ],
  { caption: 'Themes mentioned at a higher rate than before', kind: 'stacking', rows },
)}`;
}

function phrases(side: PhraseContrast['high'], of: 'high' | 'low'): Html {
  const other = of === 'high' ? 'low' : 'high';
  return side.length === 0
    ? html`<p class="note">None that chance could not explain</p>`
    : html`<ul class="terms">${side.map(
        (one) =>
          html`<li>${isolated(one.phrase)} <span class="count">${formatCount(one[of])} : ${formatCount(one[other])}</span></li>`,
      )}</ul>`;
}

function contrast(found: PhraseContrast): Html {
  const rating = found.kind === 'rating' && found.outcome !== null;
  const heading = rating
    ? html`Words of high and low ratings (${isolated(formatName(found.outcome ?? ''))})`
    : html`Words of praise and of blame`;
  const [high, low] = rating ? ['High ratings', 'Low ratings'] : ['Praise', 'Blame'];
  return html`<h3>${heading}</h3>
<div class="two"><div class="side"><h4 class="praise">${high} (${formatCount(found.comments.high)} comments)</h4>${phrases(found.high, 'high')}</div><div class="side"><h4 class="blame">${low} (${formatCount(found.comments.low)} comments)</h4>${phrases(found.low, 'low')}</div></div>`;
}

function duplicates({ duplicates: groups }: Discovery): Html | null {
  if (groups.length === 0) return null;
  const rows = groups.map(({ text, comments, wordings }) => [
    html`<span${languageAttribute(text)}><bdi>${short(text)}</bdi></span>`,
    formatCount(comments),
    formatCount(wordings),
  ]);
  return html`<h3>Sent many times</h3>
<p class="lead">Comments in nearly the same words: a campaign, a form filled in by one hand, or a program. They are counted like all others.</p>
${table(
  [{ title: 'Comment' }, { title: 'Comments', kind: 'number' }, { title: 'Wordings', kind: 'number' }],
  {
    caption: 'Comments sent many times',
    kind: 'stacking',
    rows,
  },
)}`;
}

function candidate(one: CandidateTheme): Html {
  return html`<ul class="terms">${one.terms.map(
    ({ text, comments }) =>
      html`<li>${isolated(text)} <span class="count">${formatCount(comments)}</span></li>`,
  )}</ul>
<blockquote class="neither"><p class="passage"${languageAttribute(one.example)}><bdi>${short(one.example)}</bdi></p></blockquote>
`;
}

function candidates({ candidates: found }: Discovery, model: ReportModel): Html | null {
  if (found.length === 0) return null;
  const yaml = renderCandidateYaml(found, model.drivers);
  return html`<h3>Themes the pack may lack</h3>
<p class="lead">Words that stand together in comments no theme covers, with the comments in which each stands.</p>
${found.map(candidate)}
<details><summary>The same as YAML, for a theme pack of your own</summary><pre class="yaml"><bdi>${yaml}</bdi></pre></details>`;
}

/** What nobody asked for: nothing where nothing was found, or nothing was looked for. */
export function discoverySection(model: ReportModel): Html | null {
  const { discovery } = model;
  if (discovery === undefined) return null;
  const parts = [
    emerging(discovery),
    ...discovery.contrasts.map(contrast),
    duplicates(discovery),
    candidates(discovery, model),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const sample =
    discovery.sampled < discovery.comments
      ? ` Read from a sample of ${formatCount(discovery.sampled)} of the ${formatCount(discovery.comments)} comments that say something; counts of words are of the sample.`
      : '';
  return section(
    'discovery',
    'New and noteworthy',
    html`<p class="lead">Found in the comments without asking for it. Counts beside words are comments, on this side and on the other.${sample}</p>
${parts}`,
  );
}
