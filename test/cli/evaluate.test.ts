import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { undertone } from './undertone.js';

let folder: string;

const rows = [
  'id,text,label',
  'a1,"The clerk was kind and quick, thank you",positive',
  'a2,"Terrible, I waited four hours and nobody helped",negative',
  'a3,"Terrible service, rude staff",positive',
  'a4,"Где мой паспорт? Очень долго ждали",negative',
  'a5,"I came on Monday",unsure',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-evaluate-'));
  await writeFile(join(folder, 'labels.csv'), `${rows.join('\n')}\n`);
  await writeFile(join(folder, 'words.csv'), 'text,mood\nVery kind staff,pleased\n');
  await writeFile(join(folder, 'empty.csv'), '');
});
afterAll(() => rm(folder, { recursive: true }));

describe('undertone evaluate', () => {
  it('gives as JSON the figures, what was left out, and the mistakes', async () => {
    const { exitCode, stdout } = await undertone(['evaluate', 'labels.csv', '--json'], { cwd: folder });
    expect(exitCode).toBe(0);
    const { sentiment, otherLabels, unscored, rejected } = JSON.parse(stdout);
    expect({ otherLabels, unscored, rejected }).toEqual({ otherLabels: 1, unscored: 1, rejected: 0 });
    expect(sentiment.n).toBe(4);
    expect(sentiment.accuracy).toBe(0.5);
    expect(sentiment.mistakes).toMatchObject([
      { id: 'a3', expected: 'positive', predicted: 'negative' },
      { id: 'a4', expected: 'negative', predicted: 'neutral', confidence: null },
    ]);
    // a4 has no probability, so it has no part in the calibration.
    const counted = sentiment.calibration.bins.map(({ count }: { count: number }) => count);
    expect(counted.reduce((sum: number, one: number) => sum + one, 0)).toBe(3);
  });

  it('shows them as tables no wider than the terminal', async () => {
    const { stdout } = await undertone(['evaluate', 'labels.csv'], { cwd: folder });
    const lines = stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.slice(0, 3)).toEqual([
      'Sentiment of 4 comments',
      '1 of them are not scored and count as neutral',
      '1 with other labels are left out',
    ]);
    expect(stdout).toMatch(/^labelled \/ found +positive +neutral +negative$/m);
    expect(stdout).toMatch(/^negative +0 +1 +1$/m);
    expect(stdout).toMatch(/^ 0\.\d\d {2}negative {2}positive {2}a3 +Terrible service, rude staff$/m);
  });

  it.each([
    [
      'no label that says one of the three',
      ['words.csv', '--label', 'mood'],
      'no comment has one of them in column "mood"',
    ],
    ['no column of labels', ['words.csv'], 'it has no column "label"'],
    ['no such column of comments', ['labels.csv', '--text', 'words'], 'no column "words"'],
    ['an empty file', ['empty.csv'], 'it is empty'],
    ['no such file', ['none.csv'], 'there is no such file'],
  ])('says what is wrong with %s', async (_, args, says) => {
    const { exitCode, stderr } = await undertone(['evaluate', ...args], { cwd: folder });
    expect(stderr).toContain(says);
    expect(exitCode).toBe(2);
  });
});
