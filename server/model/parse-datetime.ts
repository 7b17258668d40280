/**
 * The parameter `datetime` of OGC API – Features: an instant or a day, or an interval a/b whose open end is `..` or nothing.
 * Events know days only, so that an instant stands for its day (UTC).
 */
import { isCalendarDay } from './calendar.ts';
import { InputError } from './input-error.ts';
import type { Interval } from './interval.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)([Zz]|[-+ ]\d{2}:\d{2})?$/;

/** Throws InputError. */
export function parseDatetime(text: string): Interval {
  const parts = text.split('/');
  if (parts.length > 2) throw wrong(text);
  const [first = '', second = first] = parts;
  if (parts.length === 1 && isOpen(first)) throw wrong(text);
  const interval = { start: dayOf(first, text), end: dayOf(second, text) };
  if (interval.start !== null && interval.end !== null && interval.start > interval.end) {
    throw new InputError(`"datetime" is "${text}", which ends before it starts; expected the earlier day first.`);
  }
  return interval;
}

const isOpen = (part: string): boolean => part === '' || part === '..';

function dayOf(part: string, whole: string): string | null {
  if (isOpen(part)) return null;
  if (isCalendarDay(part)) return part;
  const [, day = '', time = '', zone = 'Z'] = INSTANT.exec(part) ?? [];
  const instant = Date.parse(`${day}T${time}${zone.replace(' ', '+').toUpperCase()}`); // a "+" in a query arrives as a space
  if (!isCalendarDay(day) || Number.isNaN(instant)) throw wrong(whole);
  return new Date(instant).toISOString().slice(0, 10);
}

function wrong(text: string): InputError {
  return new InputError(
    `"datetime" is "${text}"; expected a day (2022-03-29), an instant (2022-03-29T10:00:00Z) or an interval of them (2022-03-01/2022-03-31, ../2022-03-31, 2022-03-01/..).`,
  );
}
