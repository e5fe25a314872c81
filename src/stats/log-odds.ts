/** How often a phrase occurs in each of two sets, and how much is put before it. */
export interface PhraseCounts {
  readonly first: number;
  readonly second: number;
  /** Prior count of the phrase, above 0. */
  readonly prior: number;
}

export interface SetSizes {
  readonly first: number;
  readonly second: number;
  /** Sum of the priors over all phrases. */
  readonly prior: number;
}

/**
 * Log-odds ratio of a phrase between two sets under an informative Dirichlet prior, and its z (Monroe, Colaresi and
 * Quinn 2008, "Fightin' words", equations 16 to 22). Positive: more typical of the first. Count comments rather than
 * words where comments are short.
 */
export function logOdds(counts: PhraseCounts, sizes: SetSizes): { difference: number; z: number } {
  const a = counts.first + counts.prior;
  const b = counts.second + counts.prior;
  const restA = sizes.first + sizes.prior - a;
  const restB = sizes.second + sizes.prior - b;
  const difference = Math.log(a / restA) - Math.log(b / restB);
  return { difference, z: difference / Math.sqrt(1 / a + 1 / b) };
}
