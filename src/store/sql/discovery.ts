/** Of so many shares a sample is made; a prime, so that it does not follow the order in which questions alternate. */
export const SHARES = 1_000_003;

/** $1: shares to take, of `SHARES`. The same comments every time. */
export const sampleTexts = `
  SELECT c.text AS text, c.language AS language, c.outcomes AS outcomes, i.polarity AS polarity,
    EXISTS (SELECT 1 FROM mention m WHERE m.seq = i.seq) AS tagged
  FROM insight i JOIN comment c ON c.seq = i.seq
  WHERE i.content = 'informative' AND i.polarity IS NOT NULL AND (i.seq * 7919) % ${SHARES} < $1
  ORDER BY i.seq`;

/** $1: length from which texts are looked at, $2: how many to give. Texts that several comments share, case apart. */
export const repeatedTexts = `
  SELECT c.text AS text, g.n AS n
  FROM (
    SELECT min(seq) AS seq, count(*) AS n FROM comment
    WHERE content = 'informative' AND length(text) >= $1
    GROUP BY md5(lower(text)) HAVING count(*) > 1
    ORDER BY count(*) DESC, min(seq) LIMIT $2
  ) AS g JOIN comment c ON c.seq = g.seq
  ORDER BY g.n DESC, g.seq`;

/** Respondents of each day. */
export const respondentsByDay = `
  SELECT substr(c.responded_at, 1, 10) AS day,
    count(DISTINCT c.source || ' ' || coalesce(c.respondent, c.comment_id)) AS n
  FROM insight i JOIN comment c ON c.seq = i.seq
  WHERE i.content IN ('informative', 'nil', 'nonText') AND c.responded_at IS NOT NULL
  GROUP BY substr(c.responded_at, 1, 10) ORDER BY 1`;

/** Respondents of each day who mention each theme. */
export const themesByDay = `
  SELECT substr(c.responded_at, 1, 10) AS day, m.theme AS theme,
    count(DISTINCT c.source || ' ' || coalesce(c.respondent, c.comment_id)) AS n
  FROM mention m JOIN comment c ON c.seq = m.seq
  WHERE c.responded_at IS NOT NULL
  GROUP BY substr(c.responded_at, 1, 10), m.theme ORDER BY 1, 2`;

/** $1: the first day. Different respondents from then on who mention each theme. */
export const mentionersSince = `
  SELECT m.theme AS theme, count(DISTINCT c.source || ' ' || coalesce(c.respondent, c.comment_id)) AS n
  FROM mention m JOIN comment c ON c.seq = m.seq
  WHERE c.responded_at >= $1
  GROUP BY m.theme ORDER BY 1`;
