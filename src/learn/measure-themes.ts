/** The themes a comment should have, and those it was given. */
export interface ThemeOutcome {
  readonly expected: readonly string[];
  readonly predicted: readonly string[];
}

/** Null where it is undefined: nothing expected, nothing predicted. */
export interface ThemeQuality {
  readonly name: string;
  readonly examples: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface ThemeMeasure {
  readonly comments: number;
  readonly microPrecision: number | null;
  readonly microRecall: number | null;
  readonly microF1: number | null;
  /** Share of comments whose set of themes is exactly right. */
  readonly accuracy: number | null;
  /** In the order of the names given. */
  readonly each: readonly ThemeQuality[];
}

/** Measures themes over all comments together (micro) and one by one. Names that are not listed count too. */
export function measureThemes(outcomes: readonly ThemeOutcome[], names: readonly string[]): ThemeMeasure {
  const counts = new Map<string, { hits: number; predicted: number; expected: number }>();
  const countOf = (name: string) => {
    const known = counts.get(name) ?? { hits: 0, predicted: 0, expected: 0 };
    counts.set(name, known);
    return known;
  };
  for (const name of names) countOf(name);
  let exact = 0;
  for (const outcome of outcomes) {
    const expected = new Set(outcome.expected);
    const predicted = new Set(outcome.predicted);
    for (const name of expected) countOf(name).expected += 1;
    for (const name of predicted) {
      countOf(name).predicted += 1;
      if (expected.has(name)) countOf(name).hits += 1;
    }
    if (expected.size === predicted.size && [...expected].every((name) => predicted.has(name))) exact += 1;
  }
  const total = { hits: 0, predicted: 0, expected: 0 };
  for (const { hits, predicted, expected } of counts.values()) {
    total.hits += hits;
    total.predicted += predicted;
    total.expected += expected;
  }
  const micro = qualityOf(total);
  return {
    comments: outcomes.length,
    microPrecision: micro.precision,
    microRecall: micro.recall,
    microF1: micro.f1,
    accuracy: outcomes.length === 0 ? null : exact / outcomes.length,
    each: names.map((name) => ({ name, examples: countOf(name).expected, ...qualityOf(countOf(name)) })),
  };
}

function qualityOf({ hits, predicted, expected }: { hits: number; predicted: number; expected: number }) {
  return {
    precision: predicted === 0 ? null : hits / predicted,
    recall: expected === 0 ? null : hits / expected,
    f1: predicted + expected === 0 ? null : (2 * hits) / (predicted + expected),
  };
}
