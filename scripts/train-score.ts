import { evaluateSentiment } from '../src/learn/evaluate-sentiment.js';
import type { Polarity } from '../src/model/insight-record.js';
import { emptyCombine, fillCombine } from '../src/sentiment/combine-features.js';
import { polarityOf, probabilitiesOf } from '../src/sentiment/probabilities.js';
import { combine } from '../src/sentiment/score-comment.js';
import { evidenceOf, type SentimentModel } from '../src/sentiment/sentiment-model.js';
import { createTokenWeights } from '../src/sentiment/token-weights.js';
import type { ClauseExample, Example, UnitExample } from './train-example.js';
import { createNetworkScorer } from './train-network.js';
import { fromPhraseNetwork } from './train-network-bytes.js';

const labels: readonly Polarity[] = ['negative', 'neutral', 'positive'];

/** Macro-F1 and calibration error of a model on examples it was not trained on. */
export function scoreModel(model: SentimentModel, examples: readonly Example[]) {
  const features = emptyCombine();
  const scorePart = createNetworkScorer(fromPhraseNetwork(model.phrases));
  const unitEvidence = (example: Example, clause: ClauseExample | null) => {
    const { positive, negative } = hashedEvidence(model, clause ?? example);
    const found = scorePart(example.tokens, clause ?? undefined);
    return { positive: positive + found[0], negative: negative + found[1] };
  };
  const outcomes = examples.map((example, i) => {
    const { words, questionType, nil } = example;
    const whole = unitEvidence(example, null);
    const single = example.clauses.length === 1;
    const clauses = example.clauses.map((clause) => ({
      contrast: clause.contrast,
      evidence: single ? whole : unitEvidence(example, clause),
    }));
    fillCombine(features, { whole, clauses, words, questionType, nil });
    const probabilities = probabilitiesOf(combine(model, features, example.questionBuckets));
    const predicted = polarityOf(probabilities);
    const expected = labels[example.label] ?? 'neutral';
    return { id: String(i), expected, predicted, confidence: probabilities[predicted] };
  });
  return evaluateSentiment(outcomes, { resamples: 200 });
}

function hashedEvidence(model: SentimentModel, { hashes, dense }: UnitExample) {
  const weights = createTokenWeights(model);
  weights.startToken(0);
  for (const hash of hashes) weights.add(hash);
  const { count, ...sums } = weights.sum(0, 1);
  return evidenceOf(model, sums, { count, dense });
}
