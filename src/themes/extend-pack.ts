import type { PackFile, Theme, ThemePack, ThemePatch } from '../model/theme-pack.js';

type WordLists = Theme['terms'];

/** The pack that `file` makes of `base`. Names in `drop` and `assign` are checked before. */
export function extendPack(base: ThemePack, file: PackFile): ThemePack {
  const patches = new Map(file.themes.map((patch) => [patch.id, patch]));
  const kept = base.themes
    .filter((theme) => !file.drop.includes(theme.id))
    .map((theme) => moveTheme(patchTheme(theme, patches.get(theme.id)), file.assign));
  const known = new Set(base.themes.map((theme) => theme.id));
  const added = file.themes.filter((patch) => !known.has(patch.id)) as unknown as Theme[];
  const themes = [...kept, ...added];
  return { id: file.id, title: file.title, drivers: file.drivers ?? base.drivers, themes };
}

function moveTheme(theme: Theme, assign: PackFile['assign']): Theme {
  const driver = assign[theme.id];
  return driver === undefined ? theme : { ...theme, driver };
}

function patchTheme(theme: Theme, patch: ThemePatch | undefined): Theme {
  if (!patch) return theme;
  const not = joinLists(theme.not, patch.not);
  const near = joinLists(theme.near, patch.near);
  return {
    id: theme.id,
    driver: patch.driver ?? theme.driver,
    title: patch.title ?? theme.title,
    terms: leaveOut(joinLists(theme.terms, patch.terms) ?? theme.terms, patch.without),
    ...(not ? { not } : {}),
    ...(near ? { near } : {}),
    examples: [...theme.examples, ...(patch.examples ?? [])],
    counterExamples: [...theme.counterExamples, ...(patch.counterExamples ?? [])],
    ...(patch.general !== undefined || theme.general !== undefined
      ? { general: patch.general ?? theme.general }
      : {}),
  };
}

function joinLists(left: WordLists | undefined, right: WordLists | undefined): WordLists | undefined {
  if (!left || !right) return left ?? right;
  return { en: [...left.en, ...right.en], th: [...left.th, ...right.th] };
}

function leaveOut(terms: WordLists, without: WordLists | undefined): WordLists {
  if (!without) return terms;
  return {
    en: terms.en.filter((term) => !without.en.includes(term)),
    th: terms.th.filter((term) => !without.th.includes(term)),
  };
}
