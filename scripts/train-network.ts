import { inputCount, outputsOfChannel, sumScale, windowSize } from '../src/sentiment/phrase-network.js';
import type { Example } from './train-example.js';
import { lossGradient } from './train-fit.js';
import {
  createPass,
  type Dropping,
  type FloatNetwork,
  type Part,
  type Pass,
  passForward,
  reaches,
  visitCues,
} from './train-network-pass.js';
import { createRandom, type Random, shuffle } from './train-random.js';
import type { TokenExample } from './train-tokens.js';
import type { ExampleWeights } from './train-weights.js';

export interface NetworkOptions {
  readonly dims: number;
  readonly channels: number;
  readonly wordBits: number;
  readonly gramBits: number;
  readonly epochs: number;
  readonly rate: number;
  /** How likely a word or its n-grams, and a channel at a token, are left out of a step. */
  readonly wordChance: number;
  readonly channelChance: number;
  readonly seed: number;
}

type Weights = Pick<FloatNetwork, 'words' | 'grams' | 'window' | 'bias' | 'output' | 'constant'>;

/** No example counts more than so many times the mean. */
const heaviest = 20;
const mostTokens = 256;

/** Fits the phrase network by stochastic descent with AdaGrad steps, on the log loss, with dropout (Srivastava and others 2014). */
export function fitNetwork(
  examples: readonly Example[],
  { weights, polarOnly }: ExampleWeights,
  options: NetworkOptions,
): FloatNetwork {
  const random = createRandom(options.seed);
  const network = randomNetwork(options, random);
  const trainer = createTrainer(network, { ...options, random });
  const used = Int32Array.from(examples.keys()).filter((i) => (weights[i] ?? 0) > 0);
  const mean = used.reduce((sum, i) => sum + (weights[i] ?? 0), 0) / Math.max(1, used.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(used, random);
    const rate = options.rate * (1 - epoch / (options.epochs + 0.5));
    for (const i of used) {
      const example = examples[i];
      const weight = Math.min(heaviest, (weights[i] ?? 0) / mean);
      if (example !== undefined) trainer(example, { rate, weight, polarOnly: polarOnly[i] === 1 });
    }
  }
  return network;
}

/** Makes the function that scores a text, or a clause of it, with the network. */
export function createNetworkScorer(network: FloatNetwork) {
  const pass = createPass(network, mostTokens);
  return function scorePart(tokens: TokenExample, part?: Part): readonly [number, number] {
    const end = Math.min(part?.end ?? tokens.words.length, tokens.words.length);
    const first = Math.min(part?.first ?? 0, end);
    return passForward(network, pass, { tokens, part: { first, end }, drop: null });
  };
}

function randomNetwork(options: NetworkOptions, random: Random): FloatNetwork {
  const { dims, channels, wordBits, gramBits } = options;
  const inputs = inputCount(options);
  const some = (length: number, spread: number) =>
    Float32Array.from({ length }, () => (random() + random() + random() - 1.5) * 2 * spread);
  return {
    dims,
    channels,
    inputs,
    wordBits,
    gramBits,
    words: some(dims << wordBits, 0.1),
    grams: some(dims << gramBits, 0.1),
    window: some(windowSize * inputs * channels, Math.sqrt(2 / (inputs * windowSize))),
    bias: new Float32Array(channels),
    output: some(outputsOfChannel * channels, 0.2),
    constant: new Float32Array(2),
  };
}

interface StepOptions {
  readonly rate: number;
  readonly weight: number;
  readonly polarOnly: boolean;
}

/** Makes the function that takes one step down the loss of an example. */
function createTrainer(
  network: FloatNetwork,
  {
    wordChance,
    channelChance,
    random,
  }: Pick<NetworkOptions, 'wordChance' | 'channelChance'> & { random: Random },
) {
  const squares = startSquares(network);
  const pass = createPass(network, mostTokens);
  const back = createPass(network, mostTokens);
  const slopes = {
    ...network,
    window: network.window.slice(),
    bias: network.bias.slice(),
    output: network.output.slice(),
  };
  const drop: Dropping = { wordChance, channelChance, random };
  return function step({ tokens, target }: Example, { rate, weight, polarOnly }: StepOptions): void {
    const part = { first: 0, end: Math.min(tokens.words.length, mostTokens) };
    if (part.end === 0) return;
    const evidence = passForward(network, pass, { tokens, part, drop });
    const [gp, gn] = lossGradient(evidence, target, polarOnly);
    const slope: readonly [number, number] = [gp * weight, gn * weight];
    if (Math.abs(slope[0]) + Math.abs(slope[1]) < 1e-3) return;
    slopes.window.fill(0);
    slopes.bias.fill(0);
    passOutputs(network, { pass, back, slopes }, { part, slope, kept: 1 / (1 - channelChance) });
    passWindows(network, { pass, back, slopes }, { tokens, part });
    for (const name of ['window', 'bias', 'output'] as const)
      descendAll(network[name], squares[name], slopes[name], rate);
    descendAll(network.constant, squares.constant, Float32Array.from(slope), rate);
    descendEmbeddings(network, { pass, back, squares }, { tokens, part, rate });
  };
}

function startSquares({ words, grams, window, bias, output, constant }: FloatNetwork): Weights {
  return {
    words: new Float32Array(words.length).fill(0.01),
    grams: new Float32Array(grams.length).fill(0.01),
    window: new Float32Array(window.length).fill(0.1),
    bias: new Float32Array(bias.length).fill(0.1),
    output: new Float32Array(output.length).fill(0.1),
    constant: new Float32Array(constant.length).fill(0.1),
  };
}

interface Passes {
  readonly pass: Pass;
  /** Slopes of the values and inputs of the pass, in its places. */
  readonly back: Pass;
  readonly slopes: Pick<Weights, 'window' | 'bias' | 'output'>;
}

/** From the slope of the evidence to those of the outputs and of each window's value. */
function passOutputs(
  { channels, output }: FloatNetwork,
  { pass, back, slopes }: Passes,
  {
    part,
    slope,
    kept,
  }: { readonly part: Part; readonly slope: readonly [number, number]; readonly kept: number },
): void {
  const [positive, negative] = slope;
  const scale = sumScale(part.end - part.first);
  for (let i = 0; i < channels; i++) {
    const at = i * outputsOfChannel;
    slopes.output[at] = positive * (pass.largest[i] ?? 0);
    slopes.output[at + 1] = negative * (pass.largest[i] ?? 0);
    slopes.output[at + 2] = positive * scale * (pass.sum[i] ?? 0);
    slopes.output[at + 3] = negative * scale * (pass.sum[i] ?? 0);
    const ofTop = positive * (output[at] ?? 0) + negative * (output[at + 1] ?? 0);
    const ofMean = scale * (positive * (output[at + 2] ?? 0) + negative * (output[at + 3] ?? 0));
    for (let token = part.first; token < part.end; token++) {
      const place = token * channels + i;
      const isOn = (pass.values[place] ?? 0) > 0;
      const value = isOn ? kept * (ofMean + (pass.owner[i] === token ? ofTop : 0)) : 0;
      back.values[place] = value;
      slopes.bias[i] = (slopes.bias[i] ?? 0) + value;
    }
  }
}

/** From the slopes of the windows' values to those of the window weights and of the inputs. */
function passWindows(
  { dims, channels, inputs: width, window }: FloatNetwork,
  { pass, back, slopes }: Passes,
  { tokens, part }: { readonly tokens: TokenExample; readonly part: Part },
): void {
  back.inputs.fill(0, part.first * dims, part.end * dims);
  for (let token = part.first; token < part.end; token++)
    for (let place = 0; place < windowSize; place++) {
      if (!reaches(tokens, part, token, place - 1)) continue;
      const from = (token + place - 1) * dims;
      const values = token * channels;
      for (let dim = 0; dim < dims; dim++) {
        const input = pass.inputs[from + dim] ?? 0;
        const at = (place * width + dim) * channels;
        let sum = 0;
        for (let i = 0; i < channels; i++) {
          const value = back.values[values + i] ?? 0;
          sum += value * (window[at + i] ?? 0);
          slopes.window[at + i] = (slopes.window[at + i] ?? 0) + value * input;
        }
        back.inputs[from + dim] = (back.inputs[from + dim] ?? 0) + sum;
      }
    }
  visitCues(tokens, part, (center, place, cue) => {
    const at = (place * width + dims + cue) * channels;
    for (let i = 0; i < channels; i++)
      slopes.window[at + i] = (slopes.window[at + i] ?? 0) + (back.values[center * channels + i] ?? 0);
  });
}

function descendAll(weights: Float32Array, squares: Float32Array, slopes: Float32Array, rate: number): void {
  for (let i = 0; i < weights.length; i++) {
    const slope = slopes[i] ?? 0;
    if (slope === 0) continue;
    const sum = (squares[i] ?? 0) + slope * slope;
    squares[i] = sum;
    weights[i] = (weights[i] ?? 0) - (rate * slope) / Math.sqrt(sum);
  }
}

function descendEmbeddings(
  { dims, words, grams, wordBits, gramBits }: FloatNetwork,
  { pass, back, squares }: Pick<Passes, 'pass' | 'back'> & { readonly squares: Weights },
  { tokens, part, rate }: { readonly tokens: TokenExample; readonly part: Part; readonly rate: number },
): void {
  const descendRow = (
    weights: Float32Array,
    sums: Float32Array,
    row: number,
    from: number,
    scale: number,
  ) => {
    for (let dim = 0; dim < dims; dim++) {
      const at = row * dims + dim;
      const slope = (back.inputs[from + dim] ?? 0) * scale;
      const sum = (sums[at] ?? 0) + slope * slope;
      sums[at] = sum;
      weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(sum);
    }
  };
  for (let token = part.first; token < part.end; token++) {
    const own = tokens.words[token];
    if (own === undefined || own.length === 0) continue;
    const from = token * dims;
    if (pass.wordKept[token] === 1)
      descendRow(words, squares.words, (own[0] ?? 0) >>> (32 - wordBits), from, 1);
    const scale = 1 / Math.max(1, own.length - 1);
    for (let i = 1; pass.gramsKept[token] === 1 && i < own.length; i++)
      descendRow(grams, squares.grams, (own[i] ?? 0) >>> (32 - gramBits), from, scale);
  }
}
