import { createLatinEvidence } from './latin-evidence.js';
import { readLatinProfiles } from './latin-profiles.js';

/** What the words of a text in Latin letters say together. */
export interface LatinVote {
  /** The language that most speaks for, or null where nothing does. English wins ties. */
  readonly best: string | null;
  /** Weight for it, for the next one, and for English, in words. */
  readonly score: number;
  readonly next: number;
  readonly english: number;
  /** Words that count: all but international ones. At most `mostWords` are looked at. */
  readonly words: number;
  /** Whether every word is English or international. */
  readonly allEnglish: boolean;
  /** English words that hold sentences together. */
  readonly functionWords: number;
}

/** More words change nothing. */
const mostWords = 60;
/** English is settled when it leads by so many words, whoever may be behind. */
const settledLead = 5;
/** What a stated language weighs, in words. */
const statedWeight = 1.5;

/** Reads the profiles and makes the vote. `stated` is a language code the export gives, or null. */
export function createLatinVote(): (text: string, stated: string | null) => LatinVote {
  const profiles = readLatinProfiles();
  const evidenceOf = createLatinEvidence(profiles);
  const scores = new Float64Array(profiles.languages.length);
  return function vote(text, stated) {
    scores.fill(0);
    let words = 0;
    let functionWords = 0;
    let allEnglish = true;
    let most = 0; // no other language can have more
    let start = nextLetter(text, 0);
    while (words < mostWords && start < text.length) {
      const end = wordEnd(text, start);
      const { english, weight, others, international, isFunction } = evidenceOf(text, start, end);
      start = nextLetter(text, end);
      if (international) continue;
      words += 1;
      if (english === 0) allEnglish = false;
      if (isFunction) functionWords += 1;
      scores[0] = (scores[0] ?? 0) + english;
      if (others !== 0) {
        addOthers(scores, others, weight);
        most += weight;
      }
      if ((scores[0] ?? 0) - most >= settledLead) break;
    }
    const favored = stated === null ? -1 : profiles.languages.indexOf(stated);
    if (favored >= 0 && words > 0) scores[favored] = (scores[favored] ?? 0) + statedWeight;
    const { best, score, next } = rank(scores);
    const language = score > 0 ? (profiles.languages[best] ?? null) : null;
    return { best: language, score, next, english: scores[0] ?? 0, words, allEnglish, functionWords };
  };
}

function addOthers(scores: Float64Array, others: number, weight: number): void {
  for (let bits = others; bits !== 0; bits &= bits - 1) {
    const index = 31 - Math.clz32(bits & -bits);
    scores[index] = (scores[index] ?? 0) + weight;
  }
}

/** The index of the greatest score, and the two greatest. */
function rank(scores: Float64Array): { best: number; score: number; next: number } {
  let best = 0;
  let next = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  for (let i = 0; i < scores.length; i++) if (i !== best) next = Math.max(next, scores[i] ?? 0);
  return { best, score: scores[best] ?? 0, next };
}

function nextLetter(text: string, from: number): number {
  let index = from;
  while (index < text.length && !isLatinLetter(text.charCodeAt(index))) index += 1;
  return index;
}

/** Letters and the digits, apostrophes and hyphens between them. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isLatinLetter(code) || (code >= 48 && code <= 57)) end += 1;
    else if ((code === 39 || code === 0x2019 || code === 45) && isLatinLetter(text.charCodeAt(end + 1)))
      end += 2;
    else break;
  }
  return end;
}

function isLatinLetter(code: number): boolean {
  const lower = code | 32;
  if (code < 128) return lower >= 97 && lower <= 122;
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff)
  );
}
