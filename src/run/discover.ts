import type { Reader } from '../language/create-reader.js';
import type { Discovery, PhraseContrast } from '../model/discovery.js';
import type { ThemePack } from '../model/theme-pack.js';
import type { DiscoveryStore, SampledText } from '../store/discovery-store.js';
import { createCandidateFinder, type NounTest } from '../themes/discover-candidates.js';
import { createDuplicateFinder } from '../themes/discover-duplicates.js';
import { createPhraseCounter } from '../themes/discover-phrases.js';
import { createKnownTermTest } from '../themes/known-terms.js';
import { contrastPhrases } from './contrast-phrases.js';
import { findEmergingThemes } from './find-emerging-themes.js';

/** Comments that are read for this; of more, a sample. */
const SAMPLE = 15_000;
const CANDIDATES = 8;
const DUPLICATE_GROUPS = 10;
/** Copies of one text from which they are called so. */
const LEAST_COPIES = 5;
/** Texts found repeated in the store that are compared with the sample. */
const REPEATED = { length: 30, limit: 2_000 };

/** Groups of comments that phrases are counted in. */
const [HIGH, LOW, PRAISE, BLAME] = [0, 1, 2, 3] as const;

/**
 * Finds what nobody asked for: phrases that set apart high and low ratings, and praise and blame; themes spoken of more
 * than before; comments sent many times; and themes that the pack does not have. Reads at most about 15,000 comments.
 */
export async function discover(
  store: DiscoveryStore,
  parts: {
    readonly pack: ThemePack;
    readonly comments: number;
    readonly outcome: string | null;
    readonly read: Reader;
  },
): Promise<Discovery> {
  const { read } = parts;
  const phrases = createPhraseCounter(4);
  const candidates = createCandidateFinder(createKnownTermTest(parts.pack, read));
  const duplicates = createDuplicateFinder();
  for (const { text, comments } of await store.repeatedTexts(REPEATED)) duplicates.add(text, comments);
  const repeated = duplicates.known();
  let sampled = 0;
  for await (const chunk of store.sampleTexts(SAMPLE / Math.max(1, parts.comments))) {
    for (const one of chunk) {
      sampled += 1;
      const reading = read(one.text, one.language);
      phrases.add(reading, groupsOf(one, parts.outcome));
      if (!one.tagged) candidates.add(reading);
      if (!repeated(one.text)) duplicates.add(one.text, 1);
    }
  }
  return {
    comments: parts.comments,
    // Those not read are in languages that are not analyzed.
    sampled: parts.comments <= SAMPLE ? parts.comments : sampled,
    contrasts: contrasts(phrases, parts.outcome),
    emerging: await findEmergingThemes(store, parts.pack),
    duplicates: duplicates.groups(LEAST_COPIES).slice(0, DUPLICATE_GROUPS),
    candidates: candidates
      .candidates(CANDIDATES, candidates.asksForNouns() ? await loadNounTest() : undefined)
      .map(({ terms, ...rest }) => ({ ...rest, terms: [...terms] })),
  };
}

/** Loaded only where it is asked for: it takes a third of a second. */
async function loadNounTest(): Promise<NounTest> {
  const { findNounPhrases } = await import('../language/english/noun-phrases.js');
  return (text, place) => findNounPhrases(text).some(({ start, end }) => start <= place && place < end);
}

/** The upper and the lower half of the scale; its middle belongs to neither. */
function groupsOf({ outcomes, polarity }: SampledText, name: string | null): number[] {
  const groups: number[] = [];
  const outcome = name !== null && Object.hasOwn(outcomes, name) ? outcomes[name] : undefined;
  if (outcome !== undefined && outcome.scaleMax > outcome.scaleMin) {
    const place = (outcome.value - outcome.scaleMin) / (outcome.scaleMax - outcome.scaleMin);
    if (place !== 0.5) groups.push(place > 0.5 ? HIGH : LOW);
  }
  if (polarity !== 'neutral') groups.push(polarity === 'positive' ? PRAISE : BLAME);
  return groups;
}

function contrasts(
  counter: ReturnType<typeof createPhraseCounter>,
  outcome: string | null,
): PhraseContrast[] {
  const phrases = counter.phrases();
  const { sizes } = counter;
  const found: PhraseContrast[] = [
    { kind: 'rating', outcome, ...contrastPhrases(phrases, { high: HIGH, low: LOW, sizes }) },
    { kind: 'sentiment', outcome: null, ...contrastPhrases(phrases, { high: PRAISE, low: BLAME, sizes }) },
  ];
  return found.filter(({ high, low }) => high.length + low.length > 0);
}
