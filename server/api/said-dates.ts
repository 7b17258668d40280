/** Days as a person gives them → the date of an event. */
import { z } from 'zod';
import { isCalendarDay, precisionOfDays } from '../model/calendar.ts';
import type { CodedEvent } from '../model/event.ts';
import { InputError } from '../model/input-error.ts';

export const dayBody = z.string().refine(isCalendarDay).nullish();

export type Dates = Pick<CodedEvent, 'date_start' | 'date_end' | 'date_precision' | 'date_text' | 'date_rule'>;

/** No words of the report say so. */
const BY_A_PERSON = { date_text: null, date_rule: 'corrected' } as const;

/** Null: nothing is said of them. Throws InputError for days that make no span. */
export function datesOf(date_start: string | null | undefined, date_end: string | null | undefined): Dates | null {
  return date_start === undefined && date_end === undefined ? null : datesBetween(date_start ?? null, date_end ?? null);
}

/** Both null: the day is not known. Throws InputError for days that make no span. */
export function datesBetween(date_start: string | null, date_end: string | null): Dates {
  if (date_start === null && date_end === null) return { date_start, date_end, date_precision: null, ...BY_A_PERSON };
  if (date_start === null || date_end === null)
    throw new InputError('Only one of "date_start" and "date_end" is given; expected both, equal for one day.');
  if (date_start > date_end) throw new InputError(`"date_start" is ${date_start}, after "date_end", which is ${date_end}.`);
  return { date_start, date_end, date_precision: precisionOfDays(date_start, date_end), ...BY_A_PERSON };
}
