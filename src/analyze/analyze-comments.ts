import type { Comment } from '../model/comment.js';
import type { InsightRecord } from '../model/insight-record.js';
import { type Draft, recordOf, startDraft } from './draft.js';
import type { Stages } from './stages.js';
import { passes, type Step } from './steps.js';

/** Comments and characters that go through the stages together, at most (a longer comment goes alone). */
const portion = { comments: 250, characters: 50_000 };

/**
 * Comments in, their insight records out, in the same order. The stages stand in one line, and a portion of comments
 * goes through each before the next: what a stage needs stays near the processor meanwhile, which takes a quarter less
 * time than one comment after the other through all stages. A stage that fails for a comment becomes an issue of its
 * record, and the stages after it go on with what there is.
 */
export function analyzeComments(
  stages: Stages,
  comments: readonly Comment[],
  fingerprint: string,
): InsightRecord[] {
  const records: InsightRecord[] = [];
  for (let start = 0; start < comments.length; ) {
    const end = endOfPortion(comments, start);
    const drafts = comments.slice(start, end).map(startDraft);
    for (const pass of passes) for (const draft of drafts) walk(pass, stages, draft);
    for (const draft of drafts) records.push(recordOf(draft, fingerprint));
    start = end;
  }
  return records;
}

/** The same for one comment. */
export function analyzeComment(stages: Stages, comment: Comment, fingerprint: string): InsightRecord {
  const draft = startDraft(comment);
  for (const pass of passes) walk(pass, stages, draft);
  return recordOf(draft, fingerprint);
}

function endOfPortion(comments: readonly Comment[], start: number): number {
  let end = start + 1;
  let characters = comments[start]?.text.length ?? 0;
  for (; end < comments.length && end - start < portion.comments; end++) {
    characters += comments[end]?.text.length ?? 0;
    if (characters > portion.characters) break;
  }
  return end;
}

function walk(pass: readonly Step[], stages: Stages, draft: Draft): void {
  for (const [stage, work] of pass) {
    try {
      work(stages, draft);
    } catch (error) {
      const message = `${stage} failed with ${describeError(error)}`;
      draft.issues.push({ stage, code: 'stage_failed', message });
    }
  }
}

/** The kind of the error only: its message could quote the comment. */
function describeError(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
