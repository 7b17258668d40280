/** Arithmetic on days, written YYYY-MM-DD; no time zones, no clock. */
import type { DatePrecision } from '../model/event.ts';

const DAY = 86_400_000;

export const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
export const isDay = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().startsWith(text);
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
/** 1 Monday – 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7;

/** The day of the same month and date a number of years on; 29 February becomes 28. */
export function addYears(day: string, years: number): string {
  const [year, month, date] = [Number(day.slice(0, 4)) + years, Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return isoDay(year, month, Math.min(date, daysInMonth(year, month)));
}

/** UCDP's classes by the number of days. */
export function datePrecision(start: string, end: string): DatePrecision {
  const days = daysBetween(start, end) + 1;
  if (days <= 1) return 1;
  if (days <= 6) return 2;
  if (days <= 7) return 3;
  return days <= 31 ? 4 : 5;
}
