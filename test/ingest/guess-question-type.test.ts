import { describe, expect, it } from '@jest/globals';
import { createQuestionTypeGuesser } from '../../src/ingest/guess-question-type.js';

const guess = createQuestionTypeGuesser();

describe('createQuestionTypeGuesser', () => {
  it('knows questions that ask for praise', () => {
    for (const question of [
      'What was good?',
      'What did we do well?',
      'What did you like most about the visit?',
      'Who would you like to thank?',
      'positives',
      'สิ่งที่ท่านประทับใจ',
      'ท่านชอบอะไรในบริการนี้',
    ]) {
      expect([question, guess(question)]).toEqual([question, 'praise']);
    }
  });

  it('knows questions that ask for improvement', () => {
    for (const question of [
      'How could we improve?',
      'What could we have done better?',
      'What did you like least?',
      'What did not go well?',
      'What was not so good',
      'Suggestions',
      'improvement_ideas',
      'ข้อเสนอแนะเพื่อการปรับปรุง',
      'สิ่งที่ไม่พึงพอใจ',
    ]) {
      expect([question, guess(question)]).toEqual([question, 'improve']);
    }
  });

  it('calls open what asks for both or neither', () => {
    for (const question of [
      'Why did you give this score?',
      'What was good and what could be better?',
      'Is there anything you would like to add?',
      'How satisfied were you, and why?',
      'How well did we keep you informed?',
      'Comments',
      '',
      'ความคิดเห็น',
      'สิ่งที่ประทับใจและสิ่งที่ควรปรับปรุง',
    ]) {
      expect([question, guess(question)]).toEqual([question, 'open']);
    }
  });
});
