import { UndertoneError } from '../model/errors.js';
import { type Settings, settingsSchema } from '../model/settings.js';
import { describeIssue, type SettingProblem } from './describe-issue.js';
import { findContradiction } from './find-contradiction.js';
import { type ConfigFile, readConfigFile } from './read-config-file.js';
import { readEnvironment } from './read-environment.js';
import { readWord } from './read-word.js';
import { environmentName, flagName, type SettingName, settingNames } from './setting-names.js';

export type SettingOrigin = 'default' | 'file' | 'environment' | 'flag';

/** The settings in force, and where each was said. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly file: string | null;
  readonly origins: Readonly<Record<SettingName, SettingOrigin>>;
}

/**
 * Settings from all that may say them: defaults, then the file, then the environment (`UNDERTONE_MAX_REJECTED`), then
 * flags; the later wins, key by key. A flag that is undefined was not given; other keys than settings are not looked at,
 * so that all flags of a command can be passed.
 * @throws UndertoneError config_invalid naming file and line, variable or flag, the key and the nearest valid one
 */
export function loadSettings(options: {
  readonly file?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, unknown>>;
}): LoadedSettings {
  const file = options.file === undefined ? null : readConfigFile(options.file);
  const layers: readonly (readonly [SettingOrigin, Readonly<Record<string, unknown>>])[] = [
    ['file', file?.values ?? {}],
    ['environment', readEnvironment(options.env)],
    ['flag', readFlags(options.flags)],
  ];
  const values = new Map<string, unknown>();
  const origins = new Map<string, SettingOrigin>();
  for (const [origin, layer] of layers) {
    for (const [name, value] of Object.entries(layer)) {
      values.set(name, readWord(name, value));
      origins.set(name, origin);
    }
  }
  const settings = parse(Object.fromEntries(values), (problem) => located(problem, { file, origins }));
  return { settings, file: file?.path ?? null, origins: originOfEach(origins) };
}

function parse(
  merged: Record<string, unknown>,
  toError: (problem: SettingProblem) => UndertoneError,
): Settings {
  const result = settingsSchema.safeParse(merged);
  if (!result.success) {
    const [first] = result.error.issues;
    if (first === undefined) throw result.error;
    throw toError(describeIssue(first, merged));
  }
  const contradiction = findContradiction(result.data);
  if (contradiction !== null) throw toError(contradiction);
  return result.data;
}

function readFlags(flags: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const name of settingNames()) {
    if (flags[name] !== undefined) given[name] = flags[name];
  }
  return given;
}

function located(
  problem: SettingProblem,
  where: { readonly file: ConfigFile | null; readonly origins: ReadonlyMap<string, SettingOrigin> },
): UndertoneError {
  const name = String(problem.path[0] ?? '');
  const place =
    where.origins.get(name) === 'flag'
      ? flagName(name)
      : where.origins.get(name) === 'environment'
        ? environmentName(name)
        : (where.file?.locate(problem.path) ?? 'settings');
  return new UndertoneError('config_invalid', `Cannot use ${place}: ${problem.message}`, {
    hint: problem.hint,
  });
}

function originOfEach(origins: ReadonlyMap<string, SettingOrigin>): Record<SettingName, SettingOrigin> {
  const entries = settingNames().map((name) => [name, origins.get(name) ?? 'default'] as const);
  return Object.fromEntries(entries) as Record<SettingName, SettingOrigin>;
}
