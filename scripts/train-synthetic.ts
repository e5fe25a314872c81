import { readTable } from '../src/language/read-table.js';
import type { LanguageCode } from '../src/model/reading.js';
import { loadLexicon } from '../src/sentiment/lexicon.js';
import { besideSources } from './beside-sources.js';
import type { LabelledText } from './train-example.js';
import { createRandom, type Random } from './train-random.js';

type Frames = ReadonlyMap<string, readonly string[]>;

const neutralTexts = 2000;
const contrastTexts = 1600;

/**
 * Short sentences made from frames and the polar terms of the lexicon: they teach the hashed features the words of
 * plain review prose that the collections lack, what negation and wishes do, and what plain statements look like.
 */
export function syntheticTexts(language: LanguageCode): readonly LabelledText[] {
  const random = createRandom(7);
  const frames = readFrames(language);
  const texts: LabelledText[] = [];
  const add = (text: string, label: LabelledText['label']) => texts.push({ text, label, question: null });
  const terms = loadLexicon(language).filter(
    ({ term, valence }) => Math.abs(valence) >= 1 && !term.includes('...'),
  );
  for (const { term, valence } of terms) {
    const put = (kind: string) => pick(frames.get(kind), random).replace('{term}', term);
    const label = valence > 0 ? 'positive' : 'negative';
    const single = language === 'th' ? !/^ไม่/.test(term) && term.length < 9 : /^[a-z]+$/.test(term);
    for (let i = 0; i < (language === 'th' ? 4 : single ? 2 : 1); i++) add(put('plain'), label);
    if (!single || Math.abs(valence) < 1.5) continue;
    add(put(valence > 0 ? 'turned' : 'denied'), valence > 0 ? 'negative' : 'positive');
    if (valence > 0) add(put('wish'), 'negative');
    if (frames.has('asked')) add(put('asked'), 'neutral');
  }
  const statement = (sign: number) => {
    const strong = terms.filter(({ valence }) => valence * sign >= 2);
    const term = strong[Math.floor(random() * strong.length)]?.term ?? '';
    return pick(frames.get('plain'), random).replace('{term}', term).replace(/[.!]$/, '');
  };
  for (let i = 0; i < contrastTexts; i++) {
    const [praise, blame] = [statement(1), statement(-1)];
    const link = pick(frames.get('contrast'), random);
    add(link.replace('{first}', praise).replace('{last}', blame), 'negative');
    add(link.replace('{first}', blame).replace('{last}', praise), 'positive');
  }
  for (let i = 0; i < neutralTexts; i++)
    add(fillLists(pick(frames.get('neutral'), random), frames, random), 'neutral');
  return texts;
}

function readFrames(language: LanguageCode): Frames {
  const frames = new Map<string, string[]>();
  for (const { cells } of readTable(besideSources('train-frames.tsv'), ['language', 'kind', 'text'])) {
    if (cells.language !== language) continue;
    const list = frames.get(cells.kind ?? '') ?? [];
    list.push(cells.text ?? '');
    frames.set(cells.kind ?? '', list);
  }
  return frames;
}

function fillLists(text: string, frames: Frames, random: Random): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => pick(frames.get(`list:${name}`), random));
}

function pick(list: readonly string[] | undefined, random: Random): string {
  return list?.[Math.floor(random() * list.length)] ?? '';
}
