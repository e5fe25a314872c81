import type { Example, UnitExample } from './train-example.js';
import { type FitOptions, fitLinear, type LinearWeights, linearEvidence } from './train-fit.js';
import { createNetworkScorer, fitNetwork, type NetworkOptions } from './train-network.js';
import type { FloatNetwork } from './train-network-pass.js';
import type { ExampleWeights } from './train-weights.js';

export interface UnitOptions {
  readonly linear: FitOptions;
  readonly network: NetworkOptions;
  /** How much of a unit's evidence is the network's; the rest is the linear model's. */
  readonly share: number;
  /** Added to a unit's evidence for positive and negative alike: a clause of a comment mostly takes a side. */
  readonly unitShift: number;
}

/** What gives the evidence of a clause or a whole comment: a linear model and the phrase network, each fitted alone. */
export interface Units {
  readonly linear: LinearWeights;
  readonly network: FloatNetwork;
  readonly share: number;
}

/** Evidence of a comment for positive and negative, or of one of its clauses. */
export type UnitScorer = (
  example: Example,
  clause: (UnitExample & { readonly first: number; readonly end: number }) | null,
) => readonly [number, number];

export function fitUnits(examples: readonly Example[], weights: ExampleWeights, options: UnitOptions): Units {
  const { share, unitShift } = options;
  const linear = fitLinear(examples, weights, options.linear);
  const network = fitNetwork(examples, weights, options.network);
  const shift = unitShift / (1 - share);
  const dense = linear.dense.map((weight, i) => weight + (i < 2 ? shift : 0));
  return { linear: { ...linear, dense }, network, share };
}

/** Makes the scorer of fitted units, before their weights are rounded. */
export function createUnitScorer({ linear, network, share }: Units): UnitScorer {
  const scorePart = createNetworkScorer(network);
  return function score(example, clause) {
    const [positive, negative] = linearEvidence(linear, clause ?? example);
    const found = scorePart(example.tokens, clause ?? undefined);
    return [(1 - share) * positive + share * found[0], (1 - share) * negative + share * found[1]];
  };
}
