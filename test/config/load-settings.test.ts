import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '../../src/config/load-settings.js';
import { UndertoneError } from '../../src/model/errors.js';
import { settingsSchema } from '../../src/model/settings.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'undertone-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(...lines: string[]): string {
  const path = join(folder, 'undertone.yaml');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function load(...lines: string[]): ReturnType<typeof loadSettings> {
  return loadSettings({ file: write(...lines), env: {}, flags: {} });
}

/** What the file is refused with: the message without the folder, and the hint. */
function refusal(load: () => unknown): { message: string; hint: string | null } {
  try {
    load();
  } catch (error) {
    if (!(error instanceof UndertoneError)) throw error;
    expect(error.code).toBe('config_invalid');
    expect(error.exitCode).toBe(2);
    return { message: error.message.replaceAll(`${folder}/`, ''), hint: error.hint };
  }
  throw new Error('Expected an error, found none');
}

function refused(...lines: string[]): { message: string; hint: string | null } {
  return refusal(() => load(...lines));
}

describe('loadSettings()', () => {
  it('gives the defaults where nothing is said', () => {
    const loaded = loadSettings({
      env: { PATH: '/bin', UNDERTONE_TITLE: '' },
      flags: { title: undefined, out: 'x' },
    });
    expect(loaded.settings).toEqual(settingsSchema.parse({}));
    expect(loaded.file).toBeNull();
    expect(new Set(Object.values(loaded.origins))).toEqual(new Set(['default']));
    expect(load('# nothing but a comment').settings).toEqual(loaded.settings);
  });

  it('lets the file win over defaults, the environment over the file, flags over all', () => {
    const file = write('source: from-file', 'title: from-file', 'preset: generic', 'maxRejected: 1');
    const { settings, origins } = loadSettings({
      file,
      env: { UNDERTONE_TITLE: 'from-env', UNDERTONE_MAX_REJECTED: '2', UNDERTONE_DATE_ORDER: 'dmy' },
      flags: { maxRejected: '3' },
    });
    expect(settings).toMatchObject({
      source: 'from-file',
      title: 'from-env',
      preset: 'generic',
      dateOrder: 'dmy',
    });
    expect(settings.maxRejected).toBe(3);
    expect(origins).toMatchObject({
      source: 'file',
      title: 'environment',
      maxRejected: 'flag',
      pack: 'default',
    });
  });

  it('reads columns, with their defaults', () => {
    const { columns } = load(
      'columns:',
      '  "Score: overall":',
      '    role: outcome',
      '    scale: {min: 1, max: 5}',
      '    notNumbers: ["6"]',
      '  2:',
      '    role: ignore',
    ).settings;
    expect(columns).toEqual({
      'Score: overall': { role: 'outcome', scale: { min: 1, max: 5, inverted: false }, notNumbers: ['6'] },
      2: { role: 'ignore' },
    });
  });

  it('takes a word for a delimiter that is awkward to write', () => {
    for (const word of ['tab', '\\t', '\t']) {
      expect(loadSettings({ env: {}, flags: { delimiter: word } }).settings.delimiter).toBe('\t');
    }
    expect(load('delimiter: semicolon').settings.delimiter).toBe(';');
  });

  it('names line, key and the nearest key for one it does not know', () => {
    expect(refused('# settings', 'source: a', 'tittle: b')).toEqual({
      message: 'Cannot use undertone.yaml:3: unknown key "tittle"',
      hint: 'Did you mean "title"?',
    });
    expect(refused('columns:', '  Q1:', '    role: comment', '    questiontype: open')).toEqual({
      message: 'Cannot use undertone.yaml:4: unknown key "questiontype" in "columns > Q1"',
      hint: 'Did you mean "questionType"?',
    });
    expect(
      refused(
        'columns:',
        '  Q1:',
        '    role: outcome',
        '    scale:',
        '      min: 1',
        '      maxx: 2',
        '      max: 2',
      ).hint,
    ).toBe('Did you mean "max"?');
    expect(refused('zzzzzzzz: 1').hint).toContain('Known keys: source, preset');
    expect(refused('constructor: 1').message).toContain('unknown key "constructor"');
  });

  it('names what was expected and what was found for a wrong value', () => {
    expect(refused('preset: qualtrix')).toEqual({
      message:
        'Cannot use undertone.yaml:1: "preset" must be one of auto, qualtrics, touchpoints-a11, nhs-fft, generic; found "qualtrix"',
      hint: 'Did you mean "qualtrics"?',
    });
    expect(refused('columns:', '  Q1:', '    role: coment').hint).toBe('Did you mean "comment"?');
    expect(refused('maxRejected: many').message).toContain('"maxRejected" must be a number; found "many"');
    expect(refused('maxRejected: -1').message).toContain('"maxRejected" must be 0 or more; found -1');
    expect(refused('maxRejected: 1.5').message).toContain('must be a whole number; found 1.5');
    expect(refused('columns: [Q1]').message).toContain('"columns" must be a group of keys; found a list');
    expect(refused('columns:', '  Q1: comment').message).toContain('"columns > Q1" must be a group of keys');
    expect(refused('columns:', '  Q1:', '    name: x').message).toContain('must be one of comment, id,');
    expect(refused(`source: ${'x'.repeat(301)}`).message).toMatch(
      /^Cannot use undertone\.yaml:1: "source" must be text of at most 300 characters; found "x+/,
    );
    expect(refused('source: 2026')).toEqual({
      message: 'Cannot use undertone.yaml:1: "source" must be text; found 2026',
      hint: 'Put it in quotes: "2026"',
    });
  });

  it('takes codes that are no answer as numbers too', () => {
    expect(
      load('columns:', '  Q1:', '    role: outcome', '    notNumbers: [6, "7", -9]').settings.columns,
    ).toEqual({
      Q1: { role: 'outcome', notNumbers: ['6', '7', '-9'] },
    });
  });

  it('names the variable or the flag where the mistake is there', () => {
    expect(refusal(() => loadSettings({ env: { UNDERTONE_ENCODING: 'utf8' }, flags: {} }))).toEqual({
      message:
        'Cannot use UNDERTONE_ENCODING: "encoding" must be one of auto, utf-8, utf-16le, utf-16be, windows-1252, windows-874; found "utf8"',
      hint: 'Did you mean "utf-8"?',
    });
    expect(refusal(() => loadSettings({ env: {}, flags: { maxRejected: 'x' } })).message).toContain(
      'Cannot use --max-rejected:',
    );
    expect(refusal(() => loadSettings({ env: { UNDERTONE_TITEL: 'x' }, flags: {} }))).toEqual({
      message: 'Cannot use UNDERTONE_TITEL: no setting has that name',
      hint: 'Did you mean UNDERTONE_TITLE?',
    });
  });

  it('gives file, line and column of a mistake in the YAML', () => {
    expect(refused('source: a', 'columns: {Q1: [}').message).toMatch(/^Cannot read undertone\.yaml:2:\d+: /);
    expect(refused('source: a', 'source: b').message).toMatch(/^Cannot read undertone\.yaml:2:1: /);
    expect(refused('source: a', '\ttitle: b').message).toMatch(/^Cannot read undertone\.yaml:2:1: /);
    expect(refused('- a', '- b').message).toBe(
      'Cannot read undertone.yaml: expected "key: value" lines, found a list',
    );
    expect(refused('just words').message).toContain('found a string');
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(',')}]`);
    }
    expect(refused(...bomb).message).toContain('Cannot read undertone.yaml');
  });

  it('says that a file is not there', () => {
    expect(() => loadSettings({ file: join(folder, 'none.yaml'), env: {}, flags: {} })).toThrow(
      /Cannot read the configuration file .*none\.yaml: it does not exist/,
    );
  });

  it('refuses settings that contradict each other', () => {
    const two = (first: string[], second: string[]): string[] => [
      'columns:',
      ...['  A:', ...first.map((line) => `    ${line}`)],
      ...['  B:', ...second.map((line) => `    ${line}`)],
    ];
    const cases: readonly (readonly [string[], string])[] = [
      [two(['role: id'], ['role: id']), ':5: only one column can have role id; found "A" and "B"'],
      [two(['role: date'], ['role: date']), ':5: only one column can have role date'],
      [
        two(['role: ignore'], ['role: outcome', 'scale: {min: 5, max: 1}']),
        ':6: "columns > B > scale" must have min below max',
      ],
      [
        two(['role: ignore'], ['role: attribute', 'questionType: open']),
        ':6: "columns > B > questionType" is for columns with role comment',
      ],
      [
        two(['role: ignore'], ['role: comment', 'notNumbers: ["6"]']),
        ':6: "columns > B > notNumbers" is for columns with role outcome',
      ],
      [
        two(['role: outcome'], ['role: outcome', 'name: A']),
        ':6: two outcome columns have the name "A": "A" and "B"',
      ],
      [
        two(['role: question'], ['role: comment', 'question: Why?']),
        ':6: the question of "B" is said here and in the column "A"',
      ],
    ];
    for (const [lines, message] of cases)
      expect(refused(...lines).message).toContain(`undertone.yaml${message}`);
    expect(load(...two(['role: outcome'], ['role: attribute', 'name: A'])).settings.columns).toHaveProperty(
      'B',
    );
  });
});
