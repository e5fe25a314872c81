import { UndertoneError } from '../model/errors.js';
import { nearestName } from '../model/nearest-name.js';
import { type ColumnSetting, type Settings, singleRoles } from '../model/settings.js';

/** Throws `config_invalid` where the settings name a column that is not there, or contradict themselves. */
export function assertColumnSettings(
  path: string,
  titles: readonly string[],
  columns: Settings['columns'],
): void {
  for (const [title, setting] of Object.entries(columns)) {
    if (!titles.includes(title)) throw unknownColumn({ path, title, titles });
    assertSetting(title, setting);
  }
  for (const role of singleRoles) {
    const [first, second] = Object.keys(columns).filter((title) => columns[title]?.role === role);
    if (second !== undefined) {
      throw contradiction(second, `"${first}" is the ${role} already, and only one column can be`);
    }
  }
}

function unknownColumn(found: { path: string; title: string; titles: readonly string[] }): UndertoneError {
  const nearest = nearestName(found.title, found.titles);
  const known = nearest === null ? `it has ${listOf(found.titles)}` : `the nearest is "${nearest}"`;
  return new UndertoneError(
    'config_invalid',
    `Cannot use columns."${found.title}": ${found.path} has no such column, ${known}`,
    { hint: `Correct the name in the settings; undertone inspect ${found.path} lists the columns` },
  );
}

function assertSetting(title: string, setting: ColumnSetting): void {
  const { role, scale } = setting;
  if (scale !== undefined && role !== 'outcome')
    throw contradiction(title, `scale is for outcome, role is ${role}`);
  if (setting.notNumbers !== undefined && role !== 'outcome') {
    throw contradiction(title, `notNumbers is for outcome, role is ${role}`);
  }
  if (scale !== undefined && scale.min >= scale.max) {
    throw contradiction(title, `scale.min ${scale.min} is not below scale.max ${scale.max}`);
  }
  for (const key of ['question', 'questionType'] as const) {
    if (setting[key] !== undefined && role !== 'comment') {
      throw contradiction(title, `${key} is for comment, role is ${role}`);
    }
  }
}

/** The error for a setting that cannot hold together with itself or another one. */
export function contradiction(title: string, reason: string): UndertoneError {
  return new UndertoneError('config_invalid', `Cannot use columns."${title}": ${reason}`, {
    hint: 'Change or remove the key in the settings',
  });
}

function listOf(titles: readonly string[]): string {
  const shown = titles.slice(0, 8).map((title) => `"${title}"`);
  return titles.length > 8 ? `${shown.join(', ')} and ${titles.length - 8} more` : shown.join(', ');
}
