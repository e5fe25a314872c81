import type { CandidateTheme } from '../model/discovery.js';

/**
 * Candidate themes as the `themes` of a pack file. Every text is written as a JSON string, which is YAML as well, so
 * that no comment can break out of it. Ids are none that the pack has. Driver and titles are to be edited.
 */
export function renderCandidateYaml(
  candidates: readonly CandidateTheme[],
  pack: {
    readonly drivers: readonly { readonly id: string }[];
    readonly themes: readonly { readonly id: string }[];
  },
): string {
  const { drivers } = pack;
  const driver = drivers.find(({ id }) => id === 'other')?.id ?? drivers.at(-1)?.id ?? 'other';
  const used = new Set(pack.themes.map(({ id }) => id));
  const themes = candidates.map(({ terms, example }) => {
    const title = quoted(terms[0]?.text ?? '');
    const list = (language: 'en' | 'th') =>
      terms
        .filter((term) => term.language === language)
        .map(({ text }) => quoted(text))
        .join(', ');
    return `  - id: ${freeId(terms[0]?.text ?? '', used)}
    driver: ${quoted(driver)}
    title: { en: ${title}, th: ${title} }
    terms: { en: [${list('en')}], th: [${list('th')}] }
    examples: [${quoted(example)}]
`;
  });
  return `themes:\n${themes.join('')}`;
}

/** A theme id of the letters of a term; Thai has none of these. */
function freeId(term: string, used: Set<string>): string {
  const slug =
    term
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '';
  const base = /^[a-z]/.test(slug) ? slug : 'candidate';
  let id = base;
  for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
  used.add(id);
  return id;
}

/** JSON, with the line ends escaped that YAML knows beyond those of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
