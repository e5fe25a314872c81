import type { Command } from 'commander';
import type { StoredRun } from '../store/store.js';
import { type QueueFlags, storeFrom } from './queue-options.js';

interface StatusFlags extends QueueFlags {
  readonly json?: boolean;
}

/** Batches not done that are named, for each run. */
const LISTED = 20;

/** `undertone status`: what became of the runs in a store. */
export function addStatus(program: Command): void {
  program
    .command('status')
    .argument('[run]', 'id of a run (default: the latest ten)')
    .description('Show the runs of a store: done, running or failed, and what is missing')
    .option(
      '--store <location>',
      'the store: a PostgreSQL address or a DuckDB file (default: $UNDERTONE_STORE)',
    )
    .option('--json', 'print as JSON')
    .action(statusCommand);
}

async function statusCommand(runId: string | undefined, flags: StatusFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
  const { openStore } = await import('../store/open-store.js');
  const location = storeFrom(flags);
  if (location === undefined) {
    throw new UndertoneError('usage', 'Cannot show runs: no store is given', {
      hint: 'Give --store, or set UNDERTONE_STORE',
    });
  }
  const store = await openStore(location);
  try {
    const found = runId === undefined ? await store.runs(10) : [await store.run(runId)];
    const runs = found.filter((run) => run !== null);
    if (runId !== undefined && runs.length === 0) {
      throw new UndertoneError('usage', `Cannot show the run ${runId}: the store has none of that id`, {
        hint: 'undertone status without an id lists the latest',
      });
    }
    const shown = [];
    for (const run of runs) {
      const done = run.status === 'done';
      const open = done ? { comments: 0, first: [] } : await store.missing(run, 10);
      const openBatches = done ? [] : await store.unfinishedBatches(run, { from: 0, limit: LISTED });
      shown.push({ ...run, missing: open.comments, firstMissing: open.first, openBatches });
    }
    const text = flags.json ? `${JSON.stringify(shown, null, 2)}\n` : shown.map(line).join('');
    process.stdout.write(text);
  } finally {
    await store.close();
  }
}

function line(run: StoredRun & { missing: number; openBatches: readonly number[] }): string {
  const left = run.missing > 0 ? `, ${run.missing.toLocaleString('en-US')} comments to do` : '';
  const analyzed = run.summary ? `, ${run.summary.analyzed.toLocaleString('en-US')} in the run` : '';
  const more = run.openBatches.length === LISTED ? ', …' : '';
  const batches = run.status === 'failed' ? ` in batches ${run.openBatches.join(', ')}${more}` : '';
  return `${run.runId}  ${run.status.padEnd(7)}  started ${run.startedAt}${analyzed}${left}${batches}\n`;
}
