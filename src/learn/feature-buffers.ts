/** Room for the features of one comment at a time, used again for the next; it grows as it must. */
export interface FeatureBuffers {
  readonly features: {
    size: number;
    places: Int32Array;
    counts: Float32Array;
    blocks: Uint8Array;
    values: Float32Array;
  };
  readonly spots: { size: number; features: Int32Array; firsts: Int32Array; ends: Int32Array };
  /** Counts the feature of that place once more; gives its index in this comment. */
  readonly addFeature: (place: number, block: number) => number;
  readonly addSpot: (feature: number, first: number, end: number) => void;
  readonly clear: () => void;
}

/** Makes the buffers for a vocabulary of so many features. */
export function createFeatureBuffers(vocabularySize: number): FeatureBuffers {
  /** By place: index of the feature in this comment + 1, or 0. */
  const indexes = new Int32Array(vocabularySize);
  const features = {
    size: 0,
    places: new Int32Array(512),
    counts: new Float32Array(512),
    blocks: new Uint8Array(512),
    values: new Float32Array(512),
  };
  const spots = {
    size: 0,
    features: new Int32Array(512),
    firsts: new Int32Array(512),
    ends: new Int32Array(512),
  };

  function growFeatures(): void {
    const size = features.size * 2;
    features.places = grown(features.places, new Int32Array(size));
    features.counts = grown(features.counts, new Float32Array(size));
    features.blocks = grown(features.blocks, new Uint8Array(size));
    features.values = new Float32Array(size);
  }

  return {
    features,
    spots,
    addFeature(place, block) {
      const known = indexes[place] as number;
      if (known !== 0) {
        features.counts[known - 1] = (features.counts[known - 1] as number) + 1;
        return known - 1;
      }
      const { size } = features;
      if (size === features.places.length) growFeatures();
      features.places[size] = place;
      features.counts[size] = 1;
      features.blocks[size] = block;
      features.size = size + 1;
      indexes[place] = size + 1;
      return size;
    },
    addSpot(feature, first, end) {
      const { size } = spots;
      if (size === spots.features.length) {
        spots.features = grown(spots.features, new Int32Array(size * 2));
        spots.firsts = grown(spots.firsts, new Int32Array(size * 2));
        spots.ends = grown(spots.ends, new Int32Array(size * 2));
      }
      spots.features[size] = feature;
      spots.firsts[size] = first;
      spots.ends[size] = end;
      spots.size = size + 1;
    },
    clear() {
      for (let i = 0; i < features.size; i++) indexes[features.places[i] as number] = 0;
      features.size = 0;
      spots.size = 0;
    },
  };
}

function grown<T extends Int32Array | Float32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
