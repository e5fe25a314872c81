import { type Settings, settingsSchema } from '../model/settings.js';

export type SettingName = keyof Settings;

/** Names of all settings, in the order of the schema. */
export function settingNames(): readonly SettingName[] {
  return settingsSchema.keyof().options;
}

/** Settings that one word can say, so that the environment and flags can: all but the columns. */
export function scalarSettingNames(): readonly SettingName[] {
  return settingNames().filter((name) => name !== 'columns');
}

/** `maxRejected` -> `UNDERTONE_MAX_REJECTED`. */
export function environmentName(setting: string): string {
  return `UNDERTONE_${setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** `maxRejected` -> `--max-rejected`. */
export function flagName(setting: string): string {
  return `--${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
