import { createHash } from 'node:crypto';
import { fingerprintOf } from '../analyze/fingerprint.js';
import { frameOf, loadPackBeside } from '../learn/frame.js';
import type { LearnedModel } from '../learn/learned-model.js';
import { decodeModel, encodeModel, loadModel } from '../learn/model-file.js';
import { UndertoneError } from '../model/errors.js';
import type { ThemePack } from '../model/theme-pack.js';
import {
  type Correction,
  type Corrections,
  correctionsOf,
  loadCorrections,
} from '../sentiment/corrections.js';
import type { Store } from '../store/store.js';
import { loadPack } from '../themes/load-pack.js';

/** What a run is analyzed with: a theme pack and, where there are any, a learned model and corrections. */
export interface Frame {
  readonly pack: ThemePack;
  readonly model: LearnedModel | null;
  readonly corrections: Corrections;
  /** Themes and drivers of both together, for the report. */
  readonly themes: ThemePack;
  readonly fingerprint: string;
}

/**
 * Loads a pack by its name or path, the model of a file beside it, and the file of corrections.
 * @throws UndertoneError pack_invalid, model_invalid, config_invalid, input_not_found
 */
export function loadFrame(names: {
  readonly pack: string;
  readonly model?: string | undefined;
  readonly corrections?: string | null;
}): Frame {
  const model = names.model === undefined ? null : loadModel(names.model);
  const corrections = loadCorrections(names.corrections ?? null);
  return frameFrom({ pack: loadPackBeside(names.pack, model), model, corrections });
}

/** Keeps a frame in the store, so that workers need no files; gives the hash that it is found by. */
export function saveFrame(
  store: Pick<Store, 'saveAsset'>,
  { pack, model, corrections }: Frame,
): Promise<string> {
  const bytes = model === null ? null : Buffer.from(encodeModel(model)).toString('base64');
  return store.saveAsset(JSON.stringify({ pack, model: bytes, corrections: corrections.lines }));
}

/**
 * The frame of that hash, as it was saved.
 * @throws UndertoneError fingerprint_differs where the store has none, or another Undertone saved it
 */
export async function readFrame(store: Pick<Store, 'asset'>, hash: string | null): Promise<Frame> {
  const content = hash === null ? null : await store.asset(hash);
  if (content === null || createHash('sha256').update(content).digest('hex') !== hash) {
    throw unknownFrame('the store does not hold what it is analyzed with');
  }
  const saved: { pack?: ThemePack; model?: string | null; corrections?: Correction[] } = JSON.parse(content);
  if (!Array.isArray(saved.pack?.themes)) throw unknownFrame('another version began it');
  const { pack, model, corrections = [] } = saved;
  return frameFrom({
    pack,
    model: model ? decodeModel(Buffer.from(model, 'base64'), 'of the run') : null,
    corrections: correctionsOf(corrections),
  });
}

/**
 * The themes and drivers of a finished run: of the pack that is named, or else what the run was analyzed with, learned
 * themes included.
 * @throws UndertoneError pack_invalid, fingerprint_differs
 */
export async function themesOfRun(
  store: Pick<Store, 'asset' | 'run'>,
  { runId, pack }: { readonly runId: string; readonly pack?: string | undefined },
): Promise<ThemePack> {
  if (pack !== undefined) return loadPack(pack);
  const run = await store.run(runId);
  const { themes } = await readFrame(store, run?.frame ?? null);
  return themes;
}

function frameFrom({ pack, model, corrections }: Pick<Frame, 'pack' | 'model' | 'corrections'>): Frame {
  const fingerprint = fingerprintOf(pack, { model, corrections });
  return { pack, model, corrections, themes: frameOf(pack, model), fingerprint };
}

function unknownFrame(problem: string): UndertoneError {
  return new UndertoneError('fingerprint_differs', `Cannot work on the run: ${problem}`, {
    hint: 'Start the run anew with the version of its workers',
  });
}
