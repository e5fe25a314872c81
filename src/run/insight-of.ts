import type { InsightRecord } from '../model/insight-record.js';
import type { StoredInsight } from '../store/store.js';
import { recordLine } from './record-line.js';

/** A record as the store takes it: the line itself, and the fields that are queried. */
export function insightOf(seq: number, record: InsightRecord): StoredInsight {
  return {
    seq,
    source: record.source,
    commentId: record.commentId,
    contentHash: record.contentHash,
    fingerprint: record.fingerprint,
    language: record.language.code,
    content: record.content,
    polarity: record.sentiment?.polarity ?? null,
    mixed: record.sentiment?.mixed ?? null,
    score: record.sentiment?.score ?? null,
    flags: record.flags,
    redactions: record.redactions,
    issues: record.issues,
    mentions: record.mentions,
    record: recordLine(record),
  };
}
