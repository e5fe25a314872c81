import { createRequire } from 'node:module';
import { createReader } from '../src/language/create-reader.js';
import type { QuestionType } from '../src/model/comment.js';
import type { Polarity } from '../src/model/insight-record.js';
import { createContentClassifier } from '../src/prepare/create-content-classifier.js';
import { createNormalizer } from '../src/prepare/create-normalizer.js';
import { createSentiment } from '../src/sentiment/create-sentiment.js';

/** A text to score, with what is known of it. */
export interface ScorerInput {
  readonly text: string;
  readonly lang: string | null;
  readonly question: string | null;
  readonly questionType: QuestionType;
}

/** What a scorer says: a polarity, and how sure it is (null where it does not say). */
export interface ScorerOutput {
  readonly polarity: Polarity;
  readonly confidence: number | null;
}

export interface Scorer {
  readonly name: string;
  readonly score: (input: ScorerInput) => ScorerOutput;
}

const require = createRequire(import.meta.url);

/** Ours: normalizing, reading and sentiment, as analysis does it. A text in no language we read counts as neutral. */
export function undertoneScorer(): Scorer {
  const read = createReader();
  const classify = createContentClassifier();
  const normalize = createNormalizer();
  const score = createSentiment();
  return {
    name: 'undertone',
    score({ text: written, lang, question, questionType }) {
      const text = normalize(written);
      const { sentiment } = score(read(text, lang), { question, questionType, content: classify(text) });
      return sentiment ?? { polarity: 'neutral', confidence: null };
    },
  };
}

const libraries: Readonly<Record<string, () => Scorer>> = {
  'vader-sentiment': vaderScorer,
  sentiment: sentimentScorer,
  'wink-nlp': winkScorer,
  'natural-afinn': naturalScorer,
};

/** The libraries one can install. */
export const libraryNames: readonly string[] = Object.keys(libraries);

/** The libraries of those names, each with the cuts its documentation gives. */
export function libraryScorers(names: readonly string[] = libraryNames): readonly Scorer[] {
  return names.flatMap((name) => libraries[name]?.() ?? []);
}

function vaderScorer(): Scorer {
  const { SentimentIntensityAnalyzer } = require('vader-sentiment') as {
    SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
  };
  return fromNumber(
    'vader-sentiment',
    0.05,
    (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound,
  );
}

function sentimentScorer(): Scorer {
  const Sentiment = require('sentiment') as new () => { analyze(text: string): { score: number } };
  const analyzer = new Sentiment();
  return fromNumber('sentiment', 0.5, (text) => analyzer.analyze(text).score);
}

function winkScorer(): Scorer {
  const winkNLP = require('wink-nlp') as (
    model: unknown,
    pipe: readonly string[],
  ) => { its: { sentiment: unknown }; readDoc(text: string): { out(its: unknown): number } };
  const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'negation', 'sentiment']);
  return fromNumber('wink-nlp', 0.05, (text) => nlp.readDoc(text).out(nlp.its.sentiment));
}

function naturalScorer(): Scorer {
  const { SentimentAnalyzer } = require('natural/lib/natural/sentiment') as {
    SentimentAnalyzer: new (
      language: string,
      stemmer: null,
      vocabulary: string,
    ) => { getSentiment(words: readonly string[]): number };
  };
  const analyzer = new SentimentAnalyzer('English', null, 'afinn');
  return fromNumber('natural-afinn', 1e-9, (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];
    return words.length === 0 ? 0 : analyzer.getSentiment(words);
  });
}

/** Positive from `cut` up, negative from `-cut` down. */
function fromNumber(name: string, cut: number, score: (text: string) => number): Scorer {
  return {
    name,
    score({ text }) {
      const value = score(text);
      return {
        polarity: value >= cut ? 'positive' : value <= -cut ? 'negative' : 'neutral',
        confidence: null,
      };
    },
  };
}
