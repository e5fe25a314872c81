import type { Command } from 'commander';
import type { StoreFlags } from './open-finished.js';

interface ReportFlags extends StoreFlags {
  readonly format: string;
  readonly pack?: string;
  readonly title: string;
}

/** `undertone report`: the report of what is stored, on stdout. */
export function addReport(program: Command): void {
  program
    .command('report')
    .description('Write the report of what is stored to stdout, as a page or as Markdown')
    .option('-o, --out <dir>', 'output folder of the run', 'undertone-out')
    .option('--store <file>', 'the store (default: store.duckdb in the output folder)')
    .option('--format <name>', 'html, markdown or json', 'html')
    .option('--pack <name>', 'theme pack (default: what the run used, and its model)')
    .option('--title <text>', 'title of the report', 'auto')
    .action(reportCommand);
}

async function reportCommand(flags: ReportFlags): Promise<void> {
  const render = await rendererFor(flags.format);
  const { withFinishedRun } = await import('./open-finished.js');
  const { analyzeResponses, gatherReport } = await import('../run/gather-report.js');
  const { themesOfRun } = await import('../run/load-frame.js');
  const model = await withFinishedRun(flags, async (store, summary) => {
    const pack = await themesOfRun(store, { runId: summary.runId, pack: flags.pack });
    const responses = await analyzeResponses(store, pack);
    return gatherReport(store, { summary, pack, title: flags.title, responses });
  });
  process.stdout.write(render(model));
}

async function rendererFor(format: string) {
  switch (format) {
    case 'html':
      return (await import('../report/create-html-renderer.js')).createHtmlRenderer();
    case 'markdown':
      return (await import('../report/render-markdown.js')).renderMarkdown;
    case 'json':
      return (model: unknown) => `${JSON.stringify(model, null, 2)}\n`;
    default: {
      const { UndertoneError } = await import('../model/errors.js');
      throw new UndertoneError(
        'usage',
        `Cannot write a report as ${format}: the formats are html, markdown, json`,
      );
    }
  }
}
