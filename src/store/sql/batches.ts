import { commentColumns } from './comment-columns.js';

/** What is left to do is a query: comments without a record, or with one of other content or another fingerprint. */
const stale = '(i.seq IS NULL OR i.content_hash <> c.content_hash OR i.fingerprint <> $1)';

/** $1 fingerprint, $2 run, $3 comments a batch. */
export const planBatches = `
  INSERT INTO batch (run_id, batch, first_seq, last_seq, comments)
  SELECT $2, batch, min(seq), max(seq), count(*)
  FROM (
    SELECT c.seq AS seq, CAST(floor((row_number() OVER (ORDER BY c.seq) - 1) / $3) AS INTEGER) AS batch
    FROM comment c LEFT JOIN insight i ON i.seq = c.seq
    WHERE ${stale}
  ) AS pending
  GROUP BY batch`;

/** What `toComment` reads, and the key: each cell that is fetched costs. */
const commentCells = ['seq', 'source', 'comment_id', ...commentColumns]
  .map((column) => `c.${column}`)
  .join(', ');

/** $1 fingerprint, $2 first and $3 last seq of the batch. */
export const pendingComments = `
  SELECT ${commentCells}
  FROM comment c LEFT JOIN (SELECT * FROM insight WHERE seq BETWEEN $2 AND $3) i ON i.seq = c.seq
  WHERE c.seq BETWEEN $2 AND $3 AND ${stale}
  ORDER BY c.seq`;

/**
 * $1 fingerprint, $2 run, $3 the first batch to look at, $4 how many to give. One comment tells that a batch is not
 * done, so each is looked up until one is found.
 */
export const unfinishedBatches = `
  SELECT b.batch AS batch
  FROM batch b CROSS JOIN LATERAL (
    SELECT c.seq
    FROM comment c
    WHERE c.seq BETWEEN b.first_seq AND b.last_seq AND NOT EXISTS (
      SELECT 1 FROM insight i
      WHERE i.seq = c.seq AND i.content_hash = c.content_hash AND i.fingerprint = $1
    )
    LIMIT 1
  ) AS open
  WHERE b.run_id = $2 AND b.batch >= $3
  ORDER BY b.batch LIMIT $4`;

/** $1 fingerprint, $2 run. */
const missing = `
  FROM batch b
  JOIN comment c ON c.seq BETWEEN b.first_seq AND b.last_seq
  LEFT JOIN insight i ON i.seq = c.seq
  WHERE b.run_id = $2 AND ${stale}`;
export const countMissing = `SELECT count(*) AS n ${missing}`;
/** $3 how many to give. */
export const missingComments = `SELECT c.source AS source, c.comment_id AS comment_id ${missing} ORDER BY c.seq LIMIT $3`;
