import { UndertoneError } from '../model/errors.js';
import { nearestName } from '../model/nearest-name.js';
import { environmentName, scalarSettingNames } from './setting-names.js';

/** Variables that are read elsewhere: servers, workers and their secrets are no settings of the analysis. */
const elsewhere = new Set(
  ['DEBUG', 'QUEUE', 'STORE', 'LOG_LEVEL', 'METRICS_PORT', 'METRICS_TOKEN', 'WEBHOOK_SECRET'].map(
    (name) => `UNDERTONE_${name}`,
  ),
);

/**
 * The settings that `UNDERTONE_*` variables say; an empty variable says nothing.
 * @throws UndertoneError config_invalid for a variable of that prefix that is no setting
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const settings = new Map(scalarSettingNames().map((name) => [environmentName(name), name]));
  const values: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('UNDERTONE_') || value === undefined || value === '') continue;
    if (elsewhere.has(variable)) continue;
    const name = settings.get(variable);
    if (name === undefined) throw unknownVariable(variable, settings.keys());
    values[name] = value;
  }
  return values;
}

function unknownVariable(variable: string, known: Iterable<string>): UndertoneError {
  const names = [...known];
  const nearest = nearestName(variable, names);
  return new UndertoneError('config_invalid', `Cannot use ${variable}: no setting has that name`, {
    hint: nearest === null ? `Known variables: ${names.join(', ')}` : `Did you mean ${nearest}?`,
  });
}
