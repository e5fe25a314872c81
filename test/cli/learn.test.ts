import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { labelledExamples } from '../learn/labelled-examples.js';
import { undertone } from './undertone.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-learn-'));
  const examples = labelledExamples();
  const lines = examples.map(({ text, themes, sentiment }) =>
    JSON.stringify({ text, themes, label: sentiment }),
  );
  const rows = examples.map(({ text, themes, sentiment }) => `"${text}",${themes?.join(';')},${sentiment}`);
  await writeFile(join(folder, 'labels.jsonl'), `${lines.join('\n')}\n`);
  await writeFile(join(folder, 'labels.csv'), `${['text,themes,label', ...rows].join('\r\n')}\r\n`);
});

afterAll(() => rm(folder, { recursive: true }));

const columns = ['--text', 'text', '--themes', 'themes', '--sentiment', 'label'];

describe('undertone learn', () => {
  it('learns the same model from a CSV and from JSON lines, and shows its card', async () => {
    const fromCsv = await undertone(['learn', 'labels.csv', ...columns, '--out', 'csv.utm'], { cwd: folder });
    expect(fromCsv).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Wrote csv.utm') });
    expect(fromCsv.stdout).toMatch(/^Car park +40 /m);
    const fromLines = await undertone(['learn', 'labels.jsonl', ...columns, '--out', 'lines.utm', '--json'], {
      cwd: folder,
    });
    expect(JSON.parse(fromLines.stdout)).toMatchObject({ comments: 72, themes: { left: [] } });
    expect(await readFile(join(folder, 'csv.utm'))).toEqual(await readFile(join(folder, 'lines.utm')));
  });

  it('says what it could not learn', async () => {
    const few = ['Car park', 'Meals'].flatMap((theme) =>
      Array.from({ length: 6 }, (_, i) => `"${theme} number ${i}",${theme},positive`),
    );
    await writeFile(join(folder, 'few.csv'), `${['text,themes,label', ...few].join('\n')}\n`);
    const { exitCode, stdout, stderr } = await undertone(
      ['learn', 'few.csv', ...columns, '--out', 'few.utm'],
      {
        cwd: folder,
      },
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain('no sentiment learned: each of positive, neutral and negative needs 5 examples');
    expect(stdout).toContain('2 themes are too rare, or too often wrong, to be trusted');
  });

  it('is used by analyze, and measured by evaluate', async () => {
    const analyzed = await undertone(
      ['analyze', '-', '--format', 'jsonl', '--pack', 'none', '--model', 'csv.utm'],
      {
        cwd: folder,
        input: '{"text":"A full car park, as ever."}\n',
      },
    );
    const { mentions } = JSON.parse(analyzed.stdout);
    expect(mentions).toContainEqual(expect.objectContaining({ theme: 'Car park', driver: 'Car park' }));
    const evaluated = await undertone(['evaluate', 'labels.jsonl', '--model', 'csv.utm', '--json'], {
      cwd: folder,
    });
    const { sentiment, themes, unscored } = JSON.parse(evaluated.stdout);
    expect(sentiment.n).toBe(72);
    expect(unscored).toBe(0);
    expect(themes.comments).toBe(72);
    expect(themes.microF1).toBeGreaterThan(0.9);
  });

  it('names its themes in the report and the drivers of a stored run, without being named again', async () => {
    const rows = labelledExamples().map(({ text }, i) => `${i},"${text}",${1 + (i % 5)}`);
    await writeFile(join(folder, 'visits.csv'), `${['id,comment,satisfaction', ...rows].join('\n')}\n`);
    const ran = await undertone(['run', 'visits.csv', '--model', 'csv.utm', '--out', 'out'], { cwd: folder });
    expect(ran.exitCode).toBe(0);
    const report = await undertone(['report', '--out', 'out', '--format', 'json'], { cwd: folder });
    const { themes } = JSON.parse(report.stdout);
    expect(JSON.stringify(themes)).toContain('"Car park"');
    const drivers = await undertone(['drivers', '--out', 'out', '--json'], { cwd: folder });
    const [first] = JSON.parse(drivers.stdout).reports;
    const named = first.drivers.map(({ id }: { id: string }) => id);
    expect(named).toEqual(expect.arrayContaining(['Car park', 'Meals', 'ease']));
    const other = await undertone(['drivers', '--out', 'out', '--pack', 'city', '--json'], { cwd: folder });
    const [ofCity] = JSON.parse(other.stdout).reports;
    expect(ofCity.drivers.map(({ id }: { id: string }) => id)).not.toContain('Car park');
  });

  it('says what is wrong, with exit code 2', async () => {
    const failing = [
      [['learn', 'labels.csv', '--text', 'text', '--out', 'x.utm'], 'no column of labels is named'],
      [
        ['learn', 'labels.csv', '--text', 'words', '--themes', 'themes', '--out', 'x.utm'],
        'no column "words"',
      ],
      [
        ['learn', 'labels.csv', ...columns, '--out', join('nowhere', 'x.utm')],
        `Cannot write the model ${join('nowhere', 'x.utm')}`,
      ],
      [['analyze', 'labels.csv', '--model', 'labels.csv'], 'does not start with UTLM2'],
      [['run', 'labels.csv', '--model', 'nowhere.utm'], 'there is no such file'],
      [['evaluate', 'labels.csv', '--label', 'mood'], 'no column "mood"'],
    ] as const;
    for (const [args, message] of failing) {
      const { exitCode, stderr } = await undertone(args, { cwd: folder });
      expect(stderr).toContain(message);
      expect(exitCode).toBe(2);
    }
  });
});

describe('undertone evaluate', () => {
  it('shows scores, confusion, calibration and mistakes', async () => {
    const { exitCode, stdout } = await undertone(['evaluate', 'labels.csv'], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Sentiment of 72 comments$/m);
    expect(stdout).toMatch(/macro-F1 0\.\d{3} \(95% 0\.\d{3} to /);
    expect(stdout).toMatch(/^labelled \/ found +positive +neutral +negative$/m);
    expect(stdout).toMatch(/^Calibration error 0\.\d{3}$/m);
    expect(stdout).toMatch(/^Most confident mistakes$/m);
  });
});
