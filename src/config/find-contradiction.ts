import { type ColumnRole, type ColumnSetting, type Settings, singleRoles } from '../model/settings.js';
import { quoteKey, type SettingProblem } from './describe-issue.js';

/** Keys that say something only of columns of one role. */
const roleOfKey = {
  question: 'comment',
  questionType: 'comment',
  scale: 'outcome',
  notNumbers: 'outcome',
} as const satisfies Partial<Record<keyof ColumnSetting, ColumnRole>>;

/** The first pair of settings that cannot both hold, or null. */
export function findContradiction(settings: Settings): SettingProblem | null {
  const columns = Object.entries(settings.columns);
  for (const [title, column] of columns) {
    const problem = misplacedKey(title, column) ?? emptyScale(title, column);
    if (problem !== null) return problem;
  }
  return roleTakenTwice(columns) ?? nameTakenTwice(columns) ?? questionSaidTwice(columns);
}

type Columns = readonly (readonly [string, ColumnSetting])[];

function misplacedKey(title: string, column: ColumnSetting): SettingProblem | null {
  for (const key of Object.keys(roleOfKey) as (keyof typeof roleOfKey)[]) {
    const role = roleOfKey[key];
    if (column[key] === undefined || column.role === role) continue;
    return {
      path: ['columns', title, key],
      message: `${quoteKey(['columns', title, key])} is for columns with role ${role}, and this one has role ${column.role}`,
      hint: `Change the role to ${role}, or remove "${key}"`,
    };
  }
  return null;
}

function emptyScale(title: string, column: ColumnSetting): SettingProblem | null {
  const { scale } = column;
  if (scale === undefined || scale.min < scale.max) return null;
  return {
    path: ['columns', title, 'scale'],
    message: `${quoteKey(['columns', title, 'scale'])} must have min below max; found min ${scale.min} and max ${scale.max}`,
    hint: 'Where the lowest number is the best answer, keep min below max and add "inverted: true"',
  };
}

function roleTakenTwice(columns: Columns): SettingProblem | null {
  for (const role of singleRoles) {
    const [first, second] = columns.filter(([, column]) => column.role === role);
    if (first === undefined || second === undefined) continue;
    return {
      path: ['columns', second[0], 'role'],
      message: `only one column can have role ${role}; found "${first[0]}" and "${second[0]}"`,
      hint: 'Give one of them the role attribute or ignore',
    };
  }
  return null;
}

/** Outcomes share their names with outcomes, attributes with attributes. */
function nameTakenTwice(columns: Columns): SettingProblem | null {
  for (const role of ['outcome', 'attribute'] as const) {
    const owners = new Map<string, string>();
    for (const [title, column] of columns) {
      if (column.role !== role) continue;
      const name = column.name ?? title;
      const owner = owners.get(name);
      if (owner !== undefined) {
        return {
          path: ['columns', title, column.name === undefined ? 'role' : 'name'],
          message: `two ${role} columns have the name "${name}": "${owner}" and "${title}"`,
          hint: 'Give one of them another "name"',
        };
      }
      owners.set(name, title);
    }
  }
  return null;
}

/** The question, or its type, may stand in a column of the export or in the settings, not in both. */
function questionSaidTwice(columns: Columns): SettingProblem | null {
  for (const key of ['question', 'questionType'] as const) {
    const holder = columns.find(([, column]) => column.role === key);
    const fixed = columns.find(([, column]) => column[key] !== undefined);
    if (holder === undefined || fixed === undefined) continue;
    return {
      path: ['columns', fixed[0], key],
      message: `the ${key} of "${fixed[0]}" is said here and in the column "${holder[0]}" with role ${key}`,
      hint: 'Remove one of the two',
    };
  }
  return null;
}
