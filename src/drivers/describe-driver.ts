import type { Driver, DriverReport } from '../model/driver-report.js';
import { removalGap } from '../stats/removal-gap.js';
import { describeAsymmetry } from './describe-asymmetry.js';
import type { DriverDefinition } from './design.js';
import type { OutcomeFit } from './fit-outcome.js';
import { jackknifeInterval } from './jackknife-interval.js';
import {
  columnsOfDriver,
  importanceShareOf,
  meanWithMention,
  opportunityOf,
  performanceOf,
  shareOf,
  strengthOf,
} from './measures.js';
import { MIN_MENTIONS } from './test-drivers.js';

export interface DriverContext {
  readonly definition: DriverDefinition;
  readonly fit: OutcomeFit;
  readonly status: DriverReport['status'];
  /** Responses with each mention. */
  readonly mentions: ArrayLike<number>;
  readonly test: Omit<NonNullable<Driver['test']>, 'q'> | null;
  readonly q: number | null;
}

/** All that is said of one driver, but for its quadrant, which needs the others. */
export function describeDriver(g: number, context: DriverContext): Driver {
  const { definition, fit, status, mentions, test, q } = context;
  const { positive, negative } = columnsOfDriver(g);
  const counts = { positive: mentions[positive] ?? 0, negative: mentions[negative] ?? 0 };
  const enough = { positive: counts.positive >= MIN_MENTIONS, negative: counts.negative >= MIN_MENTIONS };
  const fitted = status === 'ok' || status === 'weak' || status === 'no_signal';
  const reasons = reasonsOf(g, context);
  const tooFew = !enough.positive && !enough.negative;
  const significant = (status === 'ok' || status === 'weak') && q !== null && q < 0.05;
  if (fitted && !significant && !tooFew)
    reasons.push(status === 'no_signal' ? 'no_signal' : 'not_significant');
  return {
    id: definition.id,
    label: { en: definition.title.en, th: definition.title.th },
    mentions: counts,
    importance: importanceOf(g, context),
    opportunity: effectOf(context, {
      column: negative,
      enough: enough.negative,
      of: (e) => opportunityOf(e, g),
    }),
    strength: effectOf(context, { column: positive, enough: enough.positive, of: (e) => strengthOf(e, g) }),
    test: fitted && test !== null ? { ...test, q } : null,
    verdict: tooFew ? 'too_few_mentions' : significant ? 'clear' : 'unclear',
    asymmetry: fitted ? describeAsymmetry(fit, g, { enough }) : null,
    performance: performanceOf(fit.whole, g),
    rawGap: { positive: rawGapOf(fit, positive), negative: rawGapOf(fit, negative) },
    quadrant: null,
    reasons,
  };
}

function reasonsOf(g: number, { fit, status, mentions }: DriverContext): string[] {
  const { positive, negative } = columnsOfDriver(g);
  const names = { [positive]: 'positive', [negative]: 'negative' };
  const reasons: string[] = [];
  const columns = [positive, negative];
  if (columns.every((c) => (mentions[c] ?? 0) === 0)) return ['not_mentioned'];
  for (const column of columns) {
    const count = mentions[column] ?? 0;
    if (count === 0) reasons.push(`no_${names[column]}_mentions`);
    else if (count < MIN_MENTIONS) reasons.push(`too_few_${names[column]}_mentions`);
  }
  if (status === 'insufficient_data' || status === 'no_outcome_variance') return [...reasons, status];
  if (columns.some((c) => fit.whole.fit.state[c] === 'aliased')) reasons.push('aliased');
  if (columns.some((c) => fit.whole.fit.state[c] === 'constant' && (mentions[c] ?? 0) > 0))
    reasons.push('mentioned_by_all');
  const vanishes = (column: number): boolean =>
    fit.whole.fit.state[column] === 'estimated' &&
    fit.replicates.some((one) => one.fit.state[column] !== 'estimated');
  if (columns.some(vanishes)) reasons.push('few_respondents_mention_it');
  return reasons;
}

function importanceOf(g: number, { fit, status }: DriverContext): Driver['importance'] {
  const raw = fit.whole.importance[g] ?? null;
  if (status === 'insufficient_data' || status === 'no_outcome_variance' || raw === null)
    return { raw: null, share: null, low: null, high: null };
  if (status === 'no_signal') return { raw, share: null, low: null, high: null };
  const share = jackknifeInterval(fit, (e) => importanceShareOf(e, g));
  const clip = (value: number | null): number | null =>
    value === null ? null : Math.min(1, Math.max(0, value));
  return { raw, share: share.value, low: clip(share.low), high: clip(share.high) };
}

interface EffectInput {
  readonly column: number;
  readonly enough: boolean;
  readonly of: Parameters<typeof jackknifeInterval>[1];
}

/** Null where it cannot be told, 0 where nobody says so, and without an interval on too few mentions. */
function effectOf({ fit, status, mentions }: DriverContext, { column, enough, of }: EffectInput) {
  const nothing = { value: null, low: null, high: null };
  if (status === 'insufficient_data' || status === 'no_outcome_variance') return nothing;
  if ((mentions[column] ?? 0) === 0) return { ...nothing, value: 0 };
  if (fit.whole.fit.state[column] !== 'estimated') return nothing;
  const { value, low, high } = jackknifeInterval(fit, of);
  return enough ? { value, low, high } : { ...nothing, value };
}

function rawGapOf({ whole }: OutcomeFit, column: number): number | null {
  const meanWith = meanWithMention(whole, column);
  if (meanWith === null) return null;
  return removalGap({ mean: whole.moments.mean[0] ?? 0, share: shareOf(whole, column), meanWith });
}
