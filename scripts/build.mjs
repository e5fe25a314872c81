// Builds dist/: type-checks and emits the sources, copies the data that lies beside them (lexicons, theme packs, page
// assets), loads the packs into JSON, the Thai words and the lexicons into trees, and writes the engine's hash: everything that can
// change the analysis of a comment.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/src');
const analysisFolders = ['analyze', 'language', 'learn', 'sentiment', 'themes'];

execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
cpSync(join(root, 'src'), out, {
  recursive: true,
  filter: (path) => extname(path) !== '.ts',
});
chmodSync(join(out, 'cli/main.js'), 0o755);
await writeThaiTrie();
await writeTerms();
await writePacks();
writeFileSync(join(out, 'analyze/engine-hash.txt'), hashOf(analysisFolders));

/** Each shipped pack as JSON, loaded and checked: YAML is slow to read. And the words of their English terms. */
async function writePacks() {
  const packs = join(out, 'themes/packs');
  for (const file of readdirSync(packs)) if (file.endsWith('.json')) rmSync(join(packs, file));
  const { listPacks, loadPack } = await import(pathToFileURL(join(out, 'themes/load-pack.js')).href);
  rmSync(join(out, 'themes/data/english-terms.json'), { force: true });
  const loaded = listPacks().map((name) => [name, loadPack(name)]);
  for (const [name, pack] of loaded) writeFileSync(join(packs, `${name}.json`), JSON.stringify(pack));
  const { encodePhrases } = await import(pathToFileURL(join(out, 'themes/built-words.js')).href);
  const { createReader } = await import(pathToFileURL(join(out, 'language/create-reader.js')).href);
  const phrases = encodePhrases(
    loaded.map(([, pack]) => pack),
    createReader(),
  );
  writeFileSync(join(out, 'themes/data/english-terms.json'), JSON.stringify(phrases));
}

/** The trie of the Thai word list, which takes a fifth of a second to make. */
async function writeThaiTrie() {
  const { buildThaiTrie, encodeTrie } = await import(
    pathToFileURL(join(out, 'language/thai/trie-file.js')).href
  );
  writeFileSync(join(out, 'language/thai/data/words.trie'), encodeTrie(buildThaiTrie()));
}

/** The trees in which the terms of the lexicons are looked up; every thread loads them. */
async function writeTerms() {
  const { buildTermTries, encodeTries } = await import(
    pathToFileURL(join(out, 'sentiment/built-terms.js')).href
  );
  writeFileSync(join(out, 'sentiment/data/terms.json'), encodeTries(buildTermTries()));
}

function hashOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts') && entry.name !== 'engine-hash.txt')
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      hash.update(file.slice(out.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}
