import { type Html, html } from '../html/markup.js';
import type { Scale } from './scale.js';

export interface LinePoint {
  readonly label: string;
  readonly value: number | null;
}

export interface LineOptions {
  readonly title: string;
  readonly description: string;
  readonly scale: Scale;
  readonly tone: string;
  readonly format: (value: number) => string;
  /** Writes a tick of the axis; as a rule with fewer decimals. */
  readonly tick: (value: number) => string;
}

const height = 132;
const [top, bottom] = [10, 122];
const [left, right] = [7, 98];

/** Percent of the width at which the point `index` of `count` stands; columns of the charts below line up with it. */
export function columnAt(index: number, count: number): number {
  const slot = (right - left) / Math.max(1, count);
  return Math.round((left + slot * (index + 0.5)) * 100) / 100;
}

function heightAt(scale: Scale, value: number): number {
  return Math.round((bottom - (scale.at(value) / 100) * (bottom - top)) * 10) / 10;
}

function gridLines(options: LineOptions): readonly Html[] {
  return options.scale.ticks.map((tick) => {
    const y = heightAt(options.scale, tick);
    return html`<line class="grid" x1="${left}%" x2="${right}%" y1="${y}" y2="${y}"/><text x="${left - 1}%" y="${y + 4}" text-anchor="end">${options.tick(tick)}</text>`;
  });
}

/** A line over time with its points; a period without a value breaks the line. Width fluid, height fixed. */
export function lineChart(points: readonly LinePoint[], options: LineOptions): Html {
  const marks: Html[] = [];
  let before: { readonly x: number; readonly y: number } | null = null;
  for (const [index, point] of points.entries()) {
    if (point.value === null) {
      before = null;
      continue;
    }
    const here = { x: columnAt(index, points.length), y: heightAt(options.scale, point.value) };
    if (before !== null) {
      marks.push(
        html`<line class="stroke ${options.tone}" x1="${before.x}%" y1="${before.y}" x2="${here.x}%" y2="${here.y}"/>`,
      );
    }
    marks.push(
      html`<circle class="dot ${options.tone}" cx="${here.x}%" cy="${here.y}" r="3.5"><title>${point.label}: ${options.format(point.value)}</title></circle>`,
    );
    before = here;
  }
  return html`<svg class="chart line" role="img" width="100%" height="${height}"><title>${options.title}</title><desc>${options.description}</desc>${gridLines(options)}${marks}</svg>`;
}
