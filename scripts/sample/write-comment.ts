import type { Visit } from './draw-visit.js';

/** A line of the fragment table: words for one driver and polarity, or small talk, in one language. */
export interface Fragment {
  readonly language: string;
  readonly kind: string;
  readonly polarity: string;
  readonly channel: string;
  readonly text: string;
}

/** Reads the tab-separated fragment table, its heading left out. */
export function parseFragments(table: string): Fragment[] {
  const lines = table.trim().split('\n').slice(1);
  return lines.map((line, i) => {
    const [language, kind, polarity, channel, text] = line.split('\t');
    if (!language || !kind || !polarity || !channel || !text)
      throw new Error(`Line ${i + 2} of the fragments needs five cells`);
    return { language, kind, polarity, channel, text };
  });
}

type Random = () => number;

/** Puts visits into words. Fragments of a list are used in turn, so that the whole list is heard. */
export function createCommentWriter(
  fragments: readonly Fragment[],
  random: Random,
): (visit: Visit) => string {
  const turns = new Map<string, number>();
  function fragment(visit: Visit, kind: string, polarity = '0'): string {
    const fitting = fragments.filter(
      (one) =>
        one.language === visit.language &&
        one.kind === kind &&
        one.polarity === polarity &&
        (one.channel === 'any' || one.channel === visit.channel),
    );
    const key = `${visit.language} ${kind} ${polarity} ${visit.channel}`;
    const turn = turns.get(key) ?? Math.floor(random() * fitting.length);
    turns.set(key, turn + 1 + Math.floor(random() * 2));
    const chosen = fitting[turn % Math.max(1, fitting.length)];
    return chosen === undefined ? '' : chooseWords(chosen.text, random);
  }
  return (visit) => {
    const body =
      visit.mentions.length === 0 ? smallTalk(visit, fragment, random) : speak(visit, fragment, random);
    return finish(body, visit, random);
  };
}

type FragmentOf = (visit: Visit, kind: string, polarity?: string) => string;

/** `{a|b|c}` stands for one of the words between the bars. */
function chooseWords(text: string, random: Random): string {
  return text.replace(/\{([^{}]{1,200})\}/g, (_, words: string) => {
    const choices = words.split('|');
    return choices[Math.floor(random() * choices.length)] ?? '';
  });
}

function smallTalk(visit: Visit, fragment: FragmentOf, random: Random): string {
  const draw = random();
  if (draw < 0.25) return fragment(visit, 'nil');
  const polarity = visit.trust >= 4 ? '+' : visit.trust <= 2 ? '-' : '0';
  const general = fragment(visit, 'general', polarity);
  if (draw < 0.75) return general;
  const opening = fragment(visit, 'opening');
  return visit.language === 'en' ? `${opening}. ${general}` : `${opening} ${general}`;
}

function speak(visit: Visit, fragment: FragmentOf, random: Random): string {
  const english = visit.language === 'en';
  const parts = visit.mentions.map(({ driver, polarity }) => ({
    polarity,
    text: fragment(visit, driver, polarity),
  }));
  if (random() < 0.5) parts.reverse();
  let text = '';
  if (random() < 0.28)
    text = `${fragment(visit, 'opening')}${english ? (random() < 0.7 ? '. ' : ', ') : ' '}`;
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    if (before !== undefined)
      text += connector(english, { contrast: before.polarity !== part.polarity, random });
    text += english && /(^|[.!] )$/.test(text) ? capitalize(part.text) : part.text;
  });
  if (random() < 0.22) text += `${english ? '. ' : ' '}${fragment(visit, 'closing', mood(visit))}`;
  if (random() < 0.02) text = text.replace('. ', '.\n');
  if (random() < 0.035) text += `${english ? '. ' : ' '}${fragment(visit, 'personal')}`;
  return text;
}

/** Which closing words fit: thanks after praise alone, a plea after blame alone, else neither. */
function mood({ mentions }: Visit): string {
  const polarities = new Set(mentions.map((mention) => mention.polarity));
  const [only = '0'] = polarities;
  return polarities.size === 1 ? only : '0';
}

function connector(english: boolean, { contrast, random }: { contrast: boolean; random: Random }): string {
  const englishContrast = [
    ', but ',
    '. However, ',
    ' but ',
    ', although ',
    '. On the other hand ',
    '. Still, ',
  ];
  const englishMore = [' and ', '. ', ', and ', '. Also, ', '. ', '; '];
  const thaiContrast = [' แต่', ' แต่ว่า', ' แต่', ' ส่วนอีกเรื่อง '];
  const thaiMore = [' ', ' และ', ' แล้วก็', ' อีกอย่าง', ' '];
  const list = english ? (contrast ? englishContrast : englishMore) : contrast ? thaiContrast : thaiMore;
  return list[Math.floor(random() * list.length)] ?? ' ';
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How people type: most with a full stop, some without, a few all in small letters or with an exclamation mark. */
function finish(text: string, visit: Visit, random: Random): string {
  const draw = random();
  const polite = /(ครับ|ค่ะ|คะ)$/.test(text);
  if (visit.language === 'th')
    return draw < 0.12 && !polite ? `${text}${visit.trust >= 4 ? 'ค่ะ' : 'ครับ'}` : text;
  const ended = /[\p{L}\p{N})]$/u.test(text) && text.length > 20;
  const opened = capitalize(text);
  if (draw < 0.06) return text.toLowerCase();
  if (draw < 0.14 && ended) return `${opened}!`;
  return ended && draw < 0.75 ? `${opened}.` : opened;
}
