/** Multinomial logistic regression over rows of 0/1 features: AdaGrad with L2, weak features left out. Deterministic. */
import { TypeFeatures } from '../../server/extract/type-features.ts';
import { softmax, type TypeWeights } from '../../server/extract/type-model.ts';
import type { Example } from './type-examples.ts';

const SETTINGS = {
  epochs: 14,
  rate: 0.25,
  l2: 1e-3,
  /** Features of fewer examples, and weights below this, are left out of the table. */
  leastSeen: 3,
  leastWeight: 0.1,
  /** What a word anywhere in the sentence counts beside one near the trigger: held so low, such words cannot learn single sentences by heart. */
  farValue: 0.3,
} as const;
const BELIEF_IN_RULES = 3.5;
const HUNDREDTHS = 100;

export function fitSoftmax(examples: readonly Example[], classes: readonly string[], settings = SETTINGS): TypeWeights {
  const { names, rows } = numbered(examples, settings.leastSeen);
  const values = names.map((name) => (name.startsWith('S:') ? settings.farValue : 1));
  const right = examples.map((example) => [...example.right].map((name) => classes.indexOf(name)));
  const weights = new Float64Array(names.length * classes.length);
  const prior = priorOf(names, classes);
  weights.set(prior);
  const squares = new Float64Array(weights.length).fill(1e-2);
  const random = randomOf(7);
  const order = [...examples.keys()];
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) step(rows[number]!, right[number]!, examples[number]!.weight);
  }
  return {
    classes,
    features: tableOf(
      names,
      weights.map((weight, at) => weight * values[Math.floor(at / classes.length)]!),
      classes.length,
      settings.leastWeight,
    ),
  };

  function step(active: readonly number[], wanted: readonly number[], trust: number): void {
    const chances = softmax(sumsOf(weights, active, classes.length, values));
    let mass = 0;
    for (const column of wanted) mass += chances[column]!;
    const slopes = chances.map((chance, column) => trust * (chance - (wanted.includes(column) ? chance / Math.max(mass, 1e-12) : 0)));
    for (const row of active) {
      const value = values[row]!;
      for (let column = 0, at = row * classes.length; column < classes.length; column++, at++) {
        const slope = slopes[column]! * value + settings.l2 * (weights[at]! - prior[at]!);
        if (Math.abs(slope) < 1e-5) continue;
        squares[at]! += slope * slope;
        weights[at]! -= (settings.rate * slope) / Math.sqrt(squares[at]!);
      }
    }
  }
}

/** Before anything is learned, a trigger tells of the type that the lexicon gives it: where examples are few, that stays. */
function priorOf(names: readonly string[], classes: readonly string[]): Float64Array {
  const prior = new Float64Array(names.length * classes.length);
  for (const [row, name] of names.entries()) {
    const column = name.startsWith('R:') ? classes.indexOf(name.slice(2)) : -1;
    if (column >= 0) prior[row * classes.length + column] = BELIEF_IN_RULES;
  }
  return prior;
}

function sumsOf(weights: Float64Array, rows: readonly number[], columns: number, values: readonly number[]): Float64Array {
  const sums = new Float64Array(columns);
  for (const row of rows)
    for (let column = 0, at = row * columns; column < columns; column++, at++) sums[column]! += weights[at]! * values[row]!;
  return sums;
}

/** Features that were seen often enough, and the rows of every example. */
function numbered(examples: readonly Example[], leastSeen: number) {
  const all = new Map<string, number>();
  const rowOf = (name: string): number => {
    const known = all.get(name) ?? all.size;
    all.set(name, known);
    return known;
  };
  const features = new TypeFeatures(rowOf);
  const full = examples.map(({ reading, trigger }) => [...new Set(features.rows(reading, trigger))]);
  const seen = new Int32Array(all.size);
  for (const rows of full) for (const row of rows) seen[row]! += 1;
  const kept = [...all].filter(([, row]) => seen[row]! >= leastSeen);
  const renumbered = new Map(kept.map(([, row], number) => [row, number]));
  return {
    names: kept.map(([name]) => name),
    rows: full.map((rows) => rows.flatMap((row) => renumbered.get(row) ?? [])),
  };
}

function tableOf(names: readonly string[], weights: Float64Array, columns: number, least: number): Record<string, readonly number[]> {
  const entries = names.map((name, row) => {
    const cells: number[] = [];
    for (let column = 0; column < columns; column++) {
      const weight = weights[row * columns + column]!;
      if (Math.abs(weight) >= least) cells.push(column, Math.round(weight * HUNDREDTHS));
    }
    return [name, cells] as const;
  });
  return Object.fromEntries(entries.filter(([, cells]) => cells.length > 0));
}

/** A small generator of its own, so that a fit can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(numbers: number[], random: () => number): void {
  for (let at = numbers.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
  }
}
