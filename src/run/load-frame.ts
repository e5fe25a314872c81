import { fingerprintOf } from '../analyze/fingerprint.js';
import { frameOf, loadPackBeside } from '../learn/frame.js';
import type { LearnedModel } from '../learn/learned-model.js';
import { loadModel } from '../learn/model-file.js';
import type { ThemePack } from '../model/theme-pack.js';

/** What a run is analyzed with, by name: a theme pack and, where there is one, the path of a learned model. */
export interface FrameNames {
  readonly pack: string | null;
  readonly model: string | null;
}

/** The same, loaded. */
export interface Frame {
  readonly pack: ThemePack;
  readonly model: LearnedModel | null;
  /** Themes and drivers of both together, for the report. */
  readonly themes: ThemePack;
  readonly fingerprint: string;
}

/** @throws UndertoneError pack_invalid, model_invalid, input_not_found */
export function loadFrame(names: FrameNames): Frame {
  const model = names.model === null ? null : loadModel(names.model);
  const pack = loadPackBeside(names.pack ?? 'public-service', model);
  return { pack, model, themes: frameOf(pack, model), fingerprint: fingerprintOf(pack, model) };
}
