import type { Comment } from '../model/comment.js';
import type { RawComment } from '../model/raw-comment.js';
import { createContentClassifier } from './create-content-classifier.js';
import { createNormalizer } from './create-normalizer.js';
import { createRedactor, type Redaction } from './create-redactor.js';
import { hashContent } from './hash-content.js';
import { pseudonymize } from './pseudonymize.js';

/**
 * Makes the stage that turns a comment as read into a comment that may be stored: normalized, redacted, classified and
 * hashed. Text, question and attribute values are redacted, and `redactions` counts the spans masked in all of them;
 * a respondent or id that is itself an e-mail address, a phone number or an identity number becomes a pseudonym.
 */
export function createPreparer(): (raw: RawComment) => Comment {
  const normalize = createNormalizer();
  const redact = createRedactor();
  const classify = createContentClassifier();

  function clean(text: string, counts: Record<string, number>): string {
    const redaction = redact(normalize(text));
    addCounts(counts, redaction);
    return redaction.text;
  }

  return function prepare(raw) {
    const redactions: Record<string, number> = {};
    const text = clean(raw.text, redactions);
    const attributes: [string, string][] = [];
    for (const [name, value] of Object.entries(raw.attributes)) {
      attributes.push([name, clean(value, redactions)]);
    }
    const comment: Omit<Comment, 'contentHash'> = {
      source: raw.source,
      commentId: pseudonymize(raw.commentId, { prefix: 'c_', normalize, redact, digitsAlone: false }),
      respondent:
        raw.respondent === null ? null : pseudonymize(raw.respondent, { prefix: 'r_', normalize, redact }),
      text,
      question: raw.question === null ? null : clean(raw.question, redactions),
      questionType: raw.questionType,
      respondedAt: raw.respondedAt,
      language: raw.language,
      content: classify(text),
      outcomes: raw.outcomes,
      attributes: Object.fromEntries(attributes),
      redactions,
    };
    return { ...comment, contentHash: hashContent(comment) };
  };
}

function addCounts(counts: Record<string, number>, redaction: Redaction): void {
  for (const kind in redaction.counts) {
    counts[kind] = (counts[kind] ?? 0) + (redaction.counts[kind] ?? 0);
  }
}
