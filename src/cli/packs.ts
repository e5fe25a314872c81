import type { Command } from 'commander';

/** `undertone packs`: the shipped theme packs, one of them in full, and the check of a pack's own examples. */
export function addPacks(program: Command): void {
  const packs = program.command('packs').description('List theme packs, show one, or check one');
  packs.command('list', { isDefault: true }).description('List the shipped packs').action(listCommand);
  packs
    .command('show')
    .argument('<name>', 'a shipped pack, or a file')
    .description('Show the themes of a pack, by driver')
    .action(showCommand);
  packs
    .command('check')
    .argument('<name>', 'a shipped pack, or a file')
    .description('Run the examples of a pack: each must be tagged, each counter-example must not')
    .action(checkCommand);
}

async function listCommand(): Promise<void> {
  const { listPacks, loadPack } = await import('../themes/load-pack.js');
  for (const name of listPacks()) {
    const pack = loadPack(name);
    process.stdout.write(
      `${name.padEnd(18)} ${String(pack.themes.length).padStart(3)} themes  ${pack.title.en}\n`,
    );
  }
}

async function showCommand(name: string): Promise<void> {
  const { loadPack } = await import('../themes/load-pack.js');
  const pack = loadPack(name);
  for (const driver of pack.drivers) {
    process.stdout.write(`${driver.title.en} (${driver.title.th})\n`);
    for (const theme of pack.themes.filter((one) => one.driver === driver.id)) {
      process.stdout.write(`  ${theme.id.padEnd(26)} ${theme.title.en} (${theme.title.th})\n`);
    }
  }
}

async function checkCommand(name: string): Promise<void> {
  const { loadPack } = await import('../themes/load-pack.js');
  const { checkPack } = await import('../themes/check-pack.js');
  const { createReader } = await import('../language/create-reader.js');
  const pack = loadPack(name);
  const findings = checkPack(pack, createReader());
  for (const finding of findings) process.stdout.write(`${finding.theme}: ${finding.message}\n`);
  const examples = pack.themes.reduce(
    (n, theme) => n + theme.examples.length + theme.counterExamples.length,
    0,
  );
  process.stderr.write(
    `${pack.themes.length} themes, ${examples} examples, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}\n`,
  );
  if (findings.length > 0) process.exitCode = 2;
}
