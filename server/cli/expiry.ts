import { isCalendarDay } from '../model/calendar.ts';
import { UsageError } from './command.ts';

const DAY = 86_400_000; // milliseconds
const MOST_DAYS = 36_500;

/** A day, whose end it is, or a number of days from now → an instant; null without either. Throws UsageError. */
export function expiryOf(value: string | undefined, now: Date): string | null {
  if (value === undefined) return null;
  const [, days] = /^(\d{1,5})d$/.exec(value) ?? [];
  if (days !== undefined && Number(days) >= 1 && Number(days) <= MOST_DAYS)
    return new Date(now.getTime() + Number(days) * DAY).toISOString();
  if (!isCalendarDay(value)) throw new UsageError(`--expires is "${value}"; expected a day that exists, YYYY-MM-DD, or days such as 90d.`);
  const end = `${value}T23:59:59.999Z`;
  if (end < now.toISOString()) throw new UsageError(`--expires is ${value}, which is over; expected today or later.`);
  return end;
}
