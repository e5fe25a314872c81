import type { Emotion, Polarity, Segment } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import { createNegationTest } from './negation.js';
import { createSignalFinder, type SignalFinder, type SignalLexicon } from './signal-finder.js';
import { readSignalLexicon } from './signal-lexicon.js';

/** The emotions told apart, with the polarity of a clause that does not fit each. */
export const emotionNames = [
  'anger',
  'frustration',
  'confusion',
  'worry',
  'sadness',
  'relief',
  'gratitude',
  'joy',
  'trust',
  'surprise',
] as const;

const misfits: Readonly<Record<string, Polarity>> = {
  anger: 'positive',
  frustration: 'positive',
  sadness: 'positive',
  relief: 'negative',
  gratitude: 'negative',
  joy: 'negative',
  trust: 'negative',
};

/** A word of emotion in a clause that says the opposite counts this much. */
const MISFIT = 0.5;
/** Weaker emotions are not reported. */
const LEAST = 0.25;

/**
 * Makes the stage that names emotions, from `data/emotions.tsv`.
 *
 * @returns A function of a reading and its segments (one a clause): emotions with intensity 0..1, strongest first. Several
 * words of one emotion add up as `1 - (1 - a)(1 - b)`; negated words do not count.
 * @throws UndertoneError `pack_invalid` where the lexicon has a mistake.
 */
export function createEmotions(
  find: SignalFinder = createSignalFinder(readEmotions()),
): (reading: Reading, segments?: readonly Segment[]) => Emotion[] {
  const isNegated = createNegationTest();

  return function nameEmotions(reading, segments = []) {
    let absent: Map<string, number> | null = null;
    reading.clauses.forEach((clause, index) => {
      for (const { values, hit } of find(reading, index)) {
        const [name = '', intensity] = values;
        if (isNegated(reading, clause, hit.firstToken)) continue;
        const fit = segments[index]?.polarity === misfits[name] && misfits[name] ? MISFIT : 1;
        absent ??= new Map();
        absent.set(name, (absent.get(name) ?? 1) * (1 - Number(intensity) * fit));
      }
    });
    return absent === null ? [] : listEmotions(absent);
  };
}

/** Reads `data/emotions.tsv`. */
export function readEmotions(): SignalLexicon {
  const names: readonly string[] = emotionNames;
  const rows = readSignalLexicon(new URL('./data/emotions.tsv', import.meta.url), {
    columns: ['emotion', 'intensity'],
    check: ([emotion = '', intensity]) => {
      if (!names.includes(emotion)) return `the emotion is "${emotion}", expected one of ${names.join(', ')}`;
      const value = Number(intensity);
      return value > 0 && value < 1 ? null : `the intensity is "${intensity}", expected between 0 and 1`;
    },
  });
  return { rows };
}

function listEmotions(absent: ReadonlyMap<string, number>): Emotion[] {
  const emotions: Emotion[] = [];
  for (const [name, share] of absent) {
    const intensity = Math.round((1 - share) * 1000) / 1000;
    if (intensity >= LEAST) emotions.push({ name, intensity });
  }
  return emotions.sort(
    (left, right) => right.intensity - left.intensity || (left.name < right.name ? -1 : 1),
  );
}
