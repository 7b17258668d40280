/** Counts in words. */

const NUMBER = new Intl.NumberFormat('en-GB');

export const count = (value: number): string => NUMBER.format(value);

/** "1 event", "12 events". */
export const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

export interface Persons {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** "7", "at least 24", "up to 10", "8–11"; null when nothing was said. */
export function personsWords(persons: Persons | null): string | null {
  if (persons === null) return null;
  const { low, best, high } = persons;
  if (low !== null && high === null) return `at least ${count(low)}`;
  if (low === null) return high === null ? (best === null ? null : count(best)) : `up to ${count(high)}`;
  return low === high ? count(low) : `${count(low)}–${count(high ?? low)}`;
}

/** "82 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
