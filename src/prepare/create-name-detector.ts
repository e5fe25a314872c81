import { createEnglishNameDetector } from './create-english-name-detector.js';
import { createThaiNameDetector } from './create-thai-name-detector.js';
import type { Find } from './personal-data.js';

/** Makes the detector of names after a title or an introduction; the Thai part runs where there is Thai. */
export function createNameDetector(): (text: string, thai: boolean) => readonly Find[] {
  const detectEnglishName = createEnglishNameDetector();
  const detectThaiName = createThaiNameDetector();
  return function detectName(text, thai) {
    const finds = detectEnglishName(text);
    return thai ? [...finds, ...detectThaiName(text)] : finds;
  };
}
