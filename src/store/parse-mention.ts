import type { Polarity } from '../model/insight-record.js';
import type { Response } from '../model/response.js';

/** A mention as the query of responses gives it: theme, driver and polarity, parted by the unit separator. */
export function parseMention(text: string): Response['mentions'][number] {
  const [theme = '', driver = '', polarity] = text.split('\u001f');
  return { theme, driver, polarity: polarity as Polarity };
}
