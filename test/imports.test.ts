import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Who may import whom, besides `model`. The same table stands in the design of the project. */
const mayImport: Record<string, readonly string[] | 'everything'> = {
  model: [],
  stats: [],
  config: [],
  ingest: [],
  prepare: [],
  language: [],
  sentiment: ['language'],
  themes: ['language'],
  // A model of the user's own labels is part of the analysis.
  analyze: ['language', 'sentiment', 'themes', 'learn'],
  // Seeded random numbers, for folds.
  learn: ['language', 'sentiment', 'themes', 'stats'],
  store: [],
  drivers: ['stats'],
  report: [],
  run: [
    'config',
    'ingest',
    'prepare',
    'language',
    'sentiment',
    'themes',
    'analyze',
    'learn',
    'store',
    'stats',
    'drivers',
    'report',
  ],
  serve: ['store', 'report', 'drivers'],
  cli: 'everything',
};

/** Where a package may be imported: folders, or single files. */
const packageHomes: Record<string, readonly string[]> = {
  zod: ['src/model/'],
  yaml: ['src/config/', 'src/themes/read-pack-file.ts'],
  'iconv-lite': ['src/ingest/'],
  chardet: ['src/ingest/'],
  tinyglobby: ['src/ingest/'],
  natural: ['src/language/english/'],
  compromise: ['src/language/english/'],
  '@duckdb/node-api': ['src/store/duckdb.ts'],
  pg: ['src/store/postgres.ts'],
  'pg-copy-streams': ['src/store/postgres.ts'],
  bullmq: ['src/run/', 'src/cli/'],
  ioredis: ['src/run/'],
  '@bull-board/api': ['src/run/queue-dashboard.ts'],
  tinypool: ['src/run/inline.ts'],
  pino: ['src/run/', 'src/cli/', 'workers/'],
  commander: ['src/cli/'],
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** The places a file imports from. `typesOnly` imports are erased, so packages may be named in them anywhere. */
function importsOf(file: string): { target: string; typesOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const statements = text.matchAll(
    /^(?:import|export)\b([^'"`;]*?)\bfrom '([^'\n]+)';|^import '([^'\n]+)';/gm,
  );
  const dynamic = text.matchAll(/\b(?:import|require)\('([^'\n]+)'\)/g);
  return [
    ...[...statements].map(([, clause = '', from, bare]) => ({
      target: from ?? bare ?? '',
      typesOnly: clause.trimStart().startsWith('type '),
    })),
    ...[...dynamic].map(([, target = '']) => ({ target, typesOnly: false })),
  ];
}

function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

const edges = [...sources('src'), ...sources('workers')].flatMap((file) =>
  importsOf(file).map((found) => ({ file, ...found })),
);

describe('the import table', () => {
  it('sees the imports it is meant to judge', () => {
    expect(edges.length).toBeGreaterThan(200);
    expect(edges).toContainEqual({
      file: 'src/store/duckdb.ts',
      target: '@duckdb/node-api',
      typesOnly: false,
    });
  });

  it('lists every folder of src', () => {
    const folders = new Set(
      sources('src')
        .map(folderOf)
        .filter((name) => !name.endsWith('.ts')),
    );
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it('holds between folders', () => {
    const broken = edges.filter(({ file, target }) => {
      if (!target.startsWith('.') || !file.startsWith('src/')) return false;
      const from = folderOf(file);
      const to = relative(join(root, 'src'), resolve(root, dirname(file), target)).split('/')[0] ?? '';
      const allowed = from.endsWith('.ts') ? 'everything' : mayImport[from];
      return allowed !== 'everything' && to !== from && to !== 'model' && !allowed?.includes(to);
    });
    expect(broken).toEqual([]);
  });

  it('holds for packages, each at home in one place', () => {
    const broken = edges.filter(({ file, target, typesOnly }) => {
      if (typesOnly || target.startsWith('.') || target.startsWith('node:')) return false;
      const name = target.startsWith('@')
        ? target.split('/').slice(0, 2).join('/')
        : (target.split('/')[0] ?? '');
      return !packageHomes[name]?.some((home) => file.startsWith(home));
    });
    expect(broken).toEqual([]);
  });

  it('has no cycles between files', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target } of edges) {
      if (!target.startsWith('.')) continue;
      const to = relative(root, resolve(root, dirname(file), target)).replace(/\.js$/, '.ts');
      graph.set(file, [...(graph.get(file) ?? []), to]);
    }
    expect(findCycle(graph)).toEqual([]);
  });
});

function findCycle(graph: Map<string, string[]>): string[] {
  const finished = new Set<string>();
  const visit = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
