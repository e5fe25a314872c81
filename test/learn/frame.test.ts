import { describe, expect, it } from '@jest/globals';
import { createAnalyzer } from '../../src/analyze/create-analyzer.js';
import { createMentionMerger, frameOf, loadPackBeside } from '../../src/learn/frame.js';
import { learnModel } from '../../src/learn/learn-model.js';
import { createPreparer } from '../../src/prepare/create-preparer.js';
import { loadPack } from '../../src/themes/load-pack.js';
import { labelledExamples } from './labelled-examples.js';

const model = learnModel(labelledExamples());
const pack = loadPack('public-service');
const prepare = createPreparer();

function commentOf(text: string) {
  return prepare({
    file: 'a.csv',
    line: 2,
    source: 'a',
    commentId: '1',
    respondent: null,
    text,
    question: null,
    questionType: 'open',
    respondedAt: null,
    language: null,
    outcomes: {},
    attributes: {},
  });
}

describe('frameOf', () => {
  it('puts the themes of the model after those of the pack, each its own driver', () => {
    const frame = frameOf(pack, model);
    expect(frame.themes.slice(pack.themes.length).map(({ id, driver }) => [id, driver])).toEqual([
      ['Car park', 'Car park'],
      ['Meals', 'Meals'],
    ]);
    expect(frame.drivers.slice(pack.drivers.length).map(({ id }) => id)).toEqual(['Car park', 'Meals']);
    expect(frameOf(pack, null)).toBe(pack);
  });

  it('stands alone with the pack none, which needs a model', () => {
    expect(frameOf(loadPackBeside('none', model), model).themes).toHaveLength(2);
    expect(() => loadPackBeside('none', null)).toThrow(/none/);
  });
});

describe('createMentionMerger', () => {
  const mention = { polarity: 'negative' as const, score: -0.5, start: 0, end: 9, evidence: [] };
  const [theme] = pack.themes;
  if (theme === undefined) throw new Error('the pack has no theme');

  it('takes a learned theme named like one of the pack for that theme', () => {
    const merge = createMentionMerger(pack);
    const { id, driver, title } = theme;
    const learned = { ...mention, theme: title.en.toUpperCase(), driver: title.en };
    expect(merge([], [learned])).toEqual([{ ...mention, theme: id, driver }]);
    expect(merge([{ ...mention, theme: id, driver }], [learned])).toEqual([
      { ...mention, theme: id, driver },
    ]);
  });

  it('keeps the others as they are', () => {
    const learned = { ...mention, theme: 'Meals', driver: 'Meals' };
    expect(createMentionMerger(pack)([], [learned])).toEqual([learned]);
  });
});

describe('createAnalyzer with a model', () => {
  it('adds its themes and has another fingerprint', () => {
    const plain = createAnalyzer({ pack });
    const taught = createAnalyzer({ pack, model });
    expect(taught.fingerprint).not.toBe(plain.fingerprint);
    expect(createAnalyzer({ pack, model: null }).fingerprint).toBe(plain.fingerprint);
    const comment = commentOf('The car park was full again.');
    const themes = taught.analyze(comment).mentions.map(({ theme }) => theme);
    expect(themes).toContain('Car park');
    expect(plain.analyze(comment).mentions.map(({ theme }) => theme)).not.toContain('Car park');
  });

  it('finds only its themes with the pack none', () => {
    const { analyze } = createAnalyzer({ pack: loadPackBeside('none', model), model });
    const { mentions, issues } = analyze(commentOf('The staff were rude and the soup was lovely.'));
    const found = mentions.map(({ theme }) => theme);
    expect(found).toContain('Meals');
    expect(found.filter((theme) => !model.header.themes.some(({ name }) => name === theme))).toEqual([]);
    expect(issues).toEqual([]);
  });
});
