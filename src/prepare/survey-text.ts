/** What a text holds that personal data cannot be without: tells in one pass which detectors could find something. */
export interface Survey {
  readonly digits: number;
  readonly dots: number;
  readonly colons: number;
  readonly at: boolean;
  readonly thai: boolean;
  /** Digits or dashes of other scripts or styles, which detectors want folded. */
  readonly unusual: boolean;
}

/** Counts once over the UTF-16 code units of a text. */
export function surveyText(text: string): Survey {
  let digits = 0;
  let dots = 0;
  let colons = 0;
  let at = false;
  let thai = false;
  let unusual = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 0x40) {
      if (code >= 0x30 && code <= 0x39) digits += 1;
      else if (code === 0x2e) dots += 1;
      else if (code === 0x3a) colons += 1;
      else if (code === 0x40) at = true;
    } else if (code >= 0xe00) {
      if (code <= 0xe7f) {
        thai = true;
        if (isOtherDigit(code)) digits += 1;
      } else if (isOtherDigit(code)) digits += 1;
      unusual ||= isOtherDigit(code) || isDash(code);
    }
  }
  return { digits, dots, colons, at, thai, unusual };
}

/** The text with Thai and full-width digits as ASCII ones and every dash as "-"; same length, same offsets. */
export function foldDigits(text: string): string {
  return text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[‐-―−]/g, '-');
}

function isOtherDigit(code: number): boolean {
  return (code >= 0xe50 && code <= 0xe59) || (code >= 0xff10 && code <= 0xff19);
}

function isDash(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}
