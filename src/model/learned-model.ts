import { z } from 'zod';

const share = z.number().min(0).max(1);
const count = z.number().int().nonnegative();
const platt = z.strictObject({ slope: z.number(), offset: z.number() });
const quality = z.strictObject({
  precision: share.nullable(),
  recall: share.nullable(),
  f1: share.nullable(),
});

/** How well a model did on its own labelled comments, each predicted by a model that had not seen it. */
export const modelCardSchema = z.strictObject({
  comments: count,
  folds: z.number().int(),
  seed: z.number().int(),
  themes: z
    .strictObject({
      comments: count.describe('Comments with labelled themes'),
      microF1: share.nullable(),
      accuracy: share.nullable().describe('Share of comments whose set of themes is exactly right'),
      each: z.array(
        z.strictObject({
          name: z.string(),
          examples: count,
          ...quality.shape,
          rare: z.boolean().describe('Too few examples, or too often wrong, to be trusted'),
        }),
      ),
      left: z
        .array(z.strictObject({ name: z.string(), examples: count }))
        .describe('Themes not learned at all: too few examples'),
    })
    .nullable(),
  sentiment: z
    .strictObject({ comments: count, accuracy: share.nullable(), macroF1: share.nullable() })
    .nullable(),
});
export type ModelCard = z.infer<typeof modelCardSchema>;

/** All of a model file but its numbers: the outputs are its themes, and then the three polarities, if learned. */
export const learnedModelHeaderSchema = z.strictObject({
  schemaVersion: z.literal(2),
  themes: z.array(
    z.strictObject({
      name: z.string().min(1),
      platt: platt.describe('From score to probability'),
      threshold: share.describe('A comment has the theme where its probability is higher'),
    }),
  ),
  themesPerComment: z.enum(['one', 'several']),
  atLeastOne: z.boolean().describe('A comment with no theme over its threshold is given the likeliest'),
  sentiment: z
    .strictObject({
      platt: z.array(platt).length(3),
      weights: z.array(z.number().positive()).length(3).describe('Probabilities are multiplied by these'),
    })
    .nullable()
    .describe('positive, neutral, negative'),
  blocks: z.strictObject({
    words: z.number(),
    characters: z.number(),
    clauses: z.number(),
    context: z.number(),
  }),
  comments: count.describe('Comments it was trained on, for the document frequencies'),
  features: count,
  scales: z.array(z.number()).describe('What the quantized weights of an output are multiplied by'),
  biases: z.array(z.number()),
  card: modelCardSchema,
});
export type LearnedModelHeader = z.infer<typeof learnedModelHeaderSchema>;
