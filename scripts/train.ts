// Trains the sentiment models: scripts/train DATA_DIR [en | th [OUTPUT_DIR]]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LanguageCode } from '../src/model/reading.js';
import { encodeModel } from '../src/sentiment/sentiment-model.js';
import { renderCard } from './train-card.js';
import { trainModel } from './train-model.js';
import { trainOptions } from './train-options.js';
import { scoreModel } from './train-score.js';
import { heldOutSets, loadExamples, loadSets } from './train-sets.js';

/** Where models lie in the sources, also for scripts that run from dist. */
function modelFolder(): string {
  const here = fileURLToPath(new URL('../src/sentiment/model/', import.meta.url));
  return here.replace(/([\\/])dist([\\/]src[\\/])/, '$2').replace(/[\\/]$/, '');
}

function trainLanguage(folder: string, language: LanguageCode, output: string): void {
  const started = Date.now();
  const sets = loadSets(folder, language);
  const model = trainModel(sets, trainOptions[language]);
  const bytes = encodeModel(model);
  const scores = heldOutSets[language]
    .filter((set) => existsSync(join(folder, `${set}.jsonl`)))
    .map((set) => ({ set, evaluation: scoreModel(model, loadExamples(folder, set, language)) }));
  writeFileSync(join(output, `${language}.bin`), bytes);
  writeFileSync(
    join(output, `${language}.md`),
    renderCard({ language, sets, options: trainOptions[language], size: bytes.length, scores }),
  );
  console.log(`${language}: ${bytes.length} bytes in ${Math.round((Date.now() - started) / 1000)} s`);
}

function main([folder, only, output = modelFolder()]: readonly (string | undefined)[]): void {
  if (folder === undefined || (only !== undefined && only !== 'en' && only !== 'th'))
    throw new Error('Usage: scripts/train DATA_DIR [en | th [OUTPUT_DIR]]');
  mkdirSync(output, { recursive: true });
  for (const language of ['en', 'th'] as const)
    if (only === undefined || only === language) trainLanguage(folder, language, output);
}

main(process.argv.slice(2));
