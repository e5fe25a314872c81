import type { Mention } from '../model/insight-record.js';
import type { Theme, ThemePack } from '../model/theme-pack.js';
import { loadPack } from '../themes/load-pack.js';
import type { LearnedModel } from './learned-model.js';

/** The pack to give for a model that is used instead of one. */
export const noPack = 'none';

/** The pack of that name; with a model, `none` is a pack without themes. */
export function loadPackBeside(name: string, model: LearnedModel | null): ThemePack {
  if (name !== noPack || model === null) return loadPack(name);
  return { id: noPack, title: { en: 'No pack', th: 'ไม่มีชุดประเด็น' }, drivers: [], themes: [] };
}

/** The themes and drivers of a pack and, after them, those that only the model knows: what reports are made over. */
export function frameOf(pack: ThemePack, model: LearnedModel | null): ThemePack {
  if (model === null) return pack;
  const homeOf = createHomes(pack);
  const own = model.header.themes.filter(({ name }) => homeOf(name) === undefined);
  const titled = own.map(({ name }) => ({ id: name, title: { en: name, th: name } }));
  const nothing = { en: [], th: [] };
  return {
    ...pack,
    drivers: [...pack.drivers, ...titled],
    themes: [
      ...pack.themes,
      ...titled.map((theme) => ({
        ...theme,
        driver: theme.id,
        terms: nothing,
        examples: [],
        counterExamples: [],
      })),
    ],
  };
}

/**
 * Makes the function that adds learned mentions to those of a pack. A learned theme named like a theme of the pack, by
 * its id or a title, is that theme; what both found in one clause is kept once, as the pack has it.
 */
export function createMentionMerger(
  pack: ThemePack,
): (mentions: readonly Mention[], learned: readonly Mention[]) => Mention[] {
  const homeOf = createHomes(pack);
  return function mergeMentions(mentions, learned) {
    const merged = [...mentions];
    for (const mention of learned) {
      const home = homeOf(mention.theme);
      const placed = home === undefined ? mention : { ...mention, theme: home.id, driver: home.driver };
      const known = merged.some(
        ({ theme, start, polarity }) =>
          theme === placed.theme && start === placed.start && polarity === placed.polarity,
      );
      if (!known) merged.push(placed);
    }
    return merged;
  };
}

/** Makes the function from the name of a learned theme to the theme of the pack that it names, if any. */
function createHomes(pack: ThemePack): (name: string) => Theme | undefined {
  const homes = new Map<string, Theme>();
  for (const theme of pack.themes) {
    for (const name of [theme.title.th, theme.title.en, theme.id]) homes.set(name.toLowerCase(), theme);
  }
  return (name) => homes.get(name.toLowerCase());
}
