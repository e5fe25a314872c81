import type { DriverReport } from '../model/driver-report.js';
import type { OutcomeCell } from './collector.js';
import type { OutcomeFit } from './fit-outcome.js';
import { MIN_BUCKETS } from './jackknife-interval.js';
import type { Judgement } from './judge-status.js';
import type { Wording } from './load-wording.js';
import { type Doubt, questionOutcome } from './question-outcome.js';
import { MIN_MENTIONS } from './test-drivers.js';

export interface NoteInput {
  readonly cell: OutcomeCell;
  readonly outcome: DriverReport['outcome'];
  readonly fit: OutcomeFit;
  readonly judgement: Judgement;
  readonly mentions: ArrayLike<number>;
  readonly dropped: Readonly<Record<string, number>>;
  readonly weight: string | null;
  readonly wording: Wording;
}

/** What a reader must know before using the numbers, most important first. */
export function writeNotes(input: NoteInput): DriverReport['notes'] {
  const { cell, judgement, outcome, wording } = input;
  const explained = judgement.status === 'ok' || judgement.status === 'weak';
  const doubts =
    cell.kind === 'rating'
      ? questionOutcome(cell.history, { explained })
      : ([{ code: 'circular_outcome', values: {} }] satisfies Doubt[]);
  const codes: Doubt[] = [
    ...statusNotes(input),
    ...doubts,
    ...dataNotes(input),
    ...(explained && outcome.kind !== 'sentiment' ? [{ code: 'attenuation', values: {} }] : []),
    { code: 'association', values: {} },
  ];
  return codes.map(({ code, values }) => ({ code, ...wording('note', code, values) }));
}

function statusNotes({ judgement, fit }: NoteInput): Doubt[] {
  const { status, needed, effectiveN, liveColumns } = judgement;
  const { adjustedR2, r2 } = fit.whole.fit;
  if (status === 'insufficient_data') {
    if (liveColumns === 0 && effectiveN >= needed) return [{ code: 'no_mentions', values: {} }];
    return [{ code: status, values: { n: Math.floor(effectiveN), needed } }];
  }
  const notes: Doubt[] = [];
  if (status === 'weak')
    notes.push({ code: status, values: { percent: (100 * (adjustedR2 ?? 0)).toFixed(1) } });
  else if (status !== 'ok') notes.push({ code: status, values: {} });
  if ((r2 ?? 0) > 0.99999) notes.push({ code: 'perfect_fit', values: {} });
  if (fit.replicates.length < MIN_BUCKETS) notes.push({ code: 'few_respondents', values: {} });
  return notes;
}

function dataNotes({ cell, fit, judgement, mentions, dropped, weight, outcome }: NoteInput): Doubt[] {
  const notes: Doubt[] = [];
  const { min, max } = cell.scale;
  if (dropped.other_scale !== undefined)
    notes.push({
      code: 'scale_changed',
      values: { scale: `${min}-${max}`, n: cell.count, left: dropped.other_scale },
    });
  const top = cell.count > 0 ? cell.topCount / cell.count : 0;
  if (cell.kind === 'rating' && outcome.kind === 'rating' && top > 0.8)
    notes.push({ code: 'top_box', values: { percent: Math.round(100 * top) } });
  const said = Array.from(mentions);
  const total = said.reduce((sum, count) => sum + count, 0);
  const praise = said.filter((_, column) => column % 2 === 0).reduce((sum, count) => sum + count, 0);
  if (total >= 30 && praise / total >= 0.95)
    notes.push({ code: 'one_sided_praise', values: { percent: Math.round((100 * praise) / total) } });
  if (total >= 30 && praise / total <= 0.05)
    notes.push({ code: 'one_sided_blame', values: { percent: Math.round(100 - (100 * praise) / total) } });
  const thin = said.filter((count) => count > 0 && count < MIN_MENTIONS).length;
  if (thin > 0 && judgement.test !== null)
    notes.push({ code: 'low_confidence', values: { count: thin, floor: MIN_MENTIONS } });
  if (fit.sampled)
    notes.push({
      code: 'sampled_importance',
      values: { drivers: fit.drivers, error: fit.samplingError.toPrecision(2) },
    });
  if (weight !== null)
    notes.push({ code: 'weighted', values: { weight, n: Math.round(judgement.effectiveN) } });
  return notes;
}
