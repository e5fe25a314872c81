#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { commands } from './commands.js';
import { reportFailure } from './report-failure.js';

/** The command line: parses, runs one command, and turns what happens into an exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('undertone')
    .description(
      'Turns free-text comments about a service into evidence: what people feel, what they talk about, and which drivers move the score. Everything stays on this machine.',
    )
    .version('0.1.0')
    .showHelpAfterError('Try undertone --help, or undertone COMMAND --help')
    .addHelpText('after', exitCodes)
    .exitOverride();
  for (const add of commands) add(program);
  for (const command of program.commands) {
    command.exitOverride().showHelpAfterError('Try --help with this command');
  }
  try {
    await program.parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportFailure(error);
  }
}

const exitCodes = `
Exit codes:
  0    done
  1    done, but more comments were rejected than --max-rejected allows
  2    the command, the configuration or the input is wrong; nothing was written
  3    a service failed mid-run; run the same command again to go on
  130  interrupted; run the same command again to go on`;

// A reader that has seen enough (head, less) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.stderr.write('\nInterrupted: what was stored is kept; run the same command again to go on\n');
    process.exit(130);
  });
}
process.exitCode = await main(process.argv);
