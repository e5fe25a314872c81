import type { ThemePack } from '../model/theme-pack.js';
import { wordsOfPhrases } from './built-words.js';
import type { Reader } from './compile-pack.js';
import { compilePack } from './compile-pack.js';
import { createEffort, readEffort } from './effort.js';
import { createEmotions, readEmotions } from './emotions.js';
import { createFlags, readFlags } from './flags.js';
import { createSignalFinder, listSignals } from './signal-finder.js';
import { createTagger, type Tagger } from './tagger.js';
import { createTermScans, emptyWordIds } from './term-scan.js';

/** The stages that look for terms in a reading. */
export interface ThemeStages {
  readonly tag: Tagger;
  readonly feel: ReturnType<typeof createEmotions>;
  readonly weighEffort: ReturnType<typeof createEffort>;
  readonly flag: ReturnType<typeof createFlags>;
}

/**
 * Makes the tagger of a pack and the stages of emotions, effort and flags. Each gives what it gives on its own; together
 * they walk a text once instead of four times.
 *
 * @throws UndertoneError `pack_invalid` where a lexicon has a mistake.
 */
export function createThemeStages(pack: ThemePack, reader: Reader): ThemeStages {
  const ids = emptyWordIds();
  const terms = compilePack(pack, { wordsOf: (phrases) => wordsOfPhrases(phrases, reader), ids });
  const lexicons = [readEmotions(), readEffort(), readFlags()] as const;
  const lists = lexicons.map((lexicon) => listSignals(lexicon, ids));
  const [themes, emotions, effort, flags] = createTermScans([terms, ...lists], ids);
  return {
    tag: createTagger(pack, reader, { hitsOf: themes }),
    feel: createEmotions(createSignalFinder(lexicons[0], emotions)),
    weighEffort: createEffort(createSignalFinder(lexicons[1], effort)),
    flag: createFlags(createSignalFinder(lexicons[2], flags)),
  };
}
