/**
 * The tables, one migration a schema version. JSON is kept as text: both engines read it back byte for byte.
 * `seq` numbers comments in the order of their arrival; batches are ranges of it.
 */
const commentColumns = `
  source TEXT NOT NULL,
  comment_id TEXT NOT NULL,
  respondent TEXT,
  text TEXT NOT NULL,
  question TEXT,
  question_type TEXT NOT NULL,
  responded_at TEXT,
  language TEXT,
  content TEXT NOT NULL,
  outcomes TEXT NOT NULL,
  attributes TEXT NOT NULL,
  redactions TEXT NOT NULL,
  content_hash TEXT NOT NULL`;

export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE comment (seq BIGINT NOT NULL, ${commentColumns}, first_run TEXT NOT NULL, last_run TEXT NOT NULL)`,
    `CREATE TABLE staged (position BIGINT NOT NULL, file TEXT NOT NULL, line BIGINT NOT NULL, ${commentColumns})`,
    `CREATE TABLE insight (
      seq BIGINT NOT NULL,
      source TEXT NOT NULL,
      comment_id TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      language TEXT NOT NULL,
      content TEXT NOT NULL,
      polarity TEXT,
      mixed BOOLEAN,
      score DOUBLE PRECISION,
      flags TEXT NOT NULL,
      redactions TEXT NOT NULL,
      issues TEXT NOT NULL,
      record TEXT NOT NULL)`,
    `CREATE TABLE mention (
      seq BIGINT NOT NULL,
      position INTEGER NOT NULL,
      theme TEXT NOT NULL,
      driver TEXT NOT NULL,
      polarity TEXT NOT NULL,
      score DOUBLE PRECISION NOT NULL,
      start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL,
      evidence TEXT NOT NULL)`,
    `CREATE TABLE batch (
      run_id TEXT NOT NULL,
      batch INTEGER NOT NULL,
      first_seq BIGINT NOT NULL,
      last_seq BIGINT NOT NULL,
      comments INTEGER NOT NULL)`,
    `CREATE TABLE run (
      run_id TEXT NOT NULL,
      status TEXT NOT NULL,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      fingerprint TEXT NOT NULL,
      summary TEXT)`,
    `CREATE TABLE reject (
      run_id TEXT NOT NULL,
      file TEXT NOT NULL,
      line BIGINT NOT NULL,
      column_name TEXT,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      rejected BOOLEAN NOT NULL)`,
    `CREATE TABLE driver_report (run_id TEXT NOT NULL, outcome TEXT NOT NULL, report TEXT NOT NULL)`,
  ],
];
