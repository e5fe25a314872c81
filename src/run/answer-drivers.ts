import { createDriverAnalysis } from '../drivers/create-driver-analysis.js';
import type { DriverDefinition } from '../drivers/design.js';
import { periodUnits } from '../drivers/period-of.js';
import type { ChangeReport } from '../model/change-report.js';
import type { DriverReport } from '../model/driver-report.js';
import { UndertoneError } from '../model/errors.js';
import { nearestName } from '../model/nearest-name.js';
import type { SegmentReport } from '../model/segment-report.js';
import type { ThemePack } from '../model/theme-pack.js';
import type { Supposition, WhatIf } from '../model/what-if.js';
import type { Store } from '../store/store.js';
import { leaveOutGeneral } from './leave-out-general.js';

/** What is asked of the drivers. */
export interface DriverQuestion {
  readonly level: 'driver' | 'theme';
  readonly outcome?: string;
  readonly weight?: string;
  readonly by?: string;
  readonly compare?: string;
  readonly suppositions: readonly Supposition[];
}

/** Whole reports; those that were not asked for are empty. */
export interface DriverAnswer {
  readonly reports: readonly DriverReport[];
  readonly segments: readonly SegmentReport[];
  readonly change: readonly ChangeReport[];
  readonly whatIf: readonly WhatIf[];
}

/**
 * Answers a question about drivers in one pass over the stored responses.
 *
 * @throws {UndertoneError} usage, on an outcome, attribute, weight, period or driver that is not in the data
 */
export async function answerDrivers(
  store: Pick<Store, 'responses'>,
  pack: ThemePack,
  question: DriverQuestion,
): Promise<DriverAnswer> {
  const { suppositions, ...options } = question;
  const specific = leaveOutGeneral(pack);
  const drivers = specific.definitions(question.level);
  assertDrivers(pack, drivers, question);
  const analysis = createDriverAnalysis({ drivers, ...options });
  const outcomes = new Set<string>();
  const attributes = new Set<string>();
  const named = question.by !== undefined || question.weight !== undefined;
  for await (const chunk of store.responses({ attributes: named })) {
    for (const response of chunk) {
      for (const name in response.outcomes) outcomes.add(name);
      for (const name in response.attributes) attributes.add(name);
      analysis.add(specific.response(response));
    }
  }
  assertNames(question, { outcomes: [...outcomes].sort(), attributes: [...attributes].sort() });
  return {
    reports: analysis.reports(),
    segments: analysis.segments(),
    change: analysis.change(),
    whatIf: suppositions.length === 0 ? [] : analysis.whatIf(suppositions),
  };
}

function assertDrivers(
  pack: ThemePack,
  drivers: readonly DriverDefinition[],
  { level, suppositions }: DriverQuestion,
): void {
  for (const { driver } of suppositions) {
    if (drivers.some(({ id }) => id === driver)) continue;
    const hint =
      level === 'driver' && pack.themes.some(({ id }) => id === driver)
        ? `${driver} is a theme: add --level theme`
        : nameHint(driver, { what: `${level}s`, names: drivers.map(({ id }) => id) });
    throw new UndertoneError('usage', `Cannot suppose a change of ${driver}: there is no such ${level}`, {
      hint,
    });
  }
}

function assertNames(
  { outcome, by, weight }: DriverQuestion,
  found: { readonly outcomes: readonly string[]; readonly attributes: readonly string[] },
): void {
  const { outcomes, attributes } = found;
  if (outcome !== undefined && outcome !== 'sentiment' && !outcomes.includes(outcome))
    throw new UndertoneError('usage', `Cannot show drivers of ${outcome}: no response has such an outcome`, {
      hint: nameHint(outcome, { what: 'outcomes', names: [...outcomes, 'sentiment'] }),
    });
  const isPeriod = periodUnits.some((unit) => unit === by);
  if (by !== undefined && !isPeriod && !attributes.includes(by))
    throw new UndertoneError('usage', `Cannot split by ${by}: no response has such an attribute`, {
      hint: nameHint(by, { what: 'attributes', names: [...attributes, ...periodUnits] }),
    });
  if (weight !== undefined && !attributes.includes(weight) && !outcomes.includes(weight))
    throw new UndertoneError('usage', `Cannot weight by ${weight}: no response has such a column`, {
      hint: nameHint(weight, { what: 'columns', names: [...attributes, ...outcomes] }),
    });
}

/** The nearest name first, then what there is. */
function nameHint(name: string, { what, names }: { what: string; names: readonly string[] }): string {
  const nearest = nearestName(name, names);
  const all = `The ${what} are ${names.join(', ')}`;
  return nearest === null ? all : `Did you mean ${nearest}? ${all}`;
}
