import { type Html, html } from '../html/markup.js';

/** One share 0..1 of a full track, as a thin bar. `title` says the value in words. */
export function bar(share: number, options: { readonly title: string; readonly tone?: string }): Html {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 10000) / 100;
  return html`<svg class="chart bar" role="img" width="100%" height="8"><title>${options.title}</title><rect class="track" width="100%" height="8" rx="2"/><rect class="fill ${options.tone ?? 'plain'}" width="${width}%" height="8" rx="2"/></svg>`;
}
