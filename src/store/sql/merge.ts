import { commentColumns } from './comment-columns.js';

/**
 * From the staging table into `comment`, in one transaction. The first row of a key wins; later ones are duplicates
 * (same content) or conflicts (other content). Each statement is accepted by both engines.
 */
const commentFields = [...commentColumns, 'person'];
const first = `(SELECT source, comment_id, min(position) AS position FROM staged GROUP BY source, comment_id)`;
const laterRows = `
  FROM staged s
  JOIN ${first} f ON f.source = s.source AND f.comment_id = s.comment_id
  JOIN staged kept ON kept.position = f.position
  WHERE s.position > f.position`;
const sameKey = 'c.source = s.source AND c.comment_id = s.comment_id';

export const countDuplicates = `SELECT count(*) AS n ${laterRows} AND kept.content_hash = s.content_hash`;

export const rejectConflicts = `
  INSERT INTO reject (run_id, file, line, column_name, code, message, rejected)
  SELECT $1, s.file, s.line, NULL, 'conflicting_id',
    'Expected an id once, found ' || s.comment_id || ' again with other content (first at ' || kept.file || ', line ' || kept.line || ')',
    TRUE
  ${laterRows} AND kept.content_hash <> s.content_hash`;

export const dropLaterRows = `
  DELETE FROM staged WHERE position IN (SELECT s.position ${laterRows})`;

export const countStaged = `
  SELECT
    coalesce(sum(CASE WHEN c.seq IS NULL THEN 1 ELSE 0 END), 0) AS new,
    coalesce(sum(CASE WHEN c.content_hash <> s.content_hash THEN 1 ELSE 0 END), 0) AS changed,
    coalesce(sum(CASE WHEN c.content_hash = s.content_hash THEN 1 ELSE 0 END), 0) AS unchanged
  FROM staged s LEFT JOIN comment c ON ${sameKey}`;

export const updateChanged = `
  UPDATE comment SET ${commentFields.map((field) => `${field} = s.${field}`).join(', ')}, last_run = $1
  FROM staged s
  WHERE comment.source = s.source AND comment.comment_id = s.comment_id AND comment.content_hash <> s.content_hash`;

export const insertNew = `
  INSERT INTO comment (seq, source, comment_id, ${commentFields.join(', ')}, first_run, last_run)
  SELECT
    (SELECT coalesce(max(seq), 0) FROM comment) + row_number() OVER (ORDER BY s.position),
    s.source, s.comment_id, ${commentFields.map((field) => `s.${field}`).join(', ')}, $1, $1
  FROM staged s LEFT JOIN comment c ON ${sameKey}
  WHERE c.seq IS NULL`;
