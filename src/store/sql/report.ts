/** The counts behind the report. Comments are counted, not mentions: one comment may name a theme in two clauses. */
export const countContents = 'SELECT content AS name, count(*) AS n FROM insight GROUP BY content';
export const countLanguages = 'SELECT language AS name, count(*) AS n FROM insight GROUP BY language';
export const countPolarities = `
  SELECT polarity AS name, count(*) AS n FROM insight WHERE polarity IS NOT NULL GROUP BY polarity`;
/** Days as stated by the export; comments without a date are left out. */
export const countDays = `
  SELECT substr(c.responded_at, 1, 10) AS day, i.polarity AS polarity, count(*) AS n
  FROM insight i JOIN comment c ON c.seq = i.seq
  WHERE c.responded_at IS NOT NULL AND i.polarity IS NOT NULL
  GROUP BY substr(c.responded_at, 1, 10), i.polarity`;
export const countMixed = 'SELECT count(*) AS n FROM insight WHERE mixed';

/** JSON texts repeat, so they are grouped here and taken apart by the caller. */
export const countRedactions = `SELECT redactions AS name, count(*) AS n FROM insight WHERE redactions <> '{}' GROUP BY redactions`;
export const countIssues = `SELECT issues AS name, count(*) AS n FROM insight WHERE issues <> '[]' GROUP BY issues`;
export const countFlags = `SELECT flags AS name, count(*) AS n FROM insight WHERE flags <> '[]' GROUP BY flags`;

const untagged = `
  FROM insight i JOIN comment c ON c.seq = i.seq
  WHERE i.content = 'informative' AND i.polarity IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.seq = i.seq)`;
export const countUntagged = `SELECT count(*) AS n ${untagged}`;
export const untaggedTexts = `
  SELECT c.source AS source, c.comment_id AS comment_id, c.text AS text ${untagged} ORDER BY c.source, c.comment_id`;

export const countThemes = `
  SELECT theme, driver, polarity, count(DISTINCT seq) AS n FROM mention GROUP BY theme, driver, polarity`;
export const countThemeComments = 'SELECT theme, count(DISTINCT seq) AS n FROM mention GROUP BY theme';

/** Of so many of the strongest mentions of a theme and polarity, those are taken that read best. */
const CANDIDATES = 200;

/**
 * $1: how many for each theme and polarity. The strongest first, of a length that can be read at a glance. Texts are
 * looked up for the candidates alone: sorting all of them would take minutes on millions.
 */
export const quotes = `
  WITH strongest AS (
    SELECT * FROM (
      SELECT *, row_number() OVER (PARTITION BY theme, polarity ORDER BY abs(score) DESC, seq, position) AS strength
      FROM mention
    ) AS mentions
    WHERE strength <= ${CANDIDATES}
  )
  SELECT theme, polarity, start_offset, end_offset, evidence, source, comment_id, text, responded_at, attributes
  FROM (
    SELECT m.*, c.source, c.comment_id, c.text, c.responded_at, c.attributes,
      row_number() OVER (
        PARTITION BY m.theme, m.polarity
        ORDER BY CASE WHEN length(c.text) BETWEEN 30 AND 280 THEN 0 ELSE 1 END, abs(m.score) DESC, c.source, c.comment_id, m.position
      ) AS place
    FROM (
      SELECT *, row_number() OVER (PARTITION BY seq, theme, polarity ORDER BY abs(score) DESC, position) AS within
      FROM strongest
    ) m JOIN comment c ON c.seq = m.seq
    WHERE m.within = 1
  ) AS ranked
  WHERE place <= $1
  ORDER BY theme, polarity, place`;

export const records = 'SELECT record FROM insight ORDER BY source, comment_id';

/** $1: the id of a comment. */
export const recordsOf = 'SELECT record FROM insight WHERE comment_id = $1 ORDER BY source';
