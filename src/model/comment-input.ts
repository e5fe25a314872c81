import { z } from 'zod';
import { questionTypeSchema } from './comment.js';

const key = z.union([z.string(), z.number()]).transform(String);

/** A comment as a caller gives it, alone or as a JSON line. Other keys are ignored. */
export const commentInputSchema = z.object({
  text: z.string(),
  id: key.nullish().describe('Unique; the number of the line otherwise'),
  question: z.string().nullish().describe('The question as it was asked'),
  questionType: questionTypeSchema.nullish(),
  lang: z.string().nullish().describe('BCP-47 code, where the language is known'),
  respondent: key.nullish(),
  date: z.string().nullish().describe('ISO 8601'),
  rating: z.number().nullish().describe('Higher is better; taken as 1 to 5, else 0 to 10, else 0 to 100'),
});
export type CommentInput = z.input<typeof commentInputSchema>;
