import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { UndertoneError } from '../model/errors.js';
import { type LearnedModelHeader, learnedModelHeaderSchema } from '../model/learned-model.js';
import { type LearnedModel, outputCount } from './learned-model.js';

const magic = 'UTLM2';
const firstLine = /^UTLM2 (\d{1,9}) ([0-9a-f]{64})$/;
/** Nothing larger is taken for a model: 200,000 features of some hundreds of outputs. */
const mostBytes = 1 << 28;

/**
 * The bytes of a model file: the line `UTLM2 <bytes of header> <SHA-256 of all that follows>`, the header as JSON, then
 * the hashes, frequencies and weights, deflated. Numbers are little-endian. The same model gives the same bytes.
 */
export function encodeModel(model: LearnedModel): Uint8Array {
  const json = Buffer.from(JSON.stringify(model.header));
  const rest = Buffer.concat([json, deflateRawSync(numbersOf(model), { level: 6 })]);
  return Buffer.concat([Buffer.from(`${magic} ${json.length} ${sha256(rest)}\n`), rest]);
}

/**
 * Reads a model file and checks all of it before anything is used.
 *
 * @throws UndertoneError `input_not_found`; `model_invalid` where the file is no model, of another version, or damaged
 */
export function loadModel(path: string): LearnedModel {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new UndertoneError('input_not_found', `Cannot read the model ${path}: there is no such file`, {
      hint: 'Make one with undertone learn',
      cause,
    });
  }
  return decodeModel(bytes, path);
}

/** The model that the bytes of a file hold; `path` is for messages. */
export function decodeModel(bytes: Uint8Array, path: string): LearnedModel {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineEnd = buffer.subarray(0, 100).indexOf(10);
  const line = firstLine.exec(buffer.toString('latin1', 0, Math.max(0, lineEnd)));
  if (line === null) throw invalid(path, foreign(buffer));
  const rest = buffer.subarray(lineEnd + 1);
  if (sha256(rest) !== line[2]) throw invalid(path, 'it is damaged or cut short');
  const length = Number(line[1]);
  const header = parseHeader(rest.toString('utf8', 0, length), path);
  return { header, ...parseNumbers(rest.subarray(length), header, path) };
}

/** The identity of a model, for fingerprints: the hash of its header and its numbers. */
export function digestOf(model: LearnedModel): string {
  return sha256(Buffer.concat([Buffer.from(JSON.stringify(model.header)), numbersOf(model)]));
}

function numbersOf({ hashes, frequencies, weights }: LearnedModel): Buffer {
  return Buffer.concat([bytesOf(hashes), bytesOf(frequencies), Buffer.from(weights.buffer)]);
}

function foreign(buffer: Buffer): string {
  return /^UTLM\d/.test(buffer.toString('latin1', 0, 5))
    ? `it was made by another version (it says ${buffer.toString('latin1', 0, 5)}, expected ${magic})`
    : `it does not start with ${magic}`;
}

function parseHeader(json: string, path: string): LearnedModelHeader {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw invalid(path, 'its header is not JSON');
  }
  const parsed = learnedModelHeaderSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(path, `its header has a mistake at "${issue?.path.join('.') ?? ''}"`);
  }
  const { scales, biases } = parsed.data;
  const outputs = outputCount(parsed.data);
  if (scales.length !== outputs || biases.length !== outputs) {
    throw invalid(path, `its header names ${outputs} outputs and describes ${scales.length}`);
  }
  return parsed.data;
}

function parseNumbers(
  deflated: Buffer,
  header: LearnedModelHeader,
  path: string,
): Omit<LearnedModel, 'header'> {
  const { features } = header;
  const size = features * (8 + outputCount(header));
  if (size > mostBytes) throw invalid(path, 'it is too large');
  let numbers: Buffer;
  try {
    numbers = inflateRawSync(deflated, { maxOutputLength: size + 1 });
  } catch {
    throw invalid(path, 'its numbers cannot be unpacked');
  }
  if (numbers.length !== size) throw invalid(path, 'its numbers are not as many as it says');
  const words = (from: number): Uint32Array =>
    Uint32Array.from({ length: features }, (_, i) => numbers.readUInt32LE(from + 4 * i));
  const weights = Int8Array.from({ length: size - 8 * features }, (_, i) =>
    numbers.readInt8(8 * features + i),
  );
  return { hashes: words(0), frequencies: words(4 * features), weights };
}

function bytesOf(values: Uint32Array): Buffer {
  const bytes = Buffer.from(values.slice().buffer);
  return endianness() === 'LE' ? bytes : bytes.swap32();
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function invalid(path: string, problem: string): UndertoneError {
  return new UndertoneError('model_invalid', `Cannot read the model ${path}: ${problem}`, {
    hint: 'Give a file that undertone learn has written, or learn it again',
  });
}
