import type { DriverDefinition } from '../drivers/design.js';
import type { Response } from '../model/response.js';
import type { ThemePack } from '../model/theme-pack.js';

/** What of a pack the driver analysis is told about, and the responses as it is to see them. */
export interface SpecificView {
  readonly definitions: (level: 'driver' | 'theme') => readonly DriverDefinition[];
  readonly response: (response: Response) => Response;
}

/**
 * Leaves out mentions of general themes: "excellent service" is the score said again in words, so it would explain the
 * score without telling what to do. A driver that has general themes alone is left out with them.
 */
export function leaveOutGeneral(pack: Pick<ThemePack, 'drivers' | 'themes'>): SpecificView {
  const general = new Set(pack.themes.filter((theme) => theme.general).map((theme) => theme.id));
  const specific = pack.themes.filter((theme) => !general.has(theme.id));
  const emptied = new Set(pack.themes.map((theme) => theme.driver));
  for (const theme of specific) emptied.delete(theme.driver);
  const drivers = pack.drivers.filter((driver) => !emptied.has(driver.id));
  return {
    definitions: (level) => (level === 'theme' ? specific : drivers),
    response: (response) =>
      response.mentions.some(({ theme }) => general.has(theme))
        ? { ...response, mentions: response.mentions.filter(({ theme }) => !general.has(theme)) }
        : response,
  };
}
