// Builds dist/: type-checks and emits the sources, then copies the data that lies beside them
// (lexicons, theme packs, SQL, page assets), so that dist runs without src.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const code = new Set(['.ts']);

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
cpSync(join(root, 'src'), join(root, 'dist/src'), {
  recursive: true,
  filter: (path) => !code.has(extname(path)),
});
const main = join(root, 'dist/src/cli/main.js');
if (existsSync(main)) chmodSync(main, 0o755);
