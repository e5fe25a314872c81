import type { ModelCard } from '../model/learned-model.js';

/** The card of a model for the terminal: how well it does on comments it was not fitted to, theme by theme. */
export function renderCard(card: ModelCard): string {
  const lines = [`Learned from ${card.comments} comments; measured by ${card.folds}-fold cross-validation`];
  if (card.sentiment !== null) {
    const { comments, accuracy, macroF1 } = card.sentiment;
    lines.push(
      '',
      `Sentiment   macro-F1 ${share(macroF1)}   accuracy ${share(accuracy)}   ${comments} comments`,
    );
  }
  if (card.themes !== null) lines.push('', ...renderThemes(card.themes));
  return `${lines.join('\n')}\n`;
}

function renderThemes({
  microF1,
  accuracy,
  comments,
  each,
  left,
}: NonNullable<ModelCard['themes']>): string[] {
  const width = Math.max(5, ...each.map(({ name }) => name.length));
  const rows = [...each]
    .sort((a, b) => b.examples - a.examples)
    .map(({ name, examples, precision, recall, f1, rare }) =>
      [
        name.padEnd(width),
        String(examples).padStart(8),
        ...[precision, recall, f1].map((value) => share(value).padStart(9)),
        rare ? '  not to be trusted' : '',
      ]
        .join(' ')
        .trimEnd(),
    );
  const head = ['Theme'.padEnd(width), 'examples', 'precision', '   recall', '       F1'].join(' ');
  const rare = each.filter((theme) => theme.rare).length;
  return [
    `Themes      micro-F1 ${share(microF1)}   all right ${share(accuracy)}   ${comments} comments`,
    '',
    head,
    ...rows,
    ...(rare === 0
      ? []
      : [
          '',
          `${rare === 1 ? '1 theme is' : `${rare} themes are`} too rare, or too often wrong, to be trusted`,
        ]),
    ...(left.length === 0
      ? []
      : [
          '',
          `Not learned, too few examples: ${left.map((one) => `${one.name} (${one.examples})`).join(', ')}`,
        ]),
  ];
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}
