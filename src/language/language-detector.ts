/** What a text is written in: a BCP-47 language code, or `und`; confidence in 0..1. */
export interface DetectedLanguage {
  readonly code: string;
  readonly confidence: number;
}

/** Thin: script only. */
export function createLanguageDetector(): (text: string) => DetectedLanguage {
  return function detect(text) {
    const thai = text.match(/[\u0e00-\u0e7f]/g)?.length ?? 0;
    const latin = text.match(/[a-z]/gi)?.length ?? 0;
    if (thai === 0 && latin === 0) return { code: 'und', confidence: 0 };
    return thai * 3 > latin ? { code: 'th', confidence: 0.9 } : { code: 'en', confidence: 0.5 };
  };
}
