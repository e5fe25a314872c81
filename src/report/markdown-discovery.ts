import type { CandidateTheme, Discovery, PhraseContrast } from '../model/discovery.js';
import type { ReportModel } from '../model/report-model.js';
import {
  contrastWords,
  discoveryLead,
  discoveryWords,
  emergingLead,
  hasDiscoveries,
  riseWords,
} from './discovery-words.js';
import { formatCount } from './format.js';
import { markdownLine, markdownTable, markdownText } from './markdown-text.js';
import { renderCandidateYaml } from './render-candidate-yaml.js';

/** Characters of a comment that are shown. */
const LONGEST = 240;

const right = (title: string) => ({ title, right: true });

/** The section of what nobody asked for, as Markdown blocks; none where nothing was found. */
export function markdownDiscovery(model: ReportModel): readonly string[] {
  const { discovery } = model;
  if (discovery === undefined || !hasDiscoveries(discovery)) return [];
  return [
    `## ${discoveryWords.heading}`,
    discoveryLead(discovery),
    ...emerging(discovery),
    ...discovery.contrasts.flatMap(contrast),
    ...duplicates(discovery),
    ...candidates(discovery.candidates, model),
  ];
}

function emerging({ emerging: found }: Discovery): readonly string[] {
  if (found === null || found.themes.length === 0) return [];
  return [
    `### ${discoveryWords.emerging}`,
    emergingLead(found),
    markdownTable(
      [{ title: 'Theme' }, right('Responses'), right('Rate against before')],
      found.themes.map(({ title, comments, ratio }) => [title.en, formatCount(comments), riseWords(ratio)]),
    ),
  ];
}

function contrast(found: PhraseContrast): readonly string[] {
  const { heading, of, high, low } = contrastWords(found);
  const phrases = (side: PhraseContrast['high'], [here, there]: readonly ['high' | 'low', 'high' | 'low']) =>
    side.length === 0
      ? discoveryWords.noPhrases
      : side
          .map(
            (one) => `${markdownText(one.phrase)} (${formatCount(one[here])} : ${formatCount(one[there])})`,
          )
          .join(', ');
  return [
    `### ${heading}${of === null ? '' : ` (${markdownText(of)})`}`,
    `**${high}** (${formatCount(found.comments.high)} comments): ${phrases(found.high, ['high', 'low'])}`,
    `**${low}** (${formatCount(found.comments.low)} comments): ${phrases(found.low, ['low', 'high'])}`,
  ];
}

function duplicates({ duplicates: groups }: Discovery): readonly string[] {
  if (groups.length === 0) return [];
  return [
    `### ${discoveryWords.duplicates}`,
    discoveryWords.duplicatesLead,
    markdownTable(
      [{ title: 'Comment' }, right('Comments'), right('Wordings')],
      groups.map(({ text, comments, wordings }) => [
        short(text),
        formatCount(comments),
        formatCount(wordings),
      ]),
    ),
  ];
}

function candidates(found: readonly CandidateTheme[], model: ReportModel): readonly string[] {
  if (found.length === 0) return [];
  const items = found.map(({ terms, example }) => {
    const words = terms.map(({ text, comments }) => `${markdownText(text)} (${formatCount(comments)})`);
    return `* ${words.join(', ')}\n  > ${markdownLine(short(example))}`;
  });
  return [
    `### ${discoveryWords.candidates}`,
    discoveryWords.candidatesLead,
    items.join('\n'),
    `${discoveryWords.candidatesYaml}:`,
    `\`\`\`yaml\n${renderCandidateYaml(found, model)}\`\`\``,
  ];
}

function short(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()} …`;
}
