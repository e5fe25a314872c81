import type { Driver, DriverReport } from '../model/driver-report.js';
import type { Quote, ReportModel, ThemeSummary } from '../model/report-model.js';
import { excerpt } from './excerpt.js';
import { fitSentence } from './fit-sentence.js';
import {
  formatCount,
  formatDate,
  formatMoment,
  formatName,
  formatNet,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatShareOf,
  formatSigned,
  formatUnit,
  scaleDigits,
} from './format.js';
import { headline } from './headline.js';
import { markdownDiscovery } from './markdown-discovery.js';
import { markdownLine, markdownTable, markdownText } from './markdown-text.js';
import { byOpportunity } from './order-drivers.js';
import {
  associationSentence,
  driverWords,
  isFitted,
  languageWords,
  ownNotes,
  statusSentence,
  verdictWords,
} from './wording.js';

const right = (title: string) => ({ title, right: true });

function numbers(model: ReportModel): string {
  const { totals } = model;
  const languages = Object.entries(totals.languages)
    .sort((one, other) => other[1] - one[1])
    .map(([code, count]) => `${languageWords(code)} ${formatCount(count)}`);
  return markdownTable(
    [{ title: 'At a glance' }, right('')],
    [
      ['Comments', formatCount(totals.comments)],
      ['Net sentiment (% positive − % negative)', formatNet(totals.netSentiment)],
      ...model.outcomes.map((outcome) => [
        `Mean ${formatName(outcome.name).toLowerCase()} (${outcome.scaleMin} to ${outcome.scaleMax}, n ${formatCount(outcome.n)})`,
        formatNumber(outcome.mean, scaleDigits({ min: outcome.scaleMin, max: outcome.scaleMax })),
      ]),
      ['Without a theme', formatShareOf(totals.untagged, totals.informative)],
      ['Languages', languages.join(', ')],
    ],
  );
}

function driverRows(report: DriverReport): string {
  const words = driverWords(report.outcome.kind);
  const digits = scaleDigits(report.outcome.scale);
  const fitted = isFitted(report.status);
  const interval = ({ low, high }: Pick<Driver['opportunity'], 'low' | 'high'>) =>
    low === null || high === null ? '' : ` (${formatNumber(low, digits)} to ${formatNumber(high, digits)})`;
  return markdownTable(
    [
      { title: 'Driver' },
      ...(fitted ? [right(words.opportunity), right(words.strength), right(words.share)] : []),
      right('Praise'),
      right('Blame'),
      { title: 'Verdict' },
    ],
    byOpportunity(report.drivers).map((driver) => [
      driver.label.en,
      ...(fitted
        ? [
            formatSigned(driver.opportunity.value, digits) + interval(driver.opportunity),
            formatSigned(driver.strength.value, digits) + interval(driver.strength),
            formatPercent(driver.importance.share),
          ]
        : []),
      formatCount(driver.mentions.positive),
      formatCount(driver.mentions.negative),
      verdictWords(driver),
    ]),
  );
}

function drivers(model: ReportModel): readonly string[] {
  return model.driverReports.flatMap((report) => {
    const status = statusSentence(report);
    const words = driverWords(report.outcome.kind);
    const name =
      report.outcome.kind === 'sentiment'
        ? words.heading
        : `${words.heading}: ${formatName(report.outcome.name)}`;
    return [
      `## ${markdownText(name)}`,
      `${fitSentence(report)}${status === null ? '' : ` **${status}**`}`,
      ...(report.drivers.length === 0 ? [] : [driverRows(report)]),
      ...(isFitted(report.status)
        ? [
            `${words.opportunity}: ${words.opportunityMeaning}. ${words.strength}: ${words.strengthMeaning}. In ${markdownText(formatUnit(report.outcome.unit))}.`,
          ]
        : []),
      ...ownNotes(report).map((note) => `* ${markdownText(note)}`),
    ];
  });
}

function themeRows(themes: readonly ThemeSummary[]): string {
  return markdownTable(
    [
      { title: 'Theme' },
      right('Comments'),
      right('Mention rate'),
      right('Praise'),
      right('Blame'),
      right('Net sentiment'),
    ],
    themes.map((theme) => [
      theme.title.en,
      formatCount(theme.comments),
      formatPercent(theme.mentionRate),
      formatCount(theme.mentions.positive),
      formatCount(theme.mentions.negative),
      formatNet(theme.netSentiment),
    ]),
  );
}

function quoteLine(quote: Quote): string {
  const { cutBefore, cutAfter, pieces } = excerpt(quote.text, quote);
  const text = pieces.map((piece) => piece.text).join('');
  const date = quote.respondedAt === null ? '' : ` (${markdownText(formatDate(quote.respondedAt))})`;
  return `> ${cutBefore ? '… ' : ''}${markdownLine(text)}${cutAfter ? ' …' : ''}${date}`;
}

function quotes(themes: readonly ThemeSummary[]): readonly string[] {
  return themes.flatMap((theme) => {
    const of = (polarity: Quote['polarity']) => theme.quotes.filter((quote) => quote.polarity === polarity);
    const side = (name: string, chosen: readonly Quote[]) =>
      chosen.length === 0 ? [] : [`**${name}**`, chosen.map(quoteLine).join('\n>\n')];
    const sides = [
      ...side('Blame', of('negative')),
      ...side('Praise', of('positive')),
      ...side('Neither', of('neutral')),
    ];
    return sides.length === 0 ? [] : [`### ${markdownText(theme.title.en)}`, ...sides];
  });
}

function accounting(model: ReportModel): readonly string[] {
  const { books, rejects, run } = model;
  const codes = Object.entries(rejects);
  return [
    `${formatCount(books.read)} read = ${formatCount(books.new)} new + ${formatCount(books.changed)} changed + ${formatCount(books.unchanged)} unchanged + ${formatCount(books.duplicate)} duplicate + ${formatCount(books.empty)} empty + ${formatCount(books.rejected)} rejected`,
    ...(codes.length === 0
      ? []
      : [
          markdownTable(
            [{ title: 'Lines of rejects.csv' }, right('Count')],
            codes.map(([code, count]) => [code, formatCount(count)]),
          ),
        ]),
    `Made ${markdownText(formatMoment(model.generatedAt))}, fingerprint ${markdownText(run.fingerprint)}, digest ${markdownText(run.recordsDigest ?? 'none')}.`,
  ];
}

/** The report as Markdown (GitHub flavor): the same figures and words as the page, without charts. */
export function renderMarkdown(model: ReportModel): string {
  const period = formatPeriod(model.totals.period);
  const untagged = `${formatShareOf(model.totals.untagged, model.totals.informative)} of the comments that say something touch no theme.`;
  const terms = model.untaggedTerms.map(
    ({ term, comments }) => `${markdownText(term)} (${formatCount(comments)})`,
  );
  const blocks = [
    `# ${markdownText(model.title)}`,
    ...(period === null ? [] : [markdownText(period)]),
    `**${markdownText(headline(model))}**`,
    numbers(model),
    ...drivers(model),
    `*${associationSentence}*`,
    '## What they talk about',
    themeRows(model.themes),
    '## In their words',
    ...quotes(model.themes),
    '## What no theme covers',
    terms.length === 0 ? untagged : `${untagged} Their most frequent words: ${terms.join(', ')}.`,
    ...markdownDiscovery(model),
    '## Every comment accounted for',
    ...accounting(model),
  ];
  return `${blocks.join('\n\n')}\n`;
}
