// Statistics of the driver analysis, usable alone: numbers in, numbers out.
export { type GroupImportance, groupedLmg, shapleyValues } from './grouped-lmg.js';
export { kishSampleSize } from './kish-sample-size.js';
export { type LeastSquaresFit, type LeastSquaresOptions, leastSquares } from './least-squares.js';
export { mergeMoments } from './merge-moments.js';
export { emptyMoments, type Moments, triangleIndex } from './moments.js';
export { type MomentsOptions, momentsOfRows } from './moments-of-rows.js';
export { mulberry32 } from './mulberry32.js';
export { selectMoments } from './select-moments.js';
export { type GroupOptions, MAX_EXACT_GROUPS, subsetR2 } from './subset-r2.js';
