/** Columns of a comment beside its key, in the order in which `comment` and `staged` have them. */
export const commentColumns: readonly string[] = [
  'respondent',
  'text',
  'question',
  'question_type',
  'responded_at',
  'language',
  'content',
  'outcomes',
  'attributes',
  'redactions',
  'content_hash',
];
