import { describe, expect, it } from '@jest/globals';
import { insightRecordSchema } from '../../src/model/insight-record.js';
import { undertone } from './undertone.js';

function records(stdout: string) {
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => insightRecordSchema.parse(JSON.parse(line)));
}

describe('undertone analyze', () => {
  it('writes one valid record a line in input order, whatever the number of threads', async () => {
    const inputs = Array.from({ length: 1700 }, (_, n) =>
      JSON.stringify({ id: n, text: `Visit ${n} was fine` }),
    );
    const outcomes = [];
    for (const threads of ['1', '3']) {
      const args = ['analyze', '--format', 'jsonl', '--threads', threads, '-'];
      outcomes.push((await undertone(args, { input: inputs.join('\n') })).stdout);
    }
    expect(records(outcomes[0] ?? '').map((record) => record.commentId)).toEqual(
      inputs.map((_, n) => String(n)),
    );
    expect(outcomes[1]).toBe(outcomes[0]);
  });

  it('carries every field of the input over', async () => {
    const input = {
      text: 'ไม่มี',
      id: 'a1',
      question: 'What could we do better?',
      questionType: 'improve',
      lang: 'th',
      respondent: 9,
      date: '2026-02-03',
      rating: 4,
    };
    const { stdout } = await undertone(['analyze'], { input: JSON.stringify(input) });
    expect(records(stdout)[0]).toMatchObject({
      commentId: 'a1',
      text: 'ไม่มี',
      question: 'What could we do better?',
      questionType: 'improve',
      respondent: '9',
      respondedAt: '2026-02-03',
      outcomes: { rating: { value: 4, scaleMin: 1, scaleMax: 5 } },
      content: 'nil',
      sentiment: { polarity: 'positive' },
    });
  });

  it('goes on past bad lines and names them on stderr, without their text', async () => {
    const input = '{"text":"Good"}\n{"text": secret\n[1]\n{"id":3}\n\n{"text":"Bad"}';
    const { exitCode, stdout, stderr } = await undertone(['analyze', '--max-rejected', '2', '-'], { input });
    expect(records(stdout).map((record) => [record.commentId, record.text])).toEqual([
      ['1', 'Good'],
      ['6', 'Bad'],
    ]);
    expect(stderr).toMatch(
      /-:2 \[malformed_row\][\s\S]*-:3 \[not_an_object\][\s\S]*-:4, text \[malformed_row\]/,
    );
    expect(stderr).not.toContain('secret');
    expect(exitCode).toBe(1);
  });

  it('answers odd text with a valid record', async () => {
    const texts = [
      '',
      '😊',
      'ก'.repeat(50_000),
      'constructor __proto__',
      '\u200F\u202E',
      '\uD800',
      'not '.repeat(10_000),
    ];
    const input = texts.map((text) => JSON.stringify({ text })).join('\n');
    const { exitCode, stdout } = await undertone(['analyze'], { input });
    expect(records(stdout)).toHaveLength(texts.length);
    expect(exitCode).toBe(0);
  });

  it('reads an export as run does', async () => {
    const { stdout } = await undertone(['analyze', '--format', 'csv', '-'], {
      input: 'id,comment\nx,Very slow\n',
    });
    expect(records(stdout)[0]).toMatchObject({ commentId: 'x', text: 'Very slow' });
  });
});
