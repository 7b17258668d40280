/** How things are measured: warmed up, repeated, the median printed; what comes out of the work goes into a sink, so that none of it is optimised away. */

export const RUNS = 7; // of which the median is printed

let sunk = 0;

/** Takes what was computed. */
export function sink(value: number): void {
  sunk += value;
}

/** Throws when nothing was ever computed. */
export function checkSink(): void {
  if (!(sunk > 0)) throw new Error('Nothing was measured.');
}

/** Seconds that the work takes; `prepare` goes before each run and is not counted. */
export function medianSeconds(work: () => void, prepare: () => void = () => undefined, runs: number = RUNS): number {
  const seconds = Array.from({ length: runs + 1 }, () => {
    prepare();
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  });
  return median(seconds.slice(1)); // the first one warms up
}

/** How many a second. */
export const rate = (count: number, work: () => void, prepare?: () => void): number => count / medianSeconds(work, prepare);

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** 0 is the smallest, 1 the largest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of each single call. */
export function eachMilliseconds<T>(items: readonly T[], work: (item: T) => void): readonly number[] {
  return items.map((item) => {
    const started = performance.now();
    work(item);
    return performance.now() - started;
  });
}

export function heading(text: string): void {
  console.log(`\n${text}`);
}

const WIDTH = 52;

/** One line of the answer; the goal, where there is one, stands behind it. */
export function show(name: string, value: string, goal?: string): void {
  console.log(`  ${name.padEnd(WIDTH)}${value}${goal === undefined ? '' : `   (goal: ${goal})`}`);
}

export const perSecond = (value: number, unit: string): string => `${count(value)} ${unit}/s`;

export const count = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2));

export const milliseconds = (value: number): string => `${value >= 10 ? Math.round(value) : value.toPrecision(2)} ms`;
