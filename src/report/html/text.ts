import { type Html, html } from './markup.js';

const thaiLetter = /[\u0e00-\u0e7f]/;

/**
 * Foreign text in a bidi isolate of its own, so that a direction override in it ends with it; Thai is marked as Thai
 * for line breaking and reading aloud.
 */
export function isolated(text: string): Html {
  return thaiLetter.test(text) ? html`<bdi lang="th">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}

/** A title in English with the Thai one below it where there is one of its own. */
export function bilingual(title: { readonly en: string; readonly th: string }): Html {
  if (title.th === '' || title.th === title.en) return isolated(title.en);
  return html`${isolated(title.en)} <span class="thai" lang="th"><bdi>${title.th}</bdi></span>`;
}

/** The language to state for a text whose language is not known: Thai by its script, else none. */
export function languageAttribute(text: string): Html {
  return thaiLetter.test(text) ? html` lang="th"` : html``;
}
