import type { ResponseMention } from '../../model/response.js';
import type { Value } from '../database.js';

/** What comments praise and blame, each once. */
export const mentionKinds = `
  SELECT DISTINCT theme, driver, polarity FROM mention WHERE polarity <> 'neutral' ORDER BY theme, driver, polarity`;

/** Bits of a word: as many as a positive 32-bit integer has. */
export const WORD = 31;

/**
 * Places of the columns of `responsesQuery`; after the words come the attributes, where they are asked for. Outcomes
 * and attributes are two columns: a number that the text alone has, and the text.
 */
export const at = { person: 0, source: 1, respondent: 2, time: 3, day: 4, score: 5, outcomes: 6, words: 8 };

/**
 * One row a comment, comments of a response together, with its mentions as bits: of the kind k, bit k % 31 of the word
 * k / 31. Whatever is as large as the data is only joined, sorted or summed up, for which engines need no more memory
 * than they have.
 */
export function responsesQuery(
  kinds: readonly ResponseMention[],
  { attributes }: { attributes: boolean },
): { sql: string; values: Value[] } {
  const words = Array.from({ length: Math.ceil(kinds.length / WORD) }, (_, word) => `w${word}`);
  const texts = attributes ? ['outcomes', 'attributes'] : ['outcomes'];
  const [outcomeCells, ...attributeCells] = texts.map((text, n) => `t${n}.first, c.${text}`);
  const wordCells = words.map((word) => `coalesce(b.${word}, 0)`);
  const sql = `
    WITH ${[...texts.map(distinctTexts), ...mentionBits(kinds, words)].join(', ')}
    SELECT c.person, c.source, ${respondent}, coalesce(c.responded_at, ''), coalesce(substr(c.responded_at, 1, 10), ''),
      coalesce(i.score, CAST('NaN' AS DOUBLE PRECISION)),
      ${[outcomeCells, ...wordCells, ...attributeCells].join(', ')}
    FROM insight i JOIN comment c ON c.seq = i.seq
      ${texts.map((text, n) => `JOIN t${n} ON t${n}.text = c.${text}`).join(' ')}
      ${words.length === 0 ? '' : 'LEFT JOIN bits b ON b.seq = i.seq'}
    WHERE i.content IN ('informative', 'nil', 'nonText')
    ORDER BY c.source, ${respondent}, c.responded_at, c.seq`;
  return { sql, values: kinds.flatMap(({ theme, driver, polarity }) => [theme, driver, polarity]) };
}

const respondent = 'coalesce(c.respondent, c.comment_id)';

/** Each text once, with the number of the first comment that has it. */
function distinctTexts(text: string, n: number): string {
  return `t${n} AS (
      SELECT ${text} AS text, CAST(min(c.seq) AS DOUBLE PRECISION) AS first FROM comment c GROUP BY ${text}
    )`;
}

/** The mentions of each comment as bits. */
function mentionBits(kinds: readonly ResponseMention[], words: readonly string[]): string[] {
  if (kinds.length === 0) return [];
  const rows = kinds.map((_, kind) => {
    const [theme, driver, polarity] = [1, 2, 3].map((nth) => `CAST($${3 * kind + nth} AS TEXT)`);
    const bits = words.map((_, word) => (Math.floor(kind / WORD) === word ? 2 ** (kind % WORD) : 0));
    return `(${[theme, driver, polarity, ...bits].join(', ')})`;
  });
  return [
    `kind (theme, driver, polarity, ${words.join(', ')}) AS (VALUES ${rows.join(', ')})`,
    `bits AS (
      SELECT m.seq AS seq, ${words.map((word) => `bit_or(k.${word}) AS ${word}`).join(', ')}
      FROM mention m JOIN kind k ON k.theme = m.theme AND k.driver = m.driver AND k.polarity = m.polarity
      GROUP BY m.seq
    )`,
  ];
}
