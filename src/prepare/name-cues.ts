import { mistake, readTable } from './read-table.js';

const parts = {
  en: ['title', 'role', 'introduction', 'particle', 'stop'],
  th: ['prefix', 'person', 'before', 'introduction', 'stop', 'end', 'given-end', 'polite'],
} as const;

/** The words of one part of `data/name-cues.tsv`. */
export type NameCues<Lang extends keyof typeof parts> = (
  part: (typeof parts)[Lang][number],
) => ReadonlySet<string>;

/**
 * Reads what names follow and what ends them, for one language.
 * @throws UndertoneError pack_invalid for a part that is none of that language
 */
export function readNameCues<Lang extends keyof typeof parts>(lang: Lang): NameCues<Lang> {
  const sets = new Map<string, Set<string>>(parts[lang].map((part) => [part, new Set()]));
  for (const [index, row] of readTable('name-cues.tsv', ['lang', 'part', 'word']).entries()) {
    const [language, part = '', word = ''] = row;
    if (language !== lang) continue;
    const set = sets.get(part);
    if (set === undefined) throw mistake('name-cues.tsv', index + 2, `unknown part ${part} of ${lang}`);
    set.add(word);
  }
  return (part) => sets.get(part) ?? new Set();
}

/** Words as alternatives of a pattern, the longest first. */
export function alternatives(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
