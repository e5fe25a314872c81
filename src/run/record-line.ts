import type { InsightRecord, Mention, Segment, Sentiment, Span } from '../model/insight-record.js';

/** What JSON writes otherwise than as it stands: quotes, backslashes, controls and surrogates without their half. */
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** The record as one line of JSON: what `JSON.stringify` writes, in half its time, since the fields are known. */
export function recordLine(record: InsightRecord): string {
  const { language } = record;
  return (
    `{"schemaVersion":${record.schemaVersion},"source":${text(record.source)},"commentId":${text(record.commentId)}` +
    `,"respondent":${text(record.respondent)},"text":${text(record.text)},"question":${text(record.question)}` +
    `,"questionType":"${record.questionType}","respondedAt":${text(record.respondedAt)}` +
    `,"outcomes":${JSON.stringify(record.outcomes)},"attributes":${JSON.stringify(record.attributes)}` +
    `,"contentHash":${text(record.contentHash)}` +
    `,"language":{"code":${text(language.code)},"confidence":${language.confidence}},"content":"${record.content}"` +
    `,"sentiment":${record.sentiment === null ? 'null' : sentiment(record.sentiment)}` +
    `,"segments":${list(record.segments, segment)},"mentions":${list(record.mentions, mention)}` +
    `,"emotions":${few(record.emotions)},"effort":${record.effort},"flags":${few(record.flags)}` +
    `,"redactions":${JSON.stringify(record.redactions)},"issues":${few(record.issues)}` +
    `,"fingerprint":${text(record.fingerprint)}}`
  );
}

function text(value: string | null): string {
  if (value === null) return 'null';
  return special.test(value) ? JSON.stringify(value) : `"${value}"`;
}

function sentiment({ polarity, mixed, score, confidence, probabilities }: Sentiment): string {
  const { positive, neutral, negative } = probabilities;
  const shares = `{"positive":${positive},"neutral":${neutral},"negative":${negative}}`;
  return `{"polarity":"${polarity}","mixed":${mixed},"score":${score},"confidence":${confidence},"probabilities":${shares}}`;
}

function segment({ start, end, polarity, score }: Segment): string {
  return `{"start":${start},"end":${end},"polarity":"${polarity}","score":${score}}`;
}

function mention({ theme, driver, polarity, score, start, end, evidence }: Mention): string {
  return (
    `{"theme":${text(theme)},"driver":${text(driver)},"polarity":"${polarity}","score":${score}` +
    `,"start":${start},"end":${end},"evidence":${list(evidence, span)}}`
  );
}

function span({ start, end }: Span): string {
  return `{"start":${start},"end":${end}}`;
}

function list<T>(items: readonly T[], write: (item: T) => string): string {
  let written = '';
  for (const item of items) written += written === '' ? write(item) : `,${write(item)}`;
  return `[${written}]`;
}

/** Lists that are empty in most records. */
function few(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : JSON.stringify(items);
}
