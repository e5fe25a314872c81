import { describe, expect, it } from '@jest/globals';
import { undertone } from './undertone.js';

describe('undertone explain', () => {
  it('shows why a text has its score', async () => {
    const { exitCode, stdout } = await undertone(['explain', '--text', 'The clerk was kind']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^The clerk was kind\n\npositive {2}score \+0\.\d{3}/);
    expect(stdout).toMatch(/^kind +(term|word) +\+/m);
    expect(stdout).toMatch(/= score$/m);
  });

  it('gives as JSON parts that add up to the score, each with its span', async () => {
    const text = 'Not bad, but the queue was far too long! รอนานมาก';
    const { stdout } = await undertone(['explain', '--text', text, '--json']);
    const { score, contributions } = JSON.parse(stdout);
    const sum = contributions.reduce((total: number, part: { value: number }) => total + part.value, 0);
    expect(Math.abs(sum - score)).toBeLessThan(1e-9);
    for (const { start, end } of contributions) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it('hears the question', async () => {
    const scores = [];
    for (const question of ['What could we do better?', 'What did we do well?']) {
      const { stdout } = await undertone(['explain', '--text', 'Nothing.', '--question', question, '--json']);
      scores.push(JSON.parse(stdout).polarity);
    }
    expect(scores[0]).toBe('positive');
    expect(scores[1]).not.toBe('positive');
  });

  it.each([
    [['explain'], '--text'],
    [['explain', '--text', 'Где мой паспорт? Очень долго ждали.'], 'language'],
    [['explain', 'C-1', '--out', 'nowhere'], 'nowhere'],
  ])('says what is wrong with %j', async (args, says) => {
    const { exitCode, stderr } = await undertone(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});
