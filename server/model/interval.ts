/** Spans of whole days, YYYY-MM-DD, both ends included; null is open. Such strings compare as they sort. */
export interface Interval {
  readonly start: string | null;
  readonly end: string | null;
}

export function overlapsInterval(a: Interval, b: Interval): boolean {
  return (a.start === null || b.end === null || a.start <= b.end) && (b.start === null || a.end === null || b.start <= a.end);
}
