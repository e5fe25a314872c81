import { describe, expect, it } from '@jest/globals';
import type { QuestionType } from '../../src/model/comment.js';
import { createNilEvidence } from '../../src/sentiment/nil-evidence.js';
import { polarityOf, probabilitiesOf } from '../../src/sentiment/probabilities.js';

const nilEvidence = createNilEvidence();

describe('answers of nothing, by what was asked', () => {
  const answers: readonly (readonly [string, QuestionType, string])[] = [
    ['Nothing.', 'improve', 'positive'],
    ['None at all', 'improve', 'positive'],
    ['n/a', 'improve', 'positive'],
    ['ไม่มีค่ะ', 'improve', 'positive'],
    ['Nothing.', 'praise', 'negative'],
    ['Not a thing!', 'praise', 'negative'],
    ['ไม่มีเลย', 'praise', 'negative'],
    ['n/a', 'praise', 'neutral'],
    ['-', 'praise', 'neutral'],
    ['Not sure.', 'improve', 'neutral'],
    ['I don’t know', 'improve', 'neutral'],
    ['ไม่ทราบครับ', 'improve', 'neutral'],
    ['Unknown', 'praise', 'neutral'],
    ['ไม่มีความเห็น', 'praise', 'neutral'],
  ];
  for (const [text, asked, polarity] of answers)
    it(`${text} to a question of type ${asked} -> ${polarity}`, () => {
      const evidence = nilEvidence(text, asked, 'the question');
      expect(evidence && polarityOf(probabilitiesOf(evidence))).toBe(polarity);
    });

  it('is neutral without a question, and left to the model where the question is of no known type', () => {
    const evidence = nilEvidence('Nothing.', 'open', null);
    expect(evidence && polarityOf(probabilitiesOf(evidence))).toBe('neutral');
    expect(nilEvidence('Nothing.', 'open', 'Why?')).toBeNull();
  });
});
