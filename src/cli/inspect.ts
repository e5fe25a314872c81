import type { Command } from 'commander';
import { addReadingOptions, type SettingsFlags, settingsFrom } from './settings-options.js';

interface InspectFlags extends SettingsFlags {
  readonly write?: string | boolean;
  readonly json?: boolean;
}

/** `undertone inspect`: what was understood of an export, and a settings file to start from. */
export function addInspect(program: Command): void {
  const command = program
    .command('inspect')
    .argument('<files...>', 'exports; patterns; - for standard input')
    .description('Show what is understood of an export: encoding, delimiter, columns, scales, problems')
    .option('-w, --write [file]', 'write it as a commented settings file (default: undertone.yaml)')
    .option('--json', 'print it as JSON');
  addReadingOptions(command).action(inspectCommand);
}

async function inspectCommand(patterns: readonly string[], flags: InspectFlags): Promise<void> {
  const settings = await settingsFrom(flags);
  const { expandInputs } = await import('../ingest/expand-inputs.js');
  const { inspectExport } = await import('../ingest/inspect-export.js');
  const inspections = [];
  for (const file of await expandInputs(patterns)) inspections.push(await inspectExport(file, settings));
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(inspections, null, 2)}\n`);
  } else {
    const { renderInspection } = await import('./render-inspection.js');
    const { hasColor } = await import('./colors.js');
    const width = process.stdout.columns ?? 110;
    const color = hasColor(process.stdout);
    process.stdout.write(inspections.map((one) => renderInspection(one, { width, color })).join('\n'));
  }
  const [first] = inspections;
  if (flags.write !== undefined && first !== undefined) {
    const { writeSettings } = await import('./write-settings.js');
    const path = typeof flags.write === 'string' ? flags.write : 'undertone.yaml';
    await writeSettings(path, first);
    process.stderr.write(`Written ${path}: edit what is wrong, then undertone run --config ${path} FILE\n`);
  }
}
