import type { Outcome } from '../../src/model/comment.js';
import type { Response } from '../../src/model/response.js';
import { stringHash } from '../../src/model/string-hash.js';

/** Share praised, share blamed, effect of praise, effect of blame: the six drivers of the reference data. */
export const effects: readonly (readonly [number, number, number, number])[] = [
  [0.15, 0.12, 0.6, -1.8],
  [0.1, 0.08, 0.9, -1.2],
  [0.05, 0.1, 0.1, -2.4],
  [0.12, 0.02, 1.4, -0.1],
  [0.08, 0.05, 0, 0],
  [0.03, 0.03, 0.5, -3],
];

export interface DrawOptions {
  readonly n: number;
  /** Five responses a respondent, who shares half of the mentions and a quarter of the noise variance. */
  readonly clustered: boolean;
  /** All effects 0. */
  readonly null: boolean;
  /** Trust 1 to 5 in place of a score 0 to 10, with effects and noise made smaller to fit. */
  readonly fiveSteps?: boolean;
  /** Responses carry a weight from 0.5 to 3 in `weight`, which has nothing to do with the score. */
  readonly weighted?: boolean;
}

const A_RESPONDENT = 5;

/** Responses from the generator of the reference data: score 0 to 10 from 7.2, plus effects, plus noise of 1.8. */
export function* drawResponses(random: () => number, options: DrawOptions): Generator<Response> {
  let shared: { draws: number[]; noise: number } = { draws: [], noise: 0 };
  for (let i = 0; i < options.n; i += 1) {
    if (i % A_RESPONDENT === 0) shared = { draws: effects.map(() => random()), noise: normal(random) };
    const mentions: Response['mentions'][number][] = [];
    let level = 7.2;
    effects.forEach(([praised, blamed, reward, penalty], g) => {
      const own = random();
      const draw = options.clustered && random() < 0.5 ? (shared.draws[g] ?? own) : own;
      if (draw >= blamed + praised) return;
      const polarity = draw < blamed ? 'negative' : 'positive';
      if (!options.null) level += polarity === 'negative' ? penalty : reward;
      mentions.push({ theme: `d${g}`, driver: `d${g}`, polarity });
    });
    const own = normal(random);
    const noise = options.clustered ? 0.5 * shared.noise + Math.sqrt(0.75) * own : own;
    const [outcome, weight] = [
      scoreOf(level + 1.8 * noise, options),
      options.weighted ? 0.5 + 2.5 * random() : 1,
    ];
    yield {
      person: stringHash(`r${options.clustered ? Math.floor(i / A_RESPONDENT) : i}`),
      outcomes: { score: outcome },
      sentimentScore: null,
      mentions,
      attributes: { weight: String(weight) },
      respondedAt: null,
    };
  }
}

function scoreOf(level: number, { fiveSteps }: DrawOptions): Outcome {
  const clamp = (value: number, min: number, max: number): Outcome => ({
    value: Math.min(max, Math.max(min, Math.floor(value + 0.5))),
    scaleMin: min,
    scaleMax: max,
  });
  return fiveSteps ? clamp(3.6 + 0.45 * (level - 7.2), 1, 5) : clamp(level, 0, 10);
}

/** Nearly normal, as the reference generator makes it: twelve uniform numbers less six. */
function normal(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random();
  return sum;
}
