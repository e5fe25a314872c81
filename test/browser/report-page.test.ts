import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ReportModel } from '../../src/model/report-model.js';
import { createHtmlRenderer } from '../../src/report/create-html-renderer.js';
import {
  fixtureDriverReport,
  fixtureEmptyReport,
  fixtureSentimentReport,
} from '../report/fixture-driver-report.js';
import { fixtureModel } from '../report/fixture-model.js';
import { launchBrowser } from './launch-browser.js';
import { active, faintText, headingLevels, nameless, openAll, overflow, stickingOut } from './page-checks.js';

let browser: Browser;
let folder = '';
const render = createHtmlRenderer();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undertone-page-'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const everything = fixtureModel({
  driverReports: [
    fixtureDriverReport(),
    fixtureDriverReport({ status: 'no_signal' }),
    fixtureEmptyReport('insufficient_data'),
    fixtureSentimentReport(),
  ],
});

/** The page with words of ten thousand letters and hostile text wherever a comment or a file can put text. */
function hostile(): ReportModel {
  const word = 'w'.repeat(10_000);
  const owned = `document.title='owned'`;
  const attack = `</style><script>${owned}</script><img src="https://example.invalid/x" onerror="${owned}">\u202e${word}`;
  const [report] = everything.driverReports;
  return {
    ...everything,
    title: attack,
    themes: everything.themes.slice(0, 3).map((theme) => ({
      ...theme,
      title: { en: word, th: attack },
      quotes: theme.quotes.map((quote) => ({ ...quote, text: attack, attributes: { [word]: attack } })),
    })),
    drivers: everything.drivers.map((driver) => ({ ...driver, title: { en: word, th: word } })),
    driverReports: (report === undefined ? [] : [report, fixtureEmptyReport('insufficient_data')]).map(
      (one) => ({
        ...one,
        outcome: { ...one.outcome, name: attack, unit: word },
        dropped: { [word]: 1 },
        drivers: one.drivers.map((driver) => ({
          ...driver,
          label: { en: word, th: word },
          reasons: [attack],
        })),
        notes: [{ code: word, en: word, th: word }],
      }),
    ),
    outcomes: everything.outcomes.map((outcome) => ({ ...outcome, name: word })),
    timeline: everything.timeline.map((entry) => ({ ...entry, outcomeMeans: { [word]: 3 } })),
    totals: {
      ...everything.totals,
      languages: { [word]: 3 },
      contents: { [word]: 2 },
      issues: { [word]: 1 },
    },
    untaggedTerms: [{ term: word, comments: 3 }],
    untaggedQuotes: [{ source: word, commentId: word, text: word }],
    rejects: { [word]: 1 },
    run: { ...everything.run, files: [word], fingerprint: word },
  };
}

async function visit(model: ReportModel, width: number) {
  const file = join(folder, `page-${width}.html`);
  writeFileSync(file, render(model));
  const page: Page = await browser.newPage({ viewport: { width, height: 900 } });
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { page, address, requests, messages };
}

describe.each([
  ['of a usual report', everything],
  ['of hostile text', hostile()],
])('the page %s', (_name, model) => {
  it.each([360, 1280])('fits %d pixels, asks for nothing and reports no error', async (width) => {
    const { page, address, requests, messages } = await visit(model, width);
    await page.evaluate(openAll);
    expect(await page.evaluate(stickingOut)).toEqual([]);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(requests).toEqual([address]);
    expect(messages).toEqual([]);
    expect(await page.title()).toBe(model.title);
    await page.close();
  });

  it('runs no script and holds no element that fetches', async () => {
    const { page } = await visit(model, 1280);
    expect(await page.evaluate(active)).toEqual({ scripts: ['application/json'], fetching: 0 });
    await page.close();
  });
});

describe('the structure of the page', () => {
  it('has one first heading and skips no level', async () => {
    const { page } = await visit(everything, 1280);
    const levels: readonly number[] = await page.evaluate(headingLevels);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    await page.close();
  });

  it('titles every chart and names every table, link and section', async () => {
    const { page } = await visit(everything, 1280);
    expect(await page.evaluate(nameless)).toEqual({
      charts: 0,
      captions: 0,
      heads: 0,
      links: 0,
      sections: 0,
      repeatedIds: 0,
    });
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has text that stands out from its ground, %s', async (colorScheme) => {
    const { page } = await visit(everything, 1280);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(openAll);
    expect(await page.evaluate(faintText)).toEqual([]);
    await page.close();
  });

  it('prints on A4 without losing anything at the side', async () => {
    const { page } = await visit(everything, 680);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.close();
  });
});
