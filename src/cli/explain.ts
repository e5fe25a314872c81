import type { Command } from 'commander';

/** `undertone explain`: why a text has its score. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .argument('[id]', 'id of a stored comment')
    .option('--text <text>', 'a text instead of a stored comment')
    .description('Show every contribution to a score; the parts add up to it')
    .action(async () => {
      const { UndertoneError } = await import('../model/errors.js');
      throw new UndertoneError('not_built', 'Cannot explain: this version does not have it yet');
    });
}
