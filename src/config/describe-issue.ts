import type { z } from 'zod';
import { nearestName } from '../model/nearest-name.js';
import { columnSettingSchema } from '../model/settings.js';
import { settingNames } from './setting-names.js';

/** What is wrong with a setting, in words, with the keys that lead to it. */
export interface SettingProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint: string;
}

/** Puts a finding of the schema into words that name the key, what was expected and what was found. */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown): SettingProblem {
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.path, String(issue.keys[0]));
  const found = valueAt(root, issue.path);
  const key = quoteKey(issue.path);
  const allowed = allowedValues(issue);
  if (allowed.length > 0) {
    const nearest = typeof found === 'string' ? nearestName(found, allowed) : null;
    return {
      path: issue.path,
      message: `${key} must be one of ${allowed.join(', ')}; found ${describe(found)}`,
      hint: nearest === null ? `Choose one of ${allowed.join(', ')}` : `Did you mean "${nearest}"?`,
    };
  }
  return {
    path: issue.path,
    message: `${key} must be ${expectation(issue)}; found ${describe(found)}`,
    hint: hintFor(issue, found),
  };
}

function unknownKey(path: readonly PropertyKey[], key: string): SettingProblem {
  const known = knownKeys(path);
  const nearest = nearestName(key, known);
  const parent = path.length === 0 ? '' : ` in ${quoteKey(path)}`;
  return {
    path: [...path, key],
    message: `unknown key "${key}"${parent}`,
    hint: nearest === null ? `Known keys: ${known.join(', ')}` : `Did you mean "${nearest}"?`,
  };
}

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return settingNames();
  if (path.length === 2) return columnSettingSchema.keyof().options;
  return columnSettingSchema.shape.scale.unwrap().keyof().options;
}

/** The words a setting may be: of an enum, or of all branches of a union of them. */
function allowedValues(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(printable);
  if (issue.code === 'invalid_union') return issue.errors.flatMap((branch) => branch.flatMap(allowedValues));
  return [];
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `${issue.minimum} or more`;
  if (issue.code !== 'invalid_type') return issue.message.toLowerCase();
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
  };
  return words[issue.expected] ?? issue.expected;
}

function hintFor(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof found === 'number') {
    return `Put it in quotes: "${found}"`;
  }
  if (issue.code === 'invalid_type' && /object|record/.test(issue.expected)) {
    return 'Nest the keys below it, indented by two spaces';
  }
  return 'Correct the value, or leave the key out for its default';
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return JSON.stringify(value).slice(0, 80);
}

function printable(value: unknown): string {
  return value === '\t' ? 'tab' : String(value);
}

/** `columns > Overall rating > scale`: a title may hold dots. */
export function quoteKey(path: readonly PropertyKey[]): string {
  return `"${path.map(String).join(' > ')}"`;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
  }
  return value;
}
