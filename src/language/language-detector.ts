import { createLatinVote, type LatinVote } from './latin-vote.js';
import { createScriptCounter, type ScriptCounts } from './script-counts.js';
import { createStatedLanguage } from './stated-language.js';

/** What a text is written in. */
export interface DetectedLanguage {
  /** A BCP-47 language code, or `und` where the text does not say. */
  readonly code: string;
  /** 0..1; 0 where the code is `und`. */
  readonly confidence: number;
  /**
   * Whether English and Thai can read it: it is one of them, or it is `und` and has no letters, or only words that
   * English shares with others ("OK").
   */
  readonly supported: boolean;
}

export type LanguageDetector = (text: string, statedLanguage?: string | null) => DetectedLanguage;

/** Confidence in what the export states where the text itself says nothing. */
const statedConfidence = 0.5;
/** Thai with English names in it is Thai, if this share of its letters is. */
const leastThai = 0.15;
/** Share of words that must speak for a language. */
const leastShare = 0.25;

/**
 * Makes the language detector. The script decides first; among languages in Latin letters, frequent words, letters and
 * endings vote, with what the export states as a strong prior. Reads its data files once.
 */
export function createLanguageDetector(): LanguageDetector {
  const countScripts = createScriptCounter();
  const vote = createLatinVote();
  const parseStated = createStatedLanguage();
  return function detect(text, statedLanguage) {
    const stated = parseStated(statedLanguage);
    const counts = countScripts(text);
    const { latin, thai, other, otherLanguage } = counts;
    if (latin + thai + other === 0) return unknown(stated, true);
    if (otherLanguage !== null && other > latin && other > thai)
      return { code: otherLanguage, confidence: share(other, counts), supported: false };
    if (latin === 0) return { code: 'th', confidence: share(thai, counts), supported: true };
    const words = vote(text, stated);
    if (thai > 0 && isThai(counts, words))
      return { code: 'th', confidence: Math.max(0.5, share(thai, counts)), supported: true };
    return decide(words, stated);
  };
}

/** English words in Thai are mostly names and loans; with two function words English is a language of its own. */
function isThai({ latin, thai }: ScriptCounts, { functionWords }: LatinVote): boolean {
  return functionWords >= 2 ? thai >= latin : thai >= leastThai * (latin + thai);
}

function decide(vote: LatinVote, stated: string | null): DetectedLanguage {
  const { best, score, next, words, allEnglish } = vote;
  if (best === null || score < leastShare * words) return unknown(stated, allEnglish);
  if (best !== 'en' && words <= 2 && score - next < 0.3) return unknown(stated, allEnglish);
  const coverage = Math.min(1, score / words);
  const confidence = Math.sqrt(coverage) * (1 - 0.5 * Math.exp(-(score - next)));
  return { code: best, confidence: round(confidence), supported: best === 'en' };
}

function unknown(stated: string | null, readable: boolean): DetectedLanguage {
  if (stated === null || stated === 'und') return { code: 'und', confidence: 0, supported: readable };
  return { code: stated, confidence: statedConfidence, supported: stated === 'en' || stated === 'th' };
}

function share(letters: number, { latin, thai, other }: ScriptCounts): number {
  return round(letters / (latin + thai + other));
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
