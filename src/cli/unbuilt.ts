import type { Command } from 'commander';

const unbuilt = [['serve', 'Explore the results in a browser']] as const;

/** Commands of the plan that this version does not have: they say so. */
export function addUnbuilt(program: Command): void {
  for (const [name, description] of unbuilt) {
    program
      .command(name, { hidden: true })
      .description(`${description} (not part of this version)`)
      .argument('[words...]')
      .allowUnknownOption()
      .action(async () => {
        const { UndertoneError } = await import('../model/errors.js');
        throw new UndertoneError('not_built', `Cannot ${name}: this version does not have it yet`, {
          hint: 'See undertone --help for what it has',
        });
      });
  }
}
