/**
 * One name, one meaning: what the first reading made of the other places in the report where the same words stand. A name that is a place in three sentences is
 * one in the fourth, too, and a surname stays a surname. These features come on top of the first score.
 */
import type { SpanCandidate } from './span-candidates.ts';
import type { FeatureSink } from './span-features.ts';
import type { Token } from './tokens.ts';

/** What the rest of the report thinks on average, and at most, by steps of probability. */
const STEPS = [0.02, 0.1, 0.25, 0.45, 0.65, 0.85, 0.96] as const;
const STEP_COUNT = STEPS.length + 1;
/** A name inside a longer run of capitals is another thing than one that stands alone. */
const STANDS = ['alone', 'capital before', 'capital behind'] as const;
const COUNTS = ['once more', 'a few times', 'often'] as const;
const [FEW, OFTEN] = [2, 5] as const;

const MEAN = 0;
const MOST = MEAN + STEP_COUNT * STANDS.length;
const TIMES = MOST + STEP_COUNT * STANDS.length;
const LENGTHS = TIMES + STEP_COUNT * COUNTS.length;
export const ECHO_FEATURES = LENGTHS + STEP_COUNT * 2;

export function echoName(id: number): string {
  const step = id % STEP_COUNT;
  const range = `${STEPS[step - 1] ?? 0}–${STEPS[step] ?? 1}`;
  if (id < MOST) return `echo: mean ${range}, ${STANDS[Math.floor((id - MEAN) / STEP_COUNT)]}`;
  if (id < TIMES) return `echo: most ${range}, ${STANDS[Math.floor((id - MOST) / STEP_COUNT)]}`;
  if (id < LENGTHS) return `echo: mean ${range}, ${COUNTS[Math.floor((id - TIMES) / STEP_COUNT)]}`;
  return `echo: mean ${range}, ${id - LENGTHS < STEP_COUNT ? 'one word' : 'several words'}`;
}

interface Echo {
  count: number;
  sum: number;
  most: number;
  /** The most but one: what the others say at most of the likeliest. */
  second: number;
}

export type Echoes = Map<string, Echo>;

/** Adds the spans of a sentence after their first reading. */
export function hear(echoes: Echoes, spans: readonly SpanCandidate[], probabilities: Float64Array): void {
  spans.forEach(({ name }, at) => {
    const probability = probabilities[at]!;
    const echo = echoes.get(name);
    if (echo === undefined) {
      echoes.set(name, { count: 1, sum: probability, most: probability, second: 0 });
      return;
    }
    echo.count += 1;
    echo.sum += probability;
    echo.second = Math.max(echo.second, Math.min(echo.most, probability));
    echo.most = Math.max(echo.most, probability);
  });
}

/** The features of a span; none where its name stands only once in the report. */
export function echoFeatures(echoes: Echoes, span: SpanCandidate, probability: number, tokens: readonly Token[], sink: FeatureSink): void {
  const echo = echoes.get(span.name);
  if (echo === undefined || echo.count < 2) return;
  const others = echo.count - 1;
  const mean = stepOf((echo.sum - probability) / others);
  const most = stepOf(probability >= echo.most ? echo.second : echo.most);
  const stands = tokens[span.last]?.capital === true ? 2 : tokens[span.first - 1]?.capital === true ? 1 : 0;
  sink.add(MEAN + stands * STEP_COUNT + mean);
  sink.add(MOST + stands * STEP_COUNT + most);
  sink.add(TIMES + (others >= OFTEN ? 2 : others >= FEW ? 1 : 0) * STEP_COUNT + mean);
  sink.add(LENGTHS + (span.last - span.first > 1 ? STEP_COUNT : 0) + mean);
}

function stepOf(probability: number): number {
  let step = 0;
  while (step < STEPS.length && probability >= STEPS[step]!) step += 1;
  return step;
}
