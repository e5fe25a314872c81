/** Kinds of personal data that are masked, as they stand in the mask: `[EMAIL]`. Where two overlap the earlier wins. */
export const personalDataKinds = [
  'URL',
  'EMAIL',
  'IBAN',
  'IP',
  'CARD',
  'SSN',
  'THAI_ID',
  'NHS_NUMBER',
  'PHONE',
  'ADDRESS',
  'NAME',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Where personal data of a kind stands in a text. */
export interface Find {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Finds one family of personal data in a text whose digits are ASCII. Finds may overlap those of other detectors. */
export type Detector = (text: string) => readonly Find[];
