import { describe, expect, it } from '@jest/globals';
import { bar } from '../../../src/report/charts/bar.js';
import { divergingBar } from '../../../src/report/charts/diverging-bar.js';
import { intervalBar, intervalScale } from '../../../src/report/charts/interval.js';
import { lineChart } from '../../../src/report/charts/line.js';
import { linearScale } from '../../../src/report/charts/scale.js';
import { bins, sparkBar } from '../../../src/report/charts/spark-bar.js';
import { stackedBar } from '../../../src/report/charts/stacked-bar.js';
import { type Html, renderMarkup } from '../../../src/report/html/markup.js';

/** The numbers of an attribute of all elements whose class holds a word, in order. */
function numbersOf(chart: Html, { of, attribute }: { of: string; attribute: string }): readonly number[] {
  const elements = renderMarkup(chart).match(/<(?:rect|line|circle)[^>]*>/g) ?? [];
  return elements
    .filter((element) => new RegExp(`class="[^"]*\\b${of}\\b`).test(element))
    .map((element) => Number.parseFloat(new RegExp(` ${attribute}="([^"]*)"`).exec(element)?.[1] ?? 'NaN'));
}

describe('bar() and stackedBar()', () => {
  it('are as wide as the share', () => {
    expect(numbersOf(bar(0.337, { title: 'x' }), { of: 'fill', attribute: 'width' })).toEqual([33.7]);
    expect(numbersOf(bar(7, { title: 'x' }), { of: 'fill', attribute: 'width' })).toEqual([100]);
  });

  it('stack parts side by side', () => {
    const parts = [1, 2, 5].map((count) => ({ label: '', count, tone: 'neutral' }));
    const chart = stackedBar(parts, { title: 'x' });
    expect(numbersOf(chart, { of: 'fill', attribute: 'width' })).toEqual([12.5, 25, 62.5]);
    expect(numbersOf(chart, { of: 'fill', attribute: 'x' })).toEqual([0, 12.5, 37.5]);
  });

  it('draw nothing from nothing', () => {
    const chart = stackedBar([{ label: '', count: 0, tone: 'neutral' }], { title: 'x' });
    expect(numbersOf(chart, { of: 'fill', attribute: 'width' })).toEqual([0]);
  });
});

describe('divergingBar()', () => {
  it('puts blame left and praise right of the middle on one scale', () => {
    const chart = divergingBar({ negative: 100, positive: 25 }, { most: 200, title: 'x' });
    expect(numbersOf(chart, { of: 'negative', attribute: 'x' })).toEqual([25]);
    expect(numbersOf(chart, { of: 'negative', attribute: 'width' })).toEqual([25]);
    expect(numbersOf(chart, { of: 'positive', attribute: 'x' })).toEqual([50]);
    expect(numbersOf(chart, { of: 'positive', attribute: 'width' })).toEqual([6.25]);
  });
});

describe('intervalBar()', () => {
  const rows = [
    { value: 0.4, low: 0.2, high: 0.6 },
    { value: null, low: null, high: null },
    { value: 0.1, low: -9, high: 9 },
  ];

  it('keeps a hopeless interval from flattening the rest', () => {
    const scale = intervalScale(rows);
    expect([scale.min, scale.max]).toEqual([-0.4 * 3, 0.4 * 3].map((end) => expect.closeTo(end, 9)));
  });

  it('has a whisker only where there is an interval', () => {
    const scale = intervalScale(rows);
    const look = { scale, title: 'x', tone: 'negative', firm: true };
    const whole = intervalBar({ value: 0.4, low: 0.2, high: 0.6 }, look);
    expect(numbersOf(whole, { of: 'whisker', attribute: 'x1' })).toEqual(
      [0.2, 0.2, 0.6].map((end) => scale.at(end)),
    );
    const bare = intervalBar({ value: 0.4, low: null, high: null }, look);
    expect(numbersOf(bare, { of: 'whisker', attribute: 'x1' })).toEqual([]);
    expect(numbersOf(bare, { of: 'fill', attribute: 'x' })).toEqual([scale.at(0)]);
  });

  it('has no bar without a value, and no cap where the whisker is cut', () => {
    const scale = intervalScale(rows);
    const look = { scale, title: 'x', tone: 'negative', firm: false };
    const none = intervalBar({ value: null, low: null, high: null }, look);
    expect(numbersOf(none, { of: 'fill', attribute: 'x' })).toEqual([]);
    const cut = intervalBar({ value: 0.1, low: -9, high: 9 }, look);
    expect(numbersOf(cut, { of: 'whisker', attribute: 'y1' })).toEqual([12]);
  });
});

describe('lineChart()', () => {
  it('breaks the line where a period has no value', () => {
    const points = [1, 2, null, 3, 4].map((value, index) => ({ label: String(index), value }));
    const chart = lineChart(points, {
      title: 'x',
      description: 'y',
      scale: linearScale([0, 4]),
      tone: 'outcome',
      format: String,
      tick: String,
    });
    expect(numbersOf(chart, { of: 'stroke', attribute: 'x1' })).toHaveLength(2);
    expect(numbersOf(chart, { of: 'dot', attribute: 'cx' })).toHaveLength(4);
  });
});

describe('bins()', () => {
  it('keeps a bin for each whole step, also the empty ones', () => {
    const found = bins(
      [
        { value: 1, count: 3 },
        { value: 4, count: 2 },
      ],
      { min: 1, max: 5 },
    );
    expect(found).toEqual([
      { label: '1', count: 3 },
      { label: '2', count: 0 },
      { label: '3', count: 0 },
      { label: '4', count: 2 },
      { label: '5', count: 0 },
    ]);
  });

  it('folds many values into ten bins and loses none', () => {
    const distribution = Array.from({ length: 101 }, (_, value) => ({ value, count: 1 }));
    const found = bins(distribution, { min: 0, max: 100 });
    expect(found).toHaveLength(10);
    expect(found.map((bin) => bin.count)).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 11]);
    expect(found[0]?.label).toBe('0 to 10');
  });

  it('draws the tallest column for the largest count', () => {
    const chart = sparkBar(
      [
        { label: '1', count: 2 },
        { label: '2', count: 8 },
      ],
      { title: 'x' },
    );
    expect(numbersOf(chart, { of: 'fill', attribute: 'height' })).toEqual([10, 40]);
  });
});
