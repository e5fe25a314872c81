const formats: readonly {
  readonly bytes: readonly number[];
  readonly name: string;
  readonly hint?: string;
}[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'a spreadsheet workbook or zip archive',
    hint: 'In the spreadsheet, save the sheet as "CSV UTF-8"; unpack an archive first',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    name: 'an old spreadsheet workbook',
    hint: 'In the spreadsheet, save the sheet as "CSV UTF-8"',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a picture' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: 'a Parquet file' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a zstd archive', hint: 'Unpack it first' },
  { bytes: [0x42, 0x5a, 0x68, 0x39], name: 'a bzip2 archive', hint: 'Unpack it first' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive', hint: 'Unpack it first' },
];

export interface BinaryFinding {
  readonly what: string;
  readonly hint: string;
}

const usualHint = 'Export the comments as CSV or as one JSON object a line';

/** Recognizes files that are no text by their first bytes. */
export function detectBinary(bytes: Buffer): BinaryFinding | null {
  const found = formats.find((format) => format.bytes.every((byte, index) => bytes[index] === byte));
  return found === undefined ? null : { what: `it is ${found.name}`, hint: found.hint ?? usualHint };
}

/** Recognizes text that was none: more control characters, or bytes that do not fit, than any export holds. */
export function detectGarbage(text: string): BinaryFinding | null {
  const sample = text.slice(0, 65_536);
  let control = 0;
  let replaced = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 32)) control += 1;
    if (code === 0xfffd) replaced += 1;
  }
  const garbage = control > sample.length * 0.1 || replaced > sample.length * 0.3;
  return garbage ? { what: 'it is not text', hint: usualHint } : null;
}
