import { describe, expect, it } from '@jest/globals';
import { correctionIssue } from '../../src/analyze/trace-corrections.js';
import { createCorrectionTally } from '../../src/run/tally-corrections.js';
import { type Correction, correctionsOf } from '../../src/sentiment/corrections.js';

const comment: Correction = { line: 2, kind: 'comment', what: '7', polarity: 'negative' };
const term: Correction = { line: 3, kind: 'term', what: 'queue', polarity: 'neutral' };
const unseen: Correction = { line: 4, kind: 'term', what: 'brump', polarity: 'positive' };
const absent: Correction = { line: 5, kind: 'comment', what: 'x/9', polarity: 'positive' };

function record(source: string, ...issues: unknown[]): string {
  return JSON.stringify({ source, text: 'A "correction_moved" by hand', issues });
}

describe('createCorrectionTally()', () => {
  const lines = [
    record('north', correctionIssue(comment, true), correctionIssue(term, false)),
    record('south', correctionIssue(comment, false)),
    record(
      'south',
      { stage: 'language', code: 'language_unknown', message: 'x' },
      correctionIssue(term, true),
    ),
    record('south'),
  ];

  it('counts for each line the records it holds in and those it moved, whatever their order', () => {
    for (const order of [lines, [...lines].reverse()]) {
      const tally = createCorrectionTally(correctionsOf([comment, term, unseen, absent]));
      for (const line of order) tally.add([line]);
      expect(tally.counts().map(({ line, found, moved }) => [line, found, moved])).toEqual([
        [2, 2, 1],
        [3, 2, 1],
        [4, 0, 0],
        [5, 0, 0],
      ]);
    }
  });

  it('notes what holds nowhere, and ids that several sources have', () => {
    const tally = createCorrectionTally(correctionsOf([comment, term, unseen, absent]));
    tally.add(lines);
    expect(tally.counts().map(({ note }) => note)).toEqual([
      '2 sources have this id; "north/7" is one of them alone',
      null,
      'no comment has this term',
      'no comment has this id',
    ]);
  });
});
