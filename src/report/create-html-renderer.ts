import { createHash } from 'node:crypto';
import type { ReportModel } from '../model/report-model.js';
import { embedJson } from './html/embed-json.js';
import { html, renderMarkup, trustedMarkup } from './html/markup.js';
import { accountingSection } from './page/accounting.js';
import { discoverySection } from './page/discovery.js';
import { driversSection } from './page/drivers.js';
import { header, navigation } from './page/header.js';
import { methodSection } from './page/method.js';
import { numbersSection } from './page/numbers.js';
import { quotesSection } from './page/quotes.js';
import { themesSection } from './page/themes.js';
import { trendSection } from './page/trend.js';
import { untaggedSection } from './page/untagged.js';
import { readStyles } from './read-styles.js';

/** The sections in order, with what the links to them say. */
const sections = [
  { id: 'numbers', name: 'At a glance', render: numbersSection },
  { id: 'trend', name: 'Over time', render: trendSection },
  { id: 'drivers', name: 'Drivers', render: driversSection },
  { id: 'themes', name: 'Themes', render: themesSection },
  { id: 'quotes', name: 'In their words', render: quotesSection },
  { id: 'untagged', name: 'Untagged', render: untaggedSection },
  { id: 'discovery', name: 'Noteworthy', render: discoverySection },
  { id: 'accounting', name: 'Accounting', render: accountingSection },
  { id: 'method', name: 'Method', render: methodSection },
] as const;

/**
 * Reads the stylesheet once and returns the renderer: a report model in, one HTML page out that needs nothing else.
 * The page runs no script and its content policy forbids every request; the stylesheet is allowed by its hash. The
 * model stands in it as JSON, in the element `#report-model`.
 */
export function createHtmlRenderer(): (model: ReportModel) => string {
  const css = readStyles();
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = trustedMarkup(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  const style = trustedMarkup(css);
  return function renderHtml(model) {
    const shown = sections
      .map(({ render, ...link }) => ({ ...link, content: render(model) }))
      .filter(({ content }) => content !== null);
    const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${model.title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#numbers">Skip to the figures</a>
<div class="page">${header(model)}${navigation(shown)}
<main>${shown.map(({ content }) => content)}
</main></div>
<script type="application/json" id="report-model">${embedJson(model)}</script>
</body>
</html>
`;
    return renderMarkup(page);
  };
}
