import type { CandidateTheme, Discovery, PhraseContrast } from '../../model/discovery.js';
import type { ReportModel } from '../../model/report-model.js';
import {
  contrastWords,
  discoveryLead,
  discoveryWords,
  emergingLead,
  hasDiscoveries,
  riseWords,
} from '../discovery-words.js';
import { excerpt } from '../excerpt.js';
import { formatCount } from '../format.js';
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
    riseWords(ratio),
  ]);
  return html`<h3>${discoveryWords.emerging}</h3>
<p class="lead">${emergingLead(found)}</p>
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
    ? html`<p class="note">${discoveryWords.noPhrases}</p>`
    : html`<ul class="terms">${side.map(
        (one) =>
          html`<li>${isolated(one.phrase)} <span class="count">${formatCount(one[of])} : ${formatCount(one[other])}</span></li>`,
      )}</ul>`;
}

function contrast(found: PhraseContrast): Html {
  const { heading, of, high, low } = contrastWords(found);
  return html`<h3>${heading}${of === null ? null : html` (${isolated(of)})`}</h3>
<div class="two"><div class="side"><h4 class="praise">${high} (${formatCount(found.comments.high)} comments)</h4>${phrases(found.high, 'high')}</div><div class="side"><h4 class="blame">${low} (${formatCount(found.comments.low)} comments)</h4>${phrases(found.low, 'low')}</div></div>`;
}

function duplicates({ duplicates: groups }: Discovery): Html | null {
  if (groups.length === 0) return null;
  const rows = groups.map(({ text, comments, wordings }) => [
    html`<span${languageAttribute(text)}><bdi>${short(text)}</bdi></span>`,
    formatCount(comments),
    formatCount(wordings),
  ]);
  return html`<h3>${discoveryWords.duplicates}</h3>
<p class="lead">${discoveryWords.duplicatesLead}</p>
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
  const yaml = renderCandidateYaml(found, model);
  return html`<h3>${discoveryWords.candidates}</h3>
<p class="lead">${discoveryWords.candidatesLead}</p>
${found.map(candidate)}
<details><summary>${discoveryWords.candidatesYaml}</summary><pre class="yaml"><bdi>${yaml}</bdi></pre></details>`;
}

/** What nobody asked for: nothing where nothing was found, or nothing was looked for. */
export function discoverySection(model: ReportModel): Html | null {
  const { discovery } = model;
  if (discovery === undefined || !hasDiscoveries(discovery)) return null;
  return section(
    'discovery',
    discoveryWords.heading,
    html`<p class="lead">${discoveryLead(discovery)}</p>
${[
  emerging(discovery),
  ...discovery.contrasts.map(contrast),
  duplicates(discovery),
  candidates(discovery, model),
].filter((part) => part !== null)}`,
  );
}
