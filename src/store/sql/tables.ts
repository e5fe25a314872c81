import type { Dialect } from '../database.js';

/**
 * The tables, one migration a schema version. JSON is kept as text: both engines read it back byte for byte.
 * `seq` numbers comments in the order of their arrival; batches are ranges of it.
 */
export function migrationsFor(dialect: Dialect): readonly (readonly string[])[] {
  return migrations.map(({ both, postgres }) =>
    dialect === 'postgres' ? [...both.map(orderByBytes), ...postgres] : both,
  );
}

/** DuckDB orders text by its bytes; PostgreSQL is told to, whatever the language of the server. */
function orderByBytes(statement: string): string {
  return statement.replace(/\bTEXT\b/g, 'TEXT COLLATE "C"');
}

interface Migration {
  readonly both: readonly string[];
  /** DuckDB finds rows by the value ranges of its blocks; PostgreSQL needs indexes, and keeps keys unique with them. */
  readonly postgres: readonly string[];
}

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

const migrations: readonly Migration[] = [
  {
    both: [
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
    postgres: [
      'ALTER TABLE comment ADD PRIMARY KEY (seq) INCLUDE (content_hash), ADD UNIQUE (source, comment_id)',
      // What is left to do is answered by two indexes alone, without the wide rows.
      'ALTER TABLE insight ADD PRIMARY KEY (seq) INCLUDE (content_hash, fingerprint), ADD UNIQUE (source, comment_id)',
      'ALTER TABLE mention ADD PRIMARY KEY (seq, position)',
      'ALTER TABLE batch ADD PRIMARY KEY (run_id, batch)',
      'ALTER TABLE run ADD PRIMARY KEY (run_id)',
      'ALTER TABLE driver_report ADD PRIMARY KEY (run_id, outcome)',
      'CREATE INDEX ON reject (run_id)',
      // What a run that died had staged is forgotten anyway: no need to log it.
      'ALTER TABLE staged SET UNLOGGED',
    ],
  },
  {
    both: [
      'ALTER TABLE run ADD COLUMN pack TEXT',
      `CREATE TABLE schedule (
      schedule_id TEXT NOT NULL,
      definition TEXT NOT NULL,
      last_slot TEXT)`,
      `CREATE TABLE seen_file (
      schedule_id TEXT NOT NULL,
      path TEXT NOT NULL,
      stamp TEXT NOT NULL)`,
    ],
    postgres: [
      'ALTER TABLE schedule ADD PRIMARY KEY (schedule_id)',
      'ALTER TABLE seen_file ADD PRIMARY KEY (schedule_id, path)',
    ],
  },
  { both: ['ALTER TABLE run ADD COLUMN model TEXT'], postgres: [] },
  {
    // What a run is analyzed with, itself and not by the names of files that other machines may not have.
    both: [
      'CREATE TABLE asset (hash TEXT NOT NULL, content TEXT NOT NULL)',
      'ALTER TABLE run ADD COLUMN frame TEXT',
      'ALTER TABLE run DROP COLUMN pack',
      'ALTER TABLE run DROP COLUMN model',
    ],
    postgres: [
      'ALTER TABLE asset ADD PRIMARY KEY (hash)',
      // An outcome is named by the title of its column, which may be longer than an index can hold.
      'ALTER TABLE driver_report DROP CONSTRAINT driver_report_pkey',
      'CREATE INDEX ON driver_report (run_id)',
    ],
  },
  {
    // Hash of source and respondent; null in what was stored before.
    both: ['ALTER TABLE comment ADD COLUMN person INTEGER', 'ALTER TABLE staged ADD COLUMN person INTEGER'],
    postgres: [],
  },
];
