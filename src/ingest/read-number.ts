const pattern =
  /^([+-]?\d{1,15}(?:[.,]\d{1,15})?)\s{0,9}(?:%|\/\s{0,9}\d{1,3}|(?:[-–—:=.)]\s{0,9}(?![\d\s-])|out of|stars?\b|points?\b|ดาว|คะแนน).{0,200})?$/isu;

/**
 * Reads the number at the start of a cell, with point or comma before its decimals: "4", "4,5", "4 - Good", "4/5",
 * "4 stars", "๔". Null where the cell is not a number or says more than a label.
 */
export function readNumber(cell: string): number | null {
  if (cell.length === 1) {
    const digit = cell.charCodeAt(0) - 48;
    if (digit >= 0 && digit <= 9) return digit;
  }
  if (cell.length > 220 || !/^\s{0,9}[+-]?[\d๐-๙]/.test(cell)) return null;
  const found = pattern.exec(withArabicDigits(cell.trim()));
  return found?.[1] === undefined ? null : Number(found[1].replace(',', '.'));
}

function withArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}
