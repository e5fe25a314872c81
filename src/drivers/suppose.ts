import type { DriverReport } from '../model/driver-report.js';
import { UndertoneError } from '../model/errors.js';
import type { Supposition, WhatIf } from '../model/what-if.js';
import type { ReportContext } from './build-report.js';
import { fitCell } from './build-report.js';
import type { Design } from './design.js';
import type { Estimates } from './fit-outcome.js';
import { jackknifeInterval } from './jackknife-interval.js';
import { judgeStatus } from './judge-status.js';
import { opportunityOf, strengthOf } from './measures.js';
import type { SelectedOutcome } from './report-outcomes.js';

/**
 * What the mean would be if blame or praise of some drivers changed by a share: the sum of -by x opportunity and
 * by x strength, with a joint jackknife interval.
 *
 * @throws {UndertoneError} usage, on a driver that does not exist or a share under -1
 */
export function suppose(
  outcomes: readonly SelectedOutcome[],
  { suppositions, context }: { suppositions: readonly Supposition[]; context: ReportContext },
): WhatIf[] {
  const terms = suppositions.map((supposition) => ({
    ...supposition,
    g: driverIndex(supposition, context.design),
  }));
  const changeOf = (estimates: Estimates): number =>
    terms.reduce(
      (sum, { g, mentions, by }) =>
        sum + by * (mentions === 'blame' ? -opportunityOf(estimates, g) : strengthOf(estimates, g)),
      0,
    );
  return outcomes.flatMap(({ cell, variants }) =>
    variants.map((variant): WhatIf => {
      const fit = fitCell(cell, { variant, design: context.design, importance: false });
      const { status } = judgeStatus(fit);
      const known = terms.every(({ g, mentions }) => {
        const column = mentions === 'blame' ? 2 * g + 1 : 2 * g;
        return fit.whole.fit.state[column] !== 'aliased';
      });
      const fitted = isFitted(status) && known;
      const change = jackknifeInterval(fit, changeOf);
      return {
        schemaVersion: 1,
        outcome: variant.outcome,
        suppositions: suppositions.map((one) => ({ ...one })),
        status,
        mean: fit.whole.moments.count > 0 ? (fit.whole.moments.mean[0] ?? null) : null,
        change: fitted
          ? { value: change.value, low: change.low, high: change.high }
          : { value: null, low: null, high: null },
        notes: ['what_if', 'association'].map((code) => ({ code, ...context.wording('note', code) })),
      };
    }),
  );
}

/** Whether the coefficients of such a report may be shown. */
export function isFitted(status: DriverReport['status']): boolean {
  return status === 'ok' || status === 'weak' || status === 'no_signal';
}

function driverIndex({ driver, by }: Supposition, design: Design): number {
  const g = design.drivers.findIndex(({ id }) => id === driver);
  if (g < 0)
    throw new UndertoneError('usage', `Cannot suppose a change of ${driver}: there is no such driver`, {
      hint: `The drivers are ${design.drivers.map(({ id }) => id).join(', ')}`,
    });
  if (!(by >= -1))
    throw new UndertoneError(
      'usage',
      `Cannot suppose a change of ${driver}: expected -1 or more, found ${by}`,
      {
        hint: 'Write -0.3 for 30% less',
      },
    );
  return g;
}
