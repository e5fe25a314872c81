import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodeModel, modelFile } from '../src/sentiment/sentiment-model.js';
import { type TrainOptions, trainModel } from './train-model.js';
import { loadSets } from './train-sets.js';

/** Chosen by leaving out one collection at a time; see the model cards. */
export const trainOptions: Readonly<Record<'en' | 'th', TrainOptions>> = {
  en: {
    bits: 19,
    epochs: 4,
    rate: 0.08,
    denseRate: 0.05,
    penalty: 1e-6,
    seed: 1,
    neutralWeight: 0.4,
    neutralShift: -0.2,
  },
  th: {
    bits: 19,
    epochs: 3,
    rate: 0.3,
    denseRate: 0.1,
    penalty: 1e-6,
    seed: 1,
    neutralWeight: 0.8,
    neutralShift: 0,
  },
};

function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error('Usage: scripts/train DATA_DIR');
  for (const language of ['en', 'th'] as const) {
    const started = Date.now();
    const sets = loadSets(folder, language);
    const model = trainModel(sets, trainOptions[language]);
    // Built code runs from dist, the model belongs beside the sources.
    const file = fileURLToPath(modelFile(language)).replace(/([\\/])dist[\\/]src/, '$1src');
    mkdirSync(fileURLToPath(new URL('.', modelFile(language))), { recursive: true });
    writeFileSync(
      process.env.MODEL_DIR ? `${process.env.MODEL_DIR}/${language}.bin` : file,
      encodeModel(model),
    );
    console.log(`${language}: ${Math.round((Date.now() - started) / 1000)} s`);
  }
}

main(process.argv[2]);
