/** Which expression of time dates an event, and the days it means once it is known whether the event has happened. */
import { familyOf } from '../model/codebook.ts';
import type { CodedEvent } from '../model/event.ts';
import { addDays, addYears, datePrecision, daysBetween } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import type { Draft } from './event-draft.ts';
import type { TriggerEntry } from './lexicon/lexicon.ts';
import { type Reading, sameClause } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';

/** The word before "since", which begins a clause of its own, is so far before the day. */
const SINCE = 2;
/** Words between "said" and the day it was said on. */
const SAID_REACH = 2;
/** A report of the day tells of that day and the one before. */
const NEWS_DAYS = 1;
const WEEK = 7;
/** A day of a month that is to come lies at most this far ahead. */
const FAR_AHEAD = 200;
/** "Talks could begin on Monday": what is yet to come lies ahead. */
const AHEAD: ReadonlySet<string> = new Set(['planned', 'hypothetical']);
/** Announcing such a thing is doing it. */
const SAYINGS: ReadonlySet<string> = new Set(['diplomacy', 'posture']);
/** Of these the announcement is the event, and its day is past. */
const ANNOUNCED = /^(?:diplomacy\.expulsion|posture\.)/;

/**
 * The nearest expression of time of the clause, else of the sentence. The day on which somebody said it comes last, and then means that day or the one
 * before; "since Thursday" in another clause dates only what has lasted since.
 */
export function dateFor(reading: Reading, trigger: PhraseMatch<TriggerEntry>): DateMention | undefined {
  const byDistance = [...reading.dates]
    .filter(({ bound, first }) => bound !== 'since' || sameClause(reading, Math.max(0, first - SINCE), trigger.first))
    .sort((a, b) => Math.abs(a.first - trigger.first) - Math.abs(b.first - trigger.first));
  const isSaying = SAYINGS.has(familyOf(trigger.value.type));
  const told = byDistance.filter((date) => isSaying || !isSaid(reading, date));
  const [nearest] = byDistance;
  return told.find(({ first }) => sameClause(reading, first, trigger.first)) ?? told[0] ?? (nearest && sinceDayBefore(nearest));
}

/** "… , the governor said on Wednesday", "on Wednesday the governor said": the day of the words and not of the thing. */
const isSaid = ({ assertions }: Reading, { first, last }: DateMention): boolean =>
  assertions.some(({ value, first: at, end }) => value === 'claimed' && ((first >= end && first - end < SAID_REACH) || at === last));

const sinceDayBefore = (date: DateMention): DateMention =>
  date.date_start !== date.date_end ? date : { ...date, date_start: addDays(date.date_start, -1), date_precision: 2, date_rule: 'said' };

type Dated = Pick<CodedEvent, 'date_start' | 'date_end' | 'date_precision' | 'date_text' | 'date_rule'>;

/** The words of the report first; then the day of publication, said as what it is: the news of that day and the one before. */
export function datesOf({ date, assertion, type }: Draft, published: string | null): Dated {
  if (date === undefined) {
    if (published === null) return { date_start: null, date_end: null, date_precision: null, date_text: null, date_rule: 'open' };
    return { date_start: addDays(published, -NEWS_DAYS), date_end: published, date_precision: 2, date_text: null, date_rule: 'published' };
  }
  const isAhead = published !== null && AHEAD.has(assertion) && !ANNOUNCED.test(type);
  const { date_start, date_end, date_precision, date_text, date_rule } = (isAhead && ahead(date, published)) || date;
  return { date_start, date_end, date_precision, date_text, date_rule };
}

/** The next weekday, or the day of the month in the months to come; until such a day, when the words say so. */
function ahead(date: DateMention, published: string): DateMention | undefined {
  const next = shifted(date, published);
  if (next === undefined || next.bound !== 'until' || next.date_end < published) return next;
  return { ...next, date_start: published, date_precision: datePrecision(published, next.date_end) };
}

function shifted(date: DateMention, published: string): DateMention | undefined {
  const { date_start, date_end, date_rule } = date;
  if (date_start >= published) return date;
  if (date_rule === 'weekday')
    return { ...date, date_start: addDays(date_start, WEEK), date_end: addDays(date_end, WEEK), date_rule: 'weekday_ahead' };
  if (date_rule !== 'day_month' && date_rule !== 'month') return undefined;
  const [start, end] = [addYears(date_start, 1), addYears(date_end, 1)];
  return daysBetween(published, start) <= FAR_AHEAD && end >= published && !/\d{4}/.test(date.date_text)
    ? { ...date, date_start: start, date_end: end, date_rule: `${date_rule}_ahead` }
    : undefined;
}
