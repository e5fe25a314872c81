// What a model scores on a collection it never saw: node dist/scripts/train-leave-one-out.js DATA_DIR en|th [SET...]
// Trains once for each set named, or for every one, without it, and scores it on that set.
import type { LanguageCode } from '../src/model/reading.js';
import { trainModel } from './train-model.js';
import { trainOptions } from './train-options.js';
import { scoreModel } from './train-score.js';
import { loadSets, withoutSet } from './train-sets.js';

function main([folder, language, ...names]: readonly string[]): void {
  if (folder === undefined || (language !== 'en' && language !== 'th'))
    throw new Error('Usage: train-leave-one-out DATA_DIR en|th [SET...]');
  const sets = loadSets(folder, language satisfies LanguageCode);
  console.log(['left out', 'n', 'accuracy', 'macro-F1', 'interval', 'calibration error'].join('\t'));
  for (const { set, examples } of sets) {
    if (names.length > 0 && !names.includes(set.name)) continue;
    const model = trainModel(withoutSet(sets, set.name), trainOptions[language]);
    const { n, accuracy, macroF1, calibration } = scoreModel(model, examples);
    const cells = [accuracy, macroF1.value, calibration.error].map((value) => value?.toFixed(3) ?? '-');
    const interval = `${macroF1.low?.toFixed(3)}-${macroF1.high?.toFixed(3)}`;
    console.log([set.name, n, cells[0], cells[1], interval, cells[2]].join('\t'));
  }
}

main(process.argv.slice(2));
