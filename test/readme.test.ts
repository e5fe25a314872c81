import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readmeWithTables } from '../scripts/readme-tables.js';
import { createAnalyzer } from '../src/index.js';
import { undertone } from './cli/undertone.js';

let folder: string;
let readme: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-readme-'));
  readme = await readFile('README.md', 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

/** The first fenced block of a language after a text. */
function blockAfter(text: string, language: string): string {
  const rest = readme.slice(readme.indexOf(text));
  const [, block = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(rest) ?? [];
  return block;
}

describe('the README', () => {
  it('shows the run of its example as it is', async () => {
    await writeFile(join(folder, 'visits.csv'), blockAfter('With your own export', 'csv'));
    const command = blockAfter('n/a,4', 'sh').trim().split(' ').slice(1);
    const { exitCode, stderr } = await undertone(command, { cwd: folder });
    const expected = blockAfter('n/a,4', 'text').trim().split('\n');
    const shown = stderr.trim().replace(/, [\d.]+ s, digest \w+/, '');
    expect(exitCode).toBe(0);
    expect(shown.split('\n')).toEqual(expected);
  });

  it('has its generated tables as they are now (node dist/scripts/tables.js writes them)', () => {
    expect(readme).toBe(readmeWithTables(readme));
  });

  it('names every command of the help', async () => {
    const { stdout } = await undertone(['--help']);
    const [, list = ''] = stdout.split('Commands:');
    const names = [...list.matchAll(/^ {2}([a-z]+)\b/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) expect(readme).toContain(`undertone ${name}`);
  });

  it('shows a pack that passes its own check', async () => {
    await writeFile(join(folder, 'our-office.yaml'), blockAfter('can extend any of them', 'yaml'));
    const { exitCode, stderr } = await undertone(['packs', 'check', 'our-office.yaml'], { cwd: folder });
    expect(stderr).toContain(' 0 findings');
    expect(exitCode).toBe(0);
  });

  it('shows settings that are accepted', async () => {
    await writeFile(join(folder, 'undertone.yaml'), blockAfter('can be overridden in', 'yaml'));
    const header = 'Office,Overall,Anything else?\n';
    await writeFile(join(folder, 'own.csv'), `${header}North,4,Answer the phone\nSouth,5,Nothing\n`);
    const { exitCode, stderr } = await undertone(['run', 'own.csv', '--out', 'own', '--json'], {
      cwd: folder,
    });
    expect(stderr).not.toContain('Error');
    expect(exitCode).toBe(0);
  });

  it('shows a program that says what it says', () => {
    expect(blockAfter('In your own program', 'ts')).toContain('createAnalyzer()');
    const record = createAnalyzer().analyze({ text: 'The clerk was kind, but I waited two hours.' });
    expect(record.mentions.map((mention) => mention.theme)).toContain('waiting-time');
  });
});
