import type { ReportModel } from '../../model/report-model.js';
import { formatCount, formatMoment } from '../format.js';
import { type Html, type HtmlValue, html } from '../html/markup.js';
import { isolated } from '../html/text.js';
import { section } from './section.js';

function facts(model: ReportModel): readonly (readonly [string, HtmlValue])[] {
  const { run } = model;
  return [
    ['Made', isolated(formatMoment(model.generatedAt))],
    ['Version', model.version === undefined ? null : isolated(`Undertone ${model.version}`)],
    ['Run', html`<code>${isolated(run.runId)}</code>`],
    ['Files', run.files.map((file, index) => html`${index > 0 ? ', ' : ''}${isolated(file)}`)],
    ['Records', formatCount(run.records)],
    ['Fingerprint', html`<code>${isolated(run.fingerprint)}</code>`],
    [
      'Digest of the records',
      run.recordsDigest === null ? null : html`<code>${isolated(run.recordsDigest)}</code>`,
    ],
  ];
}

const paragraphs = [
  [
    'Sentiment',
    'Every comment is cut into clauses, each clause is scored by the words in it and what negates, strengthens or weakens them, and the comment takes its score from its clauses. Net sentiment is the percentage of positive comments minus the percentage of negative ones. Comments in languages that are not supported have no score rather than a guess.',
  ],
  [
    'Themes',
    'A theme is found by its words, and each mention keeps the words that gave rise to it. A comment can touch several themes, and praise and blame one of them in the same breath. The share without a theme is shown, not hidden.',
  ],
  [
    'Drivers',
    'For each response, the score is set against which themes it praises and which it blames, all themes together (least squares). Opportunity and strength come from those coefficients; importance is each theme\u2019s part of the explained variation, averaged over all orders of entry (group LMG). "Clear" means that the test of its coefficients stands after allowing for the number of tests (Benjamini and Hochberg, 5%). General praise and blame (\u201cexcellent service\u201d) is counted among the themes but left out here: it is the score said again in words.',
  ],
  [
    'Limits',
    'Only people who wrote a comment are in these figures. Low raters explain themselves, so complaints follow scores as well as lead them. Words that the theme lists or the sentiment lexicon do not know are missed, irony above all, and such errors make the estimates smaller than they are. Small groups give wide intervals.',
  ],
  [
    'Personal data',
    'E-mail addresses, phone numbers, card and account numbers, national identity numbers, network addresses and names that follow a title or an introduction are masked before a comment is stored. Counts are kept, values never. A name alone in a sentence is not masked: read quotes before you pass this report on.',
  ],
] as const;

/** How the figures come about, their limits, and what identifies this report. */
export function methodSection(model: ReportModel): Html {
  const entries = facts(model)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return section(
    'method',
    'How this was made',
    html`<div class="prose">${paragraphs.map(([name, text]) => html`<h3>${name}</h3><p>${text}</p>`)}</div>
<dl class="facts">${entries}</dl>`,
  );
}
