import { InvalidArgumentError } from 'commander';
import type { Supposition } from '../model/what-if.js';

/**
 * Parses a supposition, after those given before it: `ease:-30%` (blame of ease falls by 30%), `ease:praise:+10%`.
 */
export function supposition(text: string, before: readonly Supposition[] = []): readonly Supposition[] {
  const match = /^([^:\s]{1,100}):(?:(blame|praise):)?([^:]{1,20})$/.exec(text);
  if (match === null)
    throw new InvalidArgumentError(
      `Expected a driver and a percentage, such as ease:-30% or ease:praise:+10%, found "${text}".`,
    );
  const [, driver = '', mentions = 'blame', percent = ''] = match;
  return [...before, { driver, mentions: mentions as Supposition['mentions'], by: shareOf(percent) }];
}

function shareOf(percent: string): number {
  const match = /^([+\u2212-]?)(\d{1,4}(?:\.\d{1,4})?)%$/.exec(percent);
  const share = (Number(match?.[2]) / 100) * (match?.[1] === '' || match?.[1] === '+' ? 1 : -1);
  if (match === null || share < -1 || share > 10)
    throw new InvalidArgumentError(
      `Expected a percentage from -100% to +1000%, such as -30%, found "${percent}".`,
    );
  return share;
}
