import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { goldenCases, readExpected, runGoldenCase } from './golden-case.js';

const usage = `Usage: scripts/golden [CASE...]          run the cases and show which differ
       scripts/golden --update [CASE...] write what they give now as expected; then review the diff
       scripts/golden --new CASE FILE    make a case from a file, and write what it gives as expected`;

const root = 'fixtures/golden';
const args = process.argv.slice(2);
if (args[0] === '--help') {
  console.log(usage);
} else if (args[0] === '--new') {
  const [, name, file] = args;
  if (name === undefined || file === undefined) throw new Error(usage);
  mkdirSync(join(root, name));
  cpSync(file, join(root, name, `input${extname(file)}`));
  await update(name);
} else if (args[0] === '--update') {
  for (const name of chosen(args.slice(1))) await update(name);
} else {
  let differing = 0;
  for (const name of chosen(args)) {
    const now = JSON.stringify(await runGoldenCase(join(root, name)));
    const same = now === JSON.stringify(readExpected(join(root, name)));
    if (!same) differing++;
    console.log(`${same ? 'same   ' : 'differs'} ${name}`);
  }
  if (differing > 0) process.exitCode = 1;
}

function chosen(names: readonly string[]): readonly string[] {
  return names.length > 0 ? names : goldenCases(root);
}

async function update(name: string): Promise<void> {
  const outcome = await runGoldenCase(join(root, name));
  writeFileSync(join(root, name, 'expected.json'), `${JSON.stringify(outcome, null, 2)}\n`);
  console.log(`written ${join(root, name, 'expected.json')}`);
}
