import { type Html, trustedMarkup } from './markup.js';

/**
 * A value as JSON that is safe inside a `<script>` element, whatever the type of the script: no `<` (so no end tag and
 * no comment), no `>` or `&`, no U+2028 or U+2029. It parses to the same value.
 */
export function embedJson(value: unknown): Html {
  const json = JSON.stringify(value) ?? 'null';
  return trustedMarkup(
    json.replace(
      /[<>&\u2028\u2029\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
