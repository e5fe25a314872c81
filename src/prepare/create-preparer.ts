import type { Comment } from '../model/comment.js';
import type { RawComment } from '../model/raw-comment.js';
import { createContentClassifier } from './create-content-classifier.js';
import { createNormalizer } from './create-normalizer.js';
import { createRedactor, type Redaction } from './create-redactor.js';
import { hashContent } from './hash-content.js';
import { pseudonymize } from './pseudonymize.js';
import { remember } from './remember.js';

/**
 * Makes the stage that turns a comment as read into a comment that may be stored: normalized, redacted, classified and
 * hashed. Text, question and attribute values are redacted, and `redactions` counts the spans masked in all of them;
 * a respondent or id that is itself an e-mail address, a phone number or an identity number becomes a pseudonym.
 */
export function createPreparer(): (raw: RawComment) => Comment {
  const normalize = createNormalizer();
  const redact = createRedactor();
  const classify = createContentClassifier();

  const clean = (text: string): Redaction => redact(normalize(text));
  const cleanRepeated = remember(clean, { limit: 2000 });

  return function prepare(raw) {
    const redactions: Record<string, number> = {};
    const { text } = count(redactions, clean(raw.text));
    const question = raw.question === null ? null : count(redactions, cleanRepeated(raw.question)).text;
    const attributes: [string, string][] = [];
    for (const [name, value] of Object.entries(raw.attributes)) {
      attributes.push([name, count(redactions, cleanRepeated(value)).text]);
    }
    // The hash is set last instead of spread in: objects made by adding to a spread have a shape each of their own,
    // and every later look at them is slow.
    const comment: Comment = {
      source: raw.source,
      commentId: pseudonymize(raw.commentId, { prefix: 'c_', normalize, redact, digitsAlone: false }),
      respondent:
        raw.respondent === null ? null : pseudonymize(raw.respondent, { prefix: 'r_', normalize, redact }),
      text,
      question,
      questionType: raw.questionType,
      respondedAt: raw.respondedAt,
      language: raw.language,
      content: classify(text),
      outcomes: raw.outcomes,
      attributes: Object.fromEntries(attributes),
      redactions,
      contentHash: '',
    };
    comment.contentHash = hashContent(comment);
    return comment;
  };
}

/** Adds what was masked to the counts and hands the redaction on. */
function count(counts: Record<string, number>, redaction: Redaction): Redaction {
  for (const kind in redaction.counts) {
    counts[kind] = (counts[kind] ?? 0) + (redaction.counts[kind] ?? 0);
  }
  return redaction;
}
