import type { Driver, DriverReport } from '../model/driver-report.js';
import { loadWording, type Text } from './load-wording.js';

/** Plain sentences about drivers, in English and Thai. */
export interface Phrases {
  /** What can be said of a driver, most important first. */
  readonly driver: (driver: Driver, report: DriverReport) => Text[];
  /** A code of `reasons`, in words. */
  readonly reason: (code: string) => Text;
}

/** Loads the words once; the functions it returns read no file. */
export function createPhrases(): Phrases {
  const wording = loadWording();
  function driver(one: Driver, report: DriverReport): Text[] {
    const names = { en: one.label.en, th: one.label.th };
    const say = (code: string, values: Readonly<Record<string, string | number>> = {}): Text => ({
      en: wording('sentence', code, { driver: names.en, unit: report.outcome.unit, ...values }).en,
      th: wording('sentence', code, { driver: names.th, unit: 'คะแนน', ...values }).th,
    });
    if (report.outcome.kind === 'sentiment') {
      const { share } = one.importance;
      return [
        share === null ? say('no_effect_shown') : say('circular', { percent: Math.round(100 * share) }),
      ];
    }
    if (one.verdict === 'too_few_mentions') return [say('too_few_mentions', { ...one.mentions })];
    const texts: Text[] = [];
    for (const [name, effect] of [
      ['opportunity', one.opportunity],
      ['strength', one.strength],
    ] as const) {
      if (effect.value === null || effect.low === null || effect.high === null) continue;
      const clear = one.verdict === 'clear' && effect.low > 0;
      texts.push(say(`${name}_${clear ? 'clear' : 'unclear'}`, numbers(effect, report)));
    }
    const kind = one.asymmetry?.kind;
    if (one.verdict === 'clear' && (kind === 'hygiene' || kind === 'delighter')) texts.push(say(kind));
    return texts.length > 0 ? texts : [say('no_effect_shown')];
  }
  return { driver, reason: (code) => wording('reason', code, { floor: 5 }) };
}

function numbers(effect: Driver['opportunity'], { outcome }: DriverReport): Record<string, string> {
  const digits = outcome.scale.max - outcome.scale.min > 20 ? 1 : 2;
  const text = (value: number | null): string => (value ?? 0).toFixed(digits).replace(/^-(0(\.0*)?)$/, '$1');
  return { value: text(effect.value), low: text(effect.low), high: text(effect.high) };
}
