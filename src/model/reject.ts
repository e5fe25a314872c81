import { z } from 'zod';

/** Why a row, or a part of it, was not taken; the table in the README is generated from this. */
export const rejectDefinitions = {
  cell_too_long: 'A comment is longer than 100,000 characters; the row is rejected',
  id_too_long:
    'The id of a comment or respondent is longer than 1,000 bytes, the name of its column counted; the row is rejected',
  conflicting_id:
    'The id was seen before in this run with other content; the first row is kept, this one rejected',
  malformed_row: 'The row cannot be parsed (JSON syntax, a quote that never closes)',
  not_an_object: 'A JSON line is not an object',
  row_too_short: 'The row has fewer cells than the columns that are needed; it is rejected',
  row_too_long:
    'The row has more cells than the header; the surplus is joined to a comment that is last, else dropped, the row kept',
  rating_off_scale: 'The rating is not on its scale; the comment is kept without it',
  rating_not_a_number: 'The rating is not a number; the comment is kept without it',
  date_unreadable: 'The date cannot be read in the stated format; the comment is kept without it',
  checkbox_unreadable: 'A checkbox is neither 1, 0 nor null; the comment is kept without it',
  repeated_header: 'The header stands again between the rows; it is skipped',
  file_damaged:
    'The compressed file breaks off or is damaged; the rows before are kept, the one it breaks off in is rejected',
  undecodable_byte: 'A byte is not valid in the encoding; the character is replaced by U+FFFD, the row kept',
} as const;
export type RejectCode = keyof typeof rejectDefinitions;

/**
 * One line of `rejects.csv`. `rejected` tells a row that was not taken (and counts in the books) from a row that was
 * repaired and kept. Messages never quote a comment's text.
 */
export const rejectSchema = z.strictObject({
  file: z.string(),
  line: z.number().int().positive().describe('Physical line in the file where the row starts, from 1'),
  column: z.string().nullable(),
  code: z.enum(Object.keys(rejectDefinitions) as [RejectCode, ...RejectCode[]]),
  message: z.string().describe('What was expected and what was found'),
  rejected: z.boolean(),
});
export type Reject = z.infer<typeof rejectSchema>;
