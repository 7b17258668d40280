/** Where the features of a span go: into a list, to fit weights; or into a sum of weights, to read a report. */
import { FIRST_KNOWN, type Level, LEVELS, type WordClasses } from './span-classes.ts';
import type { FeatureSink, WordSink } from './span-features.ts';
import { pairedId, POSITIONS, positionId } from './span-layout.ts';

/** The numbers of features, one after another. */
export class FeatureList implements WordSink {
  readonly ids: number[] = [];

  add(id: number): void {
    this.ids.push(id);
  }

  word({ numbers }: WordClasses, position: number, level: Level, own: number): void {
    for (const number of numbers) this.#class(number, position, level);
    if (own >= 0) this.#class(FIRST_KNOWN + own, position, level);
  }

  #class(number: number, position: number, level: Level): void {
    this.ids.push(positionId(position, number));
    const paired = pairedId(position, level, number);
    if (paired >= 0) this.ids.push(paired);
  }
}

/** The sum of the weights of features. */
export class WeightSum implements FeatureSink {
  protected readonly weights: Float64Array;
  value = 0;

  constructor(weights: Float64Array) {
    this.weights = weights;
  }

  add(id: number): void {
    this.value += this.weights[id]!;
  }
}

/** What a word adds at a position is reckoned once and kept with its classes; so there is one table of such weights. */
export class WordWeightSum extends WeightSum implements WordSink {
  /** By position and level, what the gazetteer's knowing a word alone adds. */
  readonly #known: Float64Array;

  constructor(weights: Float64Array) {
    super(weights);
    this.#known = Float64Array.from({ length: SLOTS * LEVELS.length }, (_, at) => {
      const slot = Math.floor(at / LEVELS.length);
      return this.#weightOf(FIRST_KNOWN + (at % LEVELS.length), Math.floor(slot / LEVELS.length), (slot % LEVELS.length) as Level);
    });
  }

  word(classes: WordClasses, position: number, level: Level, own: number): void {
    const slot = position * LEVELS.length + level;
    classes.sums ??= new Float64Array(SLOTS).fill(Number.NaN);
    let sum = classes.sums[slot]!;
    if (Number.isNaN(sum)) {
      sum = classes.numbers.reduce((total, number) => total + this.#weightOf(number, position, level), 0);
      classes.sums[slot] = sum;
    }
    this.value += own < 0 ? sum : sum + this.#known[slot * LEVELS.length + own]!;
  }

  #weightOf(number: number, position: number, level: Level): number {
    const paired = pairedId(position, level, number);
    return this.weights[positionId(position, number)]! + (paired < 0 ? 0 : this.weights[paired]!);
  }
}

const SLOTS = POSITIONS.length * LEVELS.length;
