import type { Comment } from '../../src/model/comment.js';
import type { Mention, Polarity } from '../../src/model/insight-record.js';
import type { Response } from '../../src/model/response.js';
import { stringHash } from '../../src/model/string-hash.js';
import { mulberry32 } from '../../src/stats/mulberry32.js';
import type { Store } from '../../src/store/store.js';
import { startRun } from './engines.js';
import { insightFor, mentionOf, staged } from './sample-comments.js';

export interface MadeUpComment {
  readonly comment: Comment;
  readonly score: number | null;
  readonly mentions: readonly Mention[];
}

const polarities: readonly Polarity[] = ['positive', 'negative', 'neutral'];

/** Comments of a few respondents who come back, some with several comments at once that do not agree on everything. */
export function makeUpComments(count: number, seed: number): MadeUpComment[] {
  const random = mulberry32(seed);
  const draw = (n: number) => Math.floor(random() * n);
  const drawOr = <T>(share: number, value: T) => (random() < share ? value : null);
  return Array.from({ length: count }, (_, i) => {
    const comment = {
      source: ['a', 'b'][draw(2)] ?? 'a',
      respondent: drawOr(0.8, `p\u0e01${draw(count / 3)}`),
      respondedAt: drawOr(
        0.9,
        `2026-0${1 + draw(6)}-1${draw(3)}${draw(3) === 0 ? `T0${draw(2)}:00:00` : ''}`,
      ),
      outcomes: {
        ...drawOr(0.9, { nps: { value: draw(11), scaleMin: 0, scaleMax: 10 } }),
        ...drawOr(0.3, { trust: { value: 1 + draw(5), scaleMin: 1, scaleMax: 5 } }),
      },
      attributes: {
        ...drawOr(0.8, { office: ['North', 'South'][draw(2)] ?? '' }),
        ...drawOr(0.9, { weight: String(0.5 + draw(7) / 10) }),
      },
      content: (['informative', 'nil', 'gibberish'] as const)[draw(8)] ?? 'informative',
    };
    return {
      comment: staged(String(i), `text ${i}`, comment).comment,
      score: drawOr(0.9, draw(2001) / 1000 - 1),
      mentions: Array.from({ length: draw(4) }, () =>
        mentionOf(`theme ${draw(40)}`, polarities[draw(3)] ?? 'neutral', 'text'),
      ),
    };
  });
}

/** Stores them, in batches, as a run would. */
export async function storeComments(store: Store, made: readonly MadeUpComment[]): Promise<void> {
  await startRun(store, 'r1');
  await store.stage(made.map(({ comment }) => ({ comment, file: 'made-up.csv', line: 1 })));
  await store.mergeStaged('r1');
  const { batches } = await store.planBatches('r1', { fingerprint: 'f1', size: 100 });
  const byId = new Map(made.map((one) => [one.comment.commentId, one]));
  for (let batch = 0; batch < batches; batch++) {
    const pending = await store.pendingComments('r1', batch);
    await store.saveInsights(
      pending.map((one) => {
        const { score = null, mentions = [] } = byId.get(one.comment.commentId) ?? {};
        return { ...insightFor(one, { fingerprint: 'f1', mentions }), score };
      }),
    );
  }
}

/** What the store should give of them, worked out one comment after the other. */
export function groupComments(made: readonly MadeUpComment[]): Response[] {
  const groups = new Map<string, MadeUpComment[]>();
  for (const one of made) {
    const { source, respondent, commentId, respondedAt, content } = one.comment;
    if (content === 'gibberish' || content === 'empty') continue;
    const key = JSON.stringify([source, respondent ?? commentId, respondedAt]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, comments]) => {
    const [source, respondent, respondedAt] = JSON.parse(key);
    const scores = comments.flatMap(({ score }) => score ?? []);
    const mentions = comments.flatMap((one) => one.mentions).filter(({ polarity }) => polarity !== 'neutral');
    const distinct = new Map(
      mentions.map(({ theme, driver, polarity }) => [`${theme} ${polarity}`, { theme, driver, polarity }]),
    );
    return {
      person: stringHash(`${source}\n${respondent}`),
      outcomes: Object.assign({}, ...comments.map(({ comment }) => comment.outcomes)),
      sentimentScore:
        scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      mentions: [...distinct.values()],
      attributes: Object.assign({}, ...comments.map(({ comment }) => comment.attributes)),
      respondedAt: respondedAt?.slice(0, 10) ?? null,
    };
  });
}
