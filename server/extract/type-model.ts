/** Which type of event words tell of, or none: a linear model over readable features, its weights a table of numbers (fitted by test/eval/fit-types.ts). */
import { CODEBOOK, EVENT_TYPES, type EventType } from '../model/codebook.ts';
import type { TriggerEntry } from './lexicon/lexicon.ts';
import type { Reading } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';
import { TypeFeatures } from './type-features.ts';

/** Weights of every feature for every class, most of them 0 and left out. */
export interface TypeWeights {
  /** Codebook types and `none`, in the order of the columns. */
  readonly classes: readonly string[];
  /** Feature → column, weight in hundredths, column, weight, … */
  readonly features: Readonly<Record<string, readonly number[]>>;
}

export interface Likely {
  /** The likeliest type. */
  readonly type: EventType;
  /** Probability of the type, 0–1. */
  readonly probability: number;
  /** Probability of the trigger's own type, 0–1; that of `type` where there is no trigger. */
  readonly own: number;
  /** Probability that the words tell of no event at all, 0–1. */
  readonly none: number;
}

export const NONE = 'none';
export const CLASSES: readonly string[] = [...EVENT_TYPES, NONE];
const HUNDREDTHS = 100;

/** Types that ACLED calls the same are first weighed together: who shells and who fires missiles must not split the vote. */
const GROUPS: readonly (readonly number[])[] = [
  ...Map.groupBy(EVENT_TYPES.keys(), (at) => CODEBOOK[EVENT_TYPES[at]!].acled?.[1] ?? EVENT_TYPES[at]!).values(),
];

const GROUP_OF: ReadonlyMap<EventType, readonly number[]> = new Map(
  EVENT_TYPES.map((type, at) => [type, GROUPS.find((one) => one.includes(at))!]),
);

export class TypeModel {
  readonly #features: TypeFeatures;
  /** Only what is not 0, row behind row: where each begins, the columns, the weights. */
  readonly #begins: Uint32Array;
  readonly #columns: Uint8Array;
  readonly #weights: Float32Array;

  constructor({ classes, features }: TypeWeights) {
    const names = Object.keys(features);
    const rows = new Map(names.map((name, row) => [name, row]));
    const columns = classes.map((name) => CLASSES.indexOf(name));
    const cells = Object.values(features).reduce((sum, row) => sum + row.length / 2, 0);
    this.#begins = new Uint32Array(names.length + 1);
    this.#columns = new Uint8Array(cells);
    this.#weights = new Float32Array(cells);
    let cell = 0;
    for (const [row, name] of names.entries()) {
      const pairs = features[name]!;
      for (let at = 0; at < pairs.length; at += 2, cell++) {
        this.#columns[cell] = columns[pairs[at]!]!;
        this.#weights[cell] = pairs[at + 1]! / HUNDREDTHS;
      }
      this.#begins[row + 1] = cell;
    }
    this.#features = new TypeFeatures((name) => rows.get(name) ?? -1);
  }

  /** Of a trigger in its sentence, or of the sentence as a whole. */
  judge(reading: Reading, trigger?: PhraseMatch<TriggerEntry>): Likely {
    const chances = softmax(this.#sums(this.#features.rows(reading, trigger)));
    let [group, probability] = [GROUPS[0]!, -1];
    for (const one of GROUPS) {
      let sum = 0;
      for (const column of one) sum += chances[column]!;
      if (sum > probability) [group, probability] = [one, sum];
    }
    let [likeliest] = group;
    for (const column of group) if (chances[column]! > chances[likeliest!]!) likeliest = column;
    const own = trigger === undefined ? probability : chanceOf(GROUP_OF.get(trigger.value.type)!, chances);
    return { type: EVENT_TYPES[likeliest!]!, probability, own, none: chances[CLASSES.length - 1]! };
  }

  /** The word of the sentence that speaks most for the type; undefined when none does. */
  tellingWord({ sentence: { tokens } }: Reading, type: EventType): number | undefined {
    const column = CLASSES.indexOf(type);
    let best: { readonly at: number; readonly weight: number } | undefined;
    for (const [at, token] of tokens.entries()) {
      const weight = this.#features.ofWord(token).reduce((sum, row) => sum + this.#weightOf(row, column), 0);
      if (weight > (best?.weight ?? 0)) best = { at, weight };
    }
    return best?.at;
  }

  #sums(rows: readonly number[]): Float64Array {
    const [begins, columns, weights] = [this.#begins, this.#columns, this.#weights];
    const sums = new Float64Array(CLASSES.length);
    for (const row of rows) {
      const end = begins[row + 1]!;
      for (let cell = begins[row]!; cell < end; cell++) sums[columns[cell]!]! += weights[cell]!;
    }
    return sums;
  }

  #weightOf(row: number, column: number): number {
    for (let cell = this.#begins[row]!; cell < this.#begins[row + 1]!; cell++)
      if (this.#columns[cell] === column) return this.#weights[cell]!;
    return 0;
  }
}

function chanceOf(columns: readonly number[], chances: Float64Array): number {
  let sum = 0;
  for (const column of columns) sum += chances[column]!;
  return sum;
}

/** Sums → probabilities, in place. */
export function softmax(sums: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const sum of sums) highest = Math.max(highest, sum);
  let total = 0;
  for (let at = 0; at < sums.length; at++) total += sums[at] = Math.exp(sums[at]! - highest);
  for (let at = 0; at < sums.length; at++) sums[at]! /= total;
  return sums;
}
