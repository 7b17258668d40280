/** Calendar days as strings, YYYY-MM-DD: they compare as they sort. */
import type { DatePrecision } from './event.ts';

/** True for a day that exists: 2024-02-29 does, 2022-02-30 does not. */
export function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const DAY = 86_400_000; // milliseconds
const LONGEST: readonly (readonly [days: number, precision: DatePrecision])[] = [
  [1, 1],
  [6, 2],
  [7, 3],
  [31, 4],
];

/** UCDP's scale for a span of days, both ends included. */
export function precisionOfDays(start: string, end: string): DatePrecision {
  const days = (Date.parse(end) - Date.parse(start)) / DAY + 1;
  return LONGEST.find(([most]) => days <= most)?.[1] ?? 5;
}
