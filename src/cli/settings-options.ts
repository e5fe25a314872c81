import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Settings } from '../model/settings.js';

/** Read without being asked for, where the command is called. */
const USUAL_FILE = 'undertone.yaml';

/** Flags that override a setting of the same name. */
export interface SettingsFlags {
  readonly config?: string;
  readonly source?: string;
  readonly preset?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly dateOrder?: string;
  readonly pack?: string;
  readonly corrections?: string;
  readonly title?: string;
  readonly maxRejected?: string;
}

/** Adds the flags that say how a file is read; every one is also a key of `undertone.yaml`. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'settings file; ./undertone.yaml where there is one')
    .option('--source <name>', 'name of the collection, part of every key (default: the file name)')
    .option(
      '--preset <name>',
      'export format: qualtrics, touchpoints-a11, nhs-fft or generic (default: recognized)',
    )
    .option('--encoding <name>', 'utf-8, utf-16le, utf-16be, windows-1252 or windows-874 (default: detected)')
    .option('--delimiter <char>', 'between cells: , ; | or tab (default: detected)')
    .option('--date-order <order>', 'dmy, mdy or ymd (default: guessed)');
}

/** Adds the flag that names a corrections file, and what such a file says to the help. */
export function addCorrections(command: Command): Command {
  return command
    .option('--corrections <file>', 'comments and terms whose polarity is set by hand')
    .addHelpText('after', correctionsHelp);
}

const correctionsHelp = `
A corrections file has lines of three cells with a tab between, below the header kind, what, polarity:
  comment  C-17          positive   an id as in insights.jsonl, in every source that has it
  comment  visits/C-17   negative   the same in one source
  term     waiting list  neutral    a word or phrase, wherever it stands; a "not" before it still turns it
A line moved a record where the polarity would be another without that line, the other lines in force.`;

/** Reads the settings: defaults, then the file, then the environment, then flags. */
export async function settingsFrom(flags: SettingsFlags): Promise<Settings> {
  const { loadSettings } = await import('../config/load-settings.js');
  const overrides: Record<string, string> = {};
  for (const name of [
    'source',
    'preset',
    'encoding',
    'delimiter',
    'dateOrder',
    'pack',
    'corrections',
    'title',
    'maxRejected',
  ] as const) {
    const value = flags[name];
    if (value !== undefined) overrides[name] = name === 'delimiter' && value === 'tab' ? '\t' : value;
  }
  const file = flags.config ?? (existsSync(USUAL_FILE) ? USUAL_FILE : null);
  const loaded = loadSettings({
    ...(file !== null && { file }),
    env: process.env,
    flags: overrides,
  });
  return loaded.settings;
}
