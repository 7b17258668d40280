/**
 * Points in time as strings that compare as they sort, always UTC: a day, YYYY-MM-DD, or a moment, YYYY-MM-DDThh:mm:ss[.f]. A day and a
 * moment are compared by their days, as the parameter `datetime` does it: an event knows its day only.
 */
import { isCalendarDay } from '../model/calendar.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d+))?)?([Zz]|[+-]\d{2}:\d{2})?$/;

/** The instant that a property's value or a literal tells of; undefined when it tells of none. Without a zone it is UTC. */
export function instantOf(text: string): string | undefined {
  if (DAY.test(text)) return isCalendarDay(text) ? text : undefined;
  const [, day = '', minute = '', second = '00', fraction = '', zone = 'Z'] = MOMENT.exec(text) ?? [];
  if (!isCalendarDay(day)) return undefined;
  const time = Date.parse(`${day}T${minute}:${second}${zone.toUpperCase()}`);
  if (Number.isNaN(time)) return undefined;
  const [, whole] = /^(\d{4}-.{14})\.000Z$/.exec(new Date(time).toISOString()) ?? [];
  const rest = fraction.replace(/0+$/, '');
  return whole && (rest === '' ? whole : `${whole}.${rest}`);
}

const LENGTH_OF_DAY = 10; // characters

export const dayOf = (instant: string): string => instant.slice(0, LENGTH_OF_DAY);

export const isDay = (instant: string): boolean => instant.length === LENGTH_OF_DAY;

/** Negative, 0 or positive, at the coarser granularity of the two. */
export function compareInstants(a: string, b: string): number {
  const [left, right] = isDay(a) || isDay(b) ? [dayOf(a), dayOf(b)] : [a, b];
  return left < right ? -1 : left > right ? 1 : 0;
}
