import { basename } from 'node:path';

/** The name of a collection by its file: without folder and endings, "stdin" for standard input. */
export function sourceName(path: string): string {
  if (path === '-') return 'stdin';
  const name = basename(path.replaceAll('\\', '/'));
  return name.replace(/(\.(csv|tsv|txt|jsonl|ndjson|json|gz))+$/i, '') || name;
}
