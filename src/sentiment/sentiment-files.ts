import { lexiconFiles } from './lexicon.js';
import { questionCuesFile } from './question-type.js';
import { modelFile } from './sentiment-model.js';

/** The data files that can change a sentiment: what the fingerprint of an analysis must cover. */
export function sentimentFiles(): readonly URL[] {
  const english = lexiconFiles('en');
  const thai = lexiconFiles('th');
  return [
    english.terms,
    english.shifters,
    thai.terms,
    thai.shifters,
    english.emoji,
    questionCuesFile(),
    modelFile('en'),
    modelFile('th'),
  ];
}
