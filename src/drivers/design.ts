import type { Response } from '../model/response.js';

/** Something whose effect is estimated: a driver of the frame, or a theme. */
export interface DriverDefinition {
  readonly id: string;
  readonly title: { readonly en: string; readonly th: string };
}

/** Driver g has two 0/1 columns: 2g any positive mention, 2g + 1 any negative mention. */
export interface Design {
  readonly drivers: readonly DriverDefinition[];
  readonly columns: number;
  /** The columns that are 1 for a response, each once. The array is reused by the next call. */
  readonly columnsOf: (response: Response) => readonly number[];
}

/**
 * Turns mentions into columns. A mixed driver sets both of its columns; neutral mentions set none; mentions of
 * drivers that are not listed are passed over.
 */
export function createDesign(drivers: readonly DriverDefinition[], level: 'driver' | 'theme'): Design {
  const index = new Map(drivers.map((driver, g) => [driver.id, g]));
  const stamps = new Float64Array(2 * drivers.length);
  const active: number[] = [];
  let stamp = 0;
  function columnsOf(response: Response): readonly number[] {
    active.length = 0;
    stamp += 1;
    for (const mention of response.mentions) {
      if (mention.polarity === 'neutral') continue;
      const g = index.get(level === 'theme' ? mention.theme : mention.driver);
      if (g === undefined) continue;
      const column = mention.polarity === 'positive' ? 2 * g : 2 * g + 1;
      if (stamps[column] === stamp) continue;
      stamps[column] = stamp;
      active.push(column);
    }
    return active;
  }
  return { drivers, columns: 2 * drivers.length, columnsOf };
}
