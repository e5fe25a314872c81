// By its deep path: the package's main file loads databases, reads ./.env and prints.
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Longer words are gibberish, and some steps of the stemmer are quadratic in their length. */
const longestStemmed = 40;

/**
 * Porter's stem of a lower-case English word ("waiting" -> "wait"; M. F. Porter, 1980). A possessive ending is
 * dropped; words with anything but the letters a to z, and words over 40 letters, are their own stem.
 */
export function stemEnglish(norm: string): string {
  const word = norm.endsWith("'s") ? norm.slice(0, -2) : norm;
  if (word.length < 3 || word.length > longestStemmed || !/^[a-z]+$/.test(word)) return word;
  return porterStemmer.stem(word);
}
