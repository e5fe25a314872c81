import type { DriverReport } from '../../model/driver-report.js';
import type { ReportModel } from '../../model/report-model.js';
import { fitSentence } from '../fit-sentence.js';
import { formatCount, formatName, formatUnit } from '../format.js';
import { type Html, html } from '../html/markup.js';
import { isolated } from '../html/text.js';
import { associationSentence, driverWords, isFitted, ownNotes, statusSentence } from '../wording.js';
import { driverTable } from './driver-table.js';
import { priorityMatrix } from './priority-matrix.js';
import { section } from './section.js';

function droppedSentence(report: DriverReport): Html | null {
  const reasons = Object.entries(report.dropped).filter(([, count]) => count > 0);
  if (reasons.length === 0) return null;
  return html`<p class="note">Left out: ${reasons.map(([reason, count], index) => html`${index > 0 ? ', ' : ''}${isolated(formatName(reason).toLowerCase())} (${formatCount(count)})`)}.</p>`;
}

function readingHelp(report: DriverReport): Html {
  const words = driverWords(report.outcome.kind);
  return html`<p class="note"><b>${words.opportunity}</b>: ${words.opportunityMeaning}. <b>${words.strength}</b>: ${words.strengthMeaning}. Both in ${isolated(formatUnit(report.outcome.unit))}. <b>${words.share}</b>: its part of the variation that all themes explain together. Thin lines and brackets are 95% intervals.</p>`;
}

function outcomeBlock(report: DriverReport): Html {
  const words = driverWords(report.outcome.kind);
  const status = statusSentence(report);
  const notes = ownNotes(report);
  const name =
    report.outcome.kind === 'sentiment'
      ? html`${words.heading}`
      : html`${isolated(formatName(report.outcome.name))} <span class="unit">${isolated(formatUnit(report.outcome.unit))}</span>`;
  return html`<div class="outcome-block">
<h3>${name}</h3>
<p>${fitSentence(report)}</p>
${status === null ? null : html`<p class="notice ${report.status}" role="note">${status}</p>`}
${report.drivers.length === 0 ? null : driverTable(report)}
${report.drivers.length === 0 || !isFitted(report.status) ? null : readingHelp(report)}
${droppedSentence(report)}
${notes.length === 0 ? null : html`<ul class="notes">${notes.map((note) => html`<li>${isolated(note)}</li>`)}</ul>`}
${priorityMatrix(report)}
</div>`;
}

/** The drivers of every outcome, one block below the other. */
export function driversSection(model: ReportModel): Html {
  const kinds = new Set(model.driverReports.map((report) => report.outcome.kind));
  const heading =
    kinds.size === 1 && kinds.has('sentiment') ? 'What the comments are made of' : 'What goes with the score';
  const blocks =
    model.driverReports.length === 0
      ? html`<p>The comments carry no score, and there are too few to look for drivers.</p>`
      : model.driverReports.map(outcomeBlock);
  return section(
    'drivers',
    heading,
    html`<p class="caution">${associationSentence}</p>
${blocks}`,
  );
}
