import type { LabelledComment } from '../../src/learn/labelled-comment.js';

const openings = ['Honestly, ', 'This week ', 'As usual ', 'For me ', 'Sad to say, ', 'Again ', '', 'Today '];
const parking = ['the car park was full', 'there was nowhere to park', 'parking costs too much'];
const soup = ['the soup was lovely', 'I enjoyed the soup of the day', 'great soup and warm bread'];

function comment(text: string, labels: Pick<LabelledComment, 'themes' | 'sentiment'>): LabelledComment {
  return { text, question: null, questionType: 'open', ...labels };
}

/** Comments of two themes that share no words, of both, and of neither. */
export function labelledExamples(): LabelledComment[] {
  return openings.flatMap((opening) => [
    ...parking.map((text) => comment(opening + text, { themes: ['Car park'], sentiment: 'negative' })),
    ...soup.map((text) => comment(opening + text, { themes: ['Meals'], sentiment: 'positive' })),
    ...[
      [soup[0], parking[0]],
      [parking[0], soup[0]],
    ].map(([first, second]) =>
      comment(`${opening}${first}, but ${second}.`, { themes: ['Meals', 'Car park'], sentiment: 'neutral' }),
    ),
    comment(`${opening}I came on a Tuesday`, { themes: [], sentiment: 'neutral' }),
  ]);
}
