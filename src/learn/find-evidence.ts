import type { Mention, Segment, Span } from '../model/insight-record.js';
import type { Token } from '../model/reading.js';
import type { CommentParts } from './feature-walker.js';
import type { WeighedFeatures } from './feature-weigher.js';
import { type LearnedModel, outputCount } from './learned-model.js';
import { readStopWords } from './read-stop-words.js';
import { tokensOf } from './walk-features.js';

export interface FoundThemes {
  readonly parts: CommentParts;
  readonly features: WeighedFeatures;
  /** Places of the themes in the model. */
  readonly themes: readonly number[];
}

/**
 * Another clause of another polarity is a mention too where it speaks for the theme this much, against the clause that
 * does most: all its words together, and the one that says most.
 */
const secondClause = 0.5;
/** Words that contribute as much as this, against the word that does most, are evidence; and at most so many. */
const evidenceShare = 0.4;
const mostWords = 4;

/**
 * Makes the function that finds where a text speaks for its themes. A feature's part of the score is shared out equally
 * over the tokens it is made of; the clause with the largest sum gives the mention.
 */
export function createEvidenceFinder(model: LearnedModel): (found: FoundThemes) => Mention[] {
  const outputs = outputCount(model.header);
  const stopWords = readStopWords();

  /** What each token contributes to the score of a theme. */
  function shareOut(features: WeighedFeatures, theme: number, tokens: number): Float64Array {
    const shares = new Float64Array(tokens);
    const { columns, values, counts, spotFeatures, spotFirsts, spotEnds } = features;
    for (let spot = 0; spot < features.spots; spot++) {
      const feature = spotFeatures[spot] as number;
      const weight = model.weights[(columns[feature] as number) * outputs + theme] as number;
      if (weight === 0) continue;
      const end = spotEnds[spot] as number;
      const first = spotFirsts[spot] as number;
      const part = ((values[feature] as number) * weight) / ((counts[feature] as number) * (end - first));
      for (let at = first; at < end; at++) shares[at] = (shares[at] as number) + part;
    }
    return shares;
  }

  return function findEvidence({ parts, features, themes }) {
    if (themes.length === 0) return [];
    const tokens = tokensOf(parts.reading);
    const saying = tokens.map(({ norm }) => !stopWords.has(norm));
    return themes.flatMap((theme) => {
      const shares = shareOut(features, theme, tokens.length);
      dropStopWords(shares, saying);
      return mentionsOf(model.header.themes[theme]?.name ?? '', { parts, tokens, shares });
    });
  };
}

/** Words like "but" and "the" are no evidence, unless there is no other. */
function dropStopWords(shares: Float64Array, saying: readonly boolean[]): void {
  if (!saying.some((says, at) => says && (shares[at] as number) > 0)) return;
  for (let at = 0; at < saying.length; at++) if (!saying[at]) shares[at] = 0;
}

interface SharedOut {
  readonly parts: CommentParts;
  readonly tokens: readonly Token[];
  /** What each token contributes to the score of the theme. */
  readonly shares: Float64Array;
}

interface Unit extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly segment: Segment | undefined;
  /** What its tokens contribute together, and the one that contributes most. */
  readonly sum: number;
  readonly peak: number;
}

function mentionsOf(theme: string, shared: SharedOut): Mention[] {
  const units = unitsOf(shared).sort((a, b) => b.sum - a.sum);
  const [best] = units;
  if (best === undefined) return [];
  const chosen = [best];
  for (const unit of units.slice(1)) {
    const strong =
      unit.sum > 0 && unit.sum >= best.sum * secondClause && unit.peak >= best.peak * secondClause;
    const polarity = polarityOf(unit.segment);
    if (strong && chosen.every((one) => polarityOf(one.segment) !== polarity)) chosen.push(unit);
  }
  chosen.sort((a, b) => a.start - b.start);
  return chosen.map((unit) => ({
    theme,
    driver: theme,
    polarity: polarityOf(unit.segment),
    score: unit.segment?.score ?? 0,
    start: unit.start,
    end: unit.end,
    evidence: evidenceIn(unit, shared),
  }));
}

/** The clauses of the text that were read, or the whole of it where it has none. */
function unitsOf({ parts, tokens, shares }: SharedOut): Unit[] {
  const { reading, segments } = parts;
  const sharesOf = (first: number, end: number): Pick<Unit, 'sum' | 'peak'> => {
    let [sum, peak] = [0, 0];
    for (let at = first; at < Math.min(end, shares.length); at++) {
      const share = shares[at] as number;
      sum += share;
      if (share > peak) peak = share;
    }
    return { sum, peak };
  };
  if (reading.clauses.length === 0) {
    const { length } = reading.text;
    const whole = { start: 0, end: length, firstToken: 0, endToken: tokens.length, segment: undefined };
    return length === 0 ? [] : [{ ...whole, ...sharesOf(0, tokens.length) }];
  }
  return reading.clauses
    .map(({ start, end, firstToken, endToken }, i) => ({
      start,
      end,
      firstToken,
      endToken: Math.min(endToken, tokens.length),
      segment: segments[i],
      ...sharesOf(firstToken, endToken),
    }))
    .filter(({ firstToken }) => firstToken < tokens.length);
}

/** The words of the clause that contribute most, those that touch put together. */
function evidenceIn(unit: Unit, { parts, tokens, shares }: SharedOut): Span[] {
  const words = [];
  for (let at = unit.firstToken; at < unit.endToken; at++) {
    const { kind, start, end } = tokens[at] as Token;
    const share = shares[at] as number;
    if (kind !== 'punctuation' && share > 0) words.push({ start, end, share });
  }
  words.sort((a, b) => b.share - a.share);
  const least = (words[0]?.share ?? 0) * evidenceShare;
  const chosen = words.slice(0, mostWords).filter(({ share }) => share >= least);
  chosen.sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  for (const { start, end } of chosen) {
    const last = spans.at(-1);
    if (last && /^\s?$/.test(parts.reading.text.slice(last.end, start))) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function polarityOf(segment: Segment | undefined): Mention['polarity'] {
  return segment?.polarity ?? 'neutral';
}
