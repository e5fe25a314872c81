/** Records with the key of their response, comments of a response together and in the order of their arrival. */
export const recordsByResponse = `
  SELECT c.source AS source, coalesce(c.respondent, c.comment_id) AS respondent, c.responded_at AS responded_at,
    i.record AS record
  FROM insight i JOIN comment c ON c.seq = i.seq
  ORDER BY c.source, coalesce(c.respondent, c.comment_id), c.responded_at, c.seq`;

/**
 * One row a record, for tools that read Parquet; what has parts is JSON text. In DuckDB's own SQL: no other engine
 * writes Parquet.
 */
export const flatRecords = `
  SELECT i.source, i.comment_id, c.respondent, c.responded_at, c.question, c.question_type, c.text, i.language,
    i.content, i.polarity, i.mixed, i.score, CAST(json_extract(i.record, '$.effort') AS DOUBLE) AS effort, i.flags,
    c.outcomes, c.attributes, CAST(json_extract(i.record, '$.mentions') AS VARCHAR) AS mentions, i.fingerprint
  FROM insight i JOIN comment c ON c.seq = i.seq
  ORDER BY i.source, i.comment_id`;
