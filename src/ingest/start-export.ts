import { UndertoneError } from '../model/errors.js';
import type { Settings } from '../model/settings.js';
import { createDecoder, type StreamDecoder } from './decode-stream.js';
import { detectBinary, detectGarbage } from './detect-binary.js';
import { type DetectedEncoding, detectEncoding } from './detect-encoding.js';
import { type OpenInput, openInput } from './open-input.js';
import { sourceName } from './source-name.js';
import { type UnderstoodExport, understandExport } from './understand-export.js';

/** An export that is open and understood, with the decoder standing after the text of its head. */
export interface StartedExport extends UnderstoodExport {
  readonly input: OpenInput;
  readonly encoding: DetectedEncoding;
  readonly decoder: StreamDecoder;
  readonly headText: string;
  /** The head holds a byte that is not valid in the encoding. */
  readonly headDamaged: boolean;
}

/**
 * Opens an export and finds out how to read it. The caller closes `input`.
 *
 * @throws UndertoneError `input_not_found`, `input_unreadable` (empty, binary, no header), `config_invalid`.
 */
export async function startExport(
  path: string,
  settings: Settings,
  options: { readonly stdin?: AsyncIterable<Uint8Array> } = {},
): Promise<StartedExport> {
  const input = await openInput(path, options);
  try {
    assertText(path, input);
    const encoding = detectEncoding(input.head, settings.encoding);
    const decoder = createDecoder(encoding.name);
    const { text, damaged } = decoder.decode(input.head.subarray(encoding.markLength));
    const garbage = detectGarbage(text);
    if (garbage !== null) throw notText(path, garbage);
    if (text.trim() === '') throw emptyFile(path, input);
    const source = settings.source === 'auto' ? sourceName(path) : settings.source;
    const understood = understandExport({ path, source, text, complete: input.complete }, settings);
    return { ...understood, input, encoding, decoder, headText: text, headDamaged: damaged };
  } catch (error) {
    await input.close();
    throw error;
  }
}

function assertText(path: string, input: OpenInput): void {
  if (input.head.length === 0) throw emptyFile(path, input);
  const binary = detectBinary(input.head);
  if (binary !== null) throw notText(path, binary);
}

function emptyFile(path: string, input: OpenInput): UndertoneError {
  const damage = input.damage();
  const reason = damage === null ? 'it is empty' : `the compressed file is damaged (${damage})`;
  return new UndertoneError('input_unreadable', `Cannot read ${path}: ${reason}`, {
    hint: 'Export the comments again; a row of titles and at least one row of comments are needed',
  });
}

function notText(path: string, finding: { readonly what: string; readonly hint: string }): UndertoneError {
  return new UndertoneError('input_unreadable', `Cannot read ${path}: ${finding.what}`, {
    hint: `${finding.hint}; undertone inspect ${path} shows what is understood of a file`,
  });
}
