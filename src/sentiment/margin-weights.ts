/** How much a unit of the whole text's evidence for positive and for negative moves the margin between the two. */
export interface MarginWeights {
  readonly positive: number;
  readonly negative: number;
}
