import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type ReportModel, reportModelSchema } from '../../src/model/report-model.js';
import { createHtmlRenderer } from '../../src/report/create-html-renderer.js';
import { full } from './fixture-discovery.js';
import { fixtureDriverReport, fixtureEmptyReport, fixtureSentimentReport } from './fixture-driver-report.js';
import { fixtureModel } from './fixture-model.js';

const render = createHtmlRenderer();
const caution = 'Associations among people who commented, adjusted for the other themes; not proof of cause.';

/** The words of the page as a reader sees them, without tags, style and the model at its end. */
function wordsOf(model: ReportModel): string {
  return render(model)
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<script.*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function sectionOf(page: string, id: string): string {
  return page.slice(page.indexOf(`<section id="${id}"`)).split('</section>')[0] ?? '';
}

describe('the report page', () => {
  it('is made from a model that the schema accepts', () => {
    expect(reportModelSchema.parse(fixtureModel())).toEqual(fixtureModel());
  });

  it('has its sections in order', () => {
    const ids = [...render(fixtureModel()).matchAll(/<section id="([a-z]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([
      'numbers',
      'trend',
      'drivers',
      'themes',
      'quotes',
      'untagged',
      'accounting',
      'method',
    ]);
  });

  it('links to the sections it has, in order', () => {
    for (const model of [fixtureModel(), fixtureModel({ discovery: full })]) {
      const page = render(model);
      const links = /<nav.*?<\/nav>/s.exec(page)?.[0] ?? '';
      const linked = [...links.matchAll(/href="#([a-z]+)"/g)].map((match) => match[1]);
      expect(linked).toEqual([...page.matchAll(/<section id="([a-z]+)"/g)].map((match) => match[1]));
      expect(linked.includes('discovery')).toBe(model.discovery !== undefined);
    }
  });

  it('allows nothing but its own stylesheet, by hash', () => {
    const page = render(fixtureModel());
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}';`);
    expect(page).not.toMatch(/ style=| src=|url\(|@import/);
    expect(page.match(/href="(?!#)[^"]*"/g)).toBeNull();
  });

  it('carries the model, to be read by machines', () => {
    const json = /<script type="application\/json" id="report-model">(.*?)<\/script>/s.exec(
      render(fixtureModel()),
    )?.[1];
    expect(JSON.parse(json ?? '')).toEqual(fixtureModel());
  });

  it('gives the same page for the same model', () => {
    expect(render(fixtureModel())).toBe(createHtmlRenderer()(fixtureModel()));
  });

  it('names the digest, the fingerprint, the version and the time', () => {
    const words = wordsOf(fixtureModel());
    for (const part of [
      fixtureModel().run.recordsDigest ?? '',
      fixtureModel().run.fingerprint,
      'Undertone 0.1.0',
      '2 Sep 2024, 02:15 UTC',
    ]) {
      expect(words).toContain(part);
    }
  });
});

describe('the drivers on the page', () => {
  it('stand with the largest opportunity first', () => {
    const drivers = sectionOf(render(fixtureModel()), 'drivers');
    const table = drivers.slice(0, drivers.indexOf('Importance and performance'));
    const names = [...table.matchAll(/<th scope="row"[^>]*><bdi>([^<]*)</g)].map((match) => match[1]);
    expect(names).toEqual([
      'Efficiency',
      'Ease',
      'Effectiveness',
      'Employee interaction',
      'Transparency',
      'Equity and humanity',
      'Other',
    ]);
  });

  it.each([
    ['weak', 'explain only a small part of the score here'],
    ['no_signal', 'The tagged themes do not explain the score here.'],
    ['insufficient_data', 'too few answers with both a score and a comment (31)'],
    ['no_outcome_variance', 'Everybody gave the same score'],
  ] as const)('say what %s means', (status, sentence) => {
    const report =
      status === 'weak' || status === 'no_signal'
        ? fixtureDriverReport({ status })
        : fixtureEmptyReport(status);
    expect(wordsOf(fixtureModel({ driverReports: [report] }))).toContain(sentence);
  });

  it('show no estimates where nothing was fitted', () => {
    const model = fixtureModel({ driverReports: [fixtureEmptyReport('insufficient_data')] });
    const drivers = sectionOf(render(model), 'drivers');
    expect(drivers).not.toContain('Opportunity');
    expect(drivers).not.toContain('class="verdict');
    expect(drivers).toContain('Praise');
  });

  it('never speak of effects on a sentiment outcome', () => {
    const model = fixtureModel({ driverReports: [fixtureSentimentReport()] });
    const words = wordsOf(model);
    expect(words).toContain('What the sentiment is made of');
    expect(words).not.toMatch(/impact/i);
    expect(sectionOf(render(model), 'drivers')).not.toMatch(/opportunity|importance/i);
  });

  it('always carry the sentence on association, with or without reports', () => {
    expect(wordsOf(fixtureModel())).toContain(caution);
    expect(wordsOf(fixtureModel({ driverReports: [] }))).toContain(caution);
  });

  it('say that nothing was tested where there is no test', () => {
    const report = fixtureDriverReport();
    const untested = {
      ...report,
      drivers: report.drivers.map((driver) => ({ ...driver, verdict: 'unclear' as const, test: null })),
    };
    const words = wordsOf(fixtureModel({ driverReports: [untested] }));
    expect(words).toContain('Not tested');
    expect(words).not.toContain('Not clear');
  });

  it('have a matrix only from four clear drivers on', () => {
    const report = fixtureDriverReport();
    const three = {
      ...report,
      drivers: report.drivers.map((driver) =>
        driver.id === 'ease' ? { ...driver, verdict: 'unclear' as const } : driver,
      ),
    };
    expect(wordsOf(fixtureModel())).toContain('Importance and performance');
    expect(wordsOf(fixtureModel({ driverReports: [three] }))).not.toContain('Importance and performance');
  });
});

describe('the rest of the page', () => {
  it('highlights evidence inside its clause, praise and blame apart', () => {
    const quotes = sectionOf(render(fixtureModel()), 'quotes');
    expect(quotes).toContain(
      '<span class="aside">The clerk was kind, but </span>I <mark>stood in line for two hours</mark> with a small child',
    );
    const blame = quotes.slice(quotes.indexOf('>Blame<'), quotes.indexOf('>Praise<'));
    expect(blame).toContain('stood in line');
    expect(blame).not.toContain('in and out in ten minutes');
  });

  it('marks Thai quotes as Thai', () => {
    expect(sectionOf(render(fixtureModel()), 'quotes')).toMatch(
      /<p class="passage" lang="th"><bdi>[^<]*เจ้าหน้าที่|<p class="passage" lang="th">/,
    );
  });

  it('writes the books as an equation, and warns where they do not balance', () => {
    expect(wordsOf(fixtureModel())).toContain(
      '934 read = 853 new + 0 changed + 0 unchanged + 12 duplicate + 61 empty + 8 rejected',
    );
    const books = { ...fixtureModel().books, read: 935 };
    expect(wordsOf(fixtureModel({ books }))).toContain('The books do not balance: 935 were read, 934');
  });

  it('stands without comments, dates, outcomes, themes or drivers', () => {
    const none = { positive: 0, neutral: 0, negative: 0 };
    const totals = {
      ...fixtureModel().totals,
      comments: 0,
      responses: 0,
      informative: 0,
      nil: 0,
      untagged: 0,
      period: { from: null, to: null },
      polarity: none,
      netSentiment: null,
      languages: {},
      contents: {},
    };
    const words = wordsOf(
      fixtureModel({
        totals,
        outcomes: [],
        timeline: [],
        themes: [],
        drivers: [],
        driverReports: [],
        untaggedTerms: [],
        untaggedQuotes: [],
      }),
    );
    expect(words).toContain('There are no comments in this period.');
    expect(words).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it('never prints a missing number as a word of the machine', () => {
    const timeline = fixtureModel().timeline.map((entry) => ({
      ...entry,
      netSentiment: null,
      outcomeMeans: {},
    }));
    const themes = fixtureModel().themes.map((theme) => ({ ...theme, netSentiment: null }));
    const reports = [
      fixtureEmptyReport('no_outcome_variance'),
      fixtureDriverReport({ r2: null, mean: null }),
    ];
    expect(wordsOf(fixtureModel({ timeline, themes, driverReports: reports }))).not.toMatch(
      /NaN|undefined|Infinity|null/,
    );
  });
});

describe('what the analysis says beside the numbers', () => {
  it('prints its notes once, and reasons that the verdict does not say already', () => {
    const report = fixtureDriverReport();
    const noted = fixtureDriverReport({
      status: 'weak',
      notes: [
        { code: 'association', en: 'said twice', th: '' },
        { code: 'weak', en: 'said twice', th: '' },
        { code: 'scale_changed', en: 'The scale changed.', th: '' },
      ],
      drivers: report.drivers.map((driver) => ({
        ...driver,
        reasons: ['not_significant', 'too_few_positive_mentions'],
      })),
    });
    const words = wordsOf(fixtureModel({ driverReports: [noted] }));
    expect(words).toContain('The scale changed.');
    expect(words).not.toContain('said twice');
    expect(words).toContain('Too few positive mentions');
    expect(words).not.toContain('Not significant');
  });

  it('draws the lines of the matrix where the analysis put them', () => {
    const page = render(
      fixtureModel({
        driverReports: [fixtureDriverReport({ settings: { performanceLine: -9, importanceLine: 9 } })],
      }),
    );
    const [across, up] = [...page.matchAll(/<line class="mean" x1="([^"]*)" x2="[^"]*" y1="([^"]*)"/g)];
    expect(across?.[1]).toBe('8%');
    expect(Number(up?.[2])).toBeLessThan(80);
  });
});
