/** Expressions of time in a sentence, resolved against the day of publication. In news they lie behind: "on Thursday" is the last one. */
import type { DatePrecision } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { DateWords } from './lexicon/lexicon.ts';
import { PhraseMatcher } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

export interface DateMention extends Span {
  /** Token numbers, end exclusive. */
  readonly first: number;
  readonly last: number;
  readonly date_start: string;
  readonly date_end: string;
  readonly date_precision: DatePrecision;
  readonly date_text: string;
  /** What resolved it; docs/extraction.md lists them. */
  readonly date_rule: string;
}

type Days = Pick<DateMention, 'date_start' | 'date_end' | 'date_rule'>;

/** One way of saying a time: how many tokens it takes from here, and the days it means; undefined when it does not match. */
type Rule = (
  tokens: readonly Token[],
  at: number,
  words: DateWords,
  published: string | null,
) => { readonly length: number; readonly days: Days } | undefined;

const RULES: readonly Rule[] = [isoDate, weekOfMonth, dayAndMonth, monthAndDay, monthAlone, weekday, ago, weekend, relative];

/** All expressions of time of a sentence, in the order of the text. Those that need a day of publication are left out when there is none. */
export function findDates(text: string, { tokens }: Sentence, words: DateWords, published: string | null): readonly DateMention[] {
  const found: DateMention[] = [];
  const starters = startersOf(words);
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at]!.kind !== 'number' && !starters.mayStart(tokens[at]!)) {
      at += 1;
      continue;
    }
    const hit = firstMatch(tokens, at, words, published);
    if (hit !== undefined) {
      const { start } = tokens[at]!;
      const { end } = tokens[at + hit.length - 1]!;
      found.push({
        first: at,
        last: at + hit.length,
        start,
        end,
        date_text: text.slice(start, end),
        ...hit.days,
        date_precision: precisionOf(hit.days),
      });
    }
    at += hit?.length ?? 1;
  }
  return found;
}

function firstMatch(tokens: readonly Token[], at: number, words: DateWords, published: string | null) {
  for (const rule of RULES) {
    const hit = rule(tokens, at, words, published);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

function isoDate(tokens: readonly Token[], at: number): ReturnType<Rule> {
  const iso = [0, 1, 2, 3, 4].map((offset) => tokens[at + offset]?.text ?? '').join('');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || !isDay(iso)) return undefined;
  return { length: 5, days: { date_start: iso, date_end: iso, date_rule: 'iso_date' } };
}

/** "the first week of March": days 1–7. */
function weekOfMonth(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const which = words.ordinals[tokens[at]?.lower ?? ''];
  const weekWords = phraseAt(tokens, at + 1, words.weekOf);
  if (which === undefined || weekWords === 0) return undefined;
  const monthAt = at + 1 + weekWords;
  const month = words.months[tokens[monthAt]?.lower ?? ''];
  const said = yearAt(tokens, monthAt + 1);
  const year = month === undefined ? undefined : (said?.year ?? yearBefore(month, 1, published));
  if (month === undefined || year === undefined) return undefined;
  const last = daysInMonth(year, month);
  const start = which === -1 ? last - 6 : (which - 1) * 7 + 1;
  return {
    length: 2 + weekWords + (said?.length ?? 0),
    days: { date_start: iso(year, month, start), date_end: iso(year, month, Math.min(last, start + 6)), date_rule: 'week_of_month' },
  };
}

/** "29 March", "29 de marzo de 2022", "March" standing after the day; also "8–9 April". */
function dayAndMonth(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const first = dayNumber(tokens[at]);
  if (first === undefined) return undefined;
  let next = at + 1;
  let last = first;
  if (/^[-–—]$/.test(tokens[next]?.text ?? '') && dayNumber(tokens[next + 1]) !== undefined) {
    last = dayNumber(tokens[next + 1])!;
    next += 2;
  }
  if (/^(?:de|of)$/.test(tokens[next]?.lower ?? '')) next += 1;
  const month = words.months[tokens[next]?.lower ?? ''];
  return month === undefined ? undefined : calendarDays(tokens, at, next + 1, month, first, last, published);
}

/** "March 29", "March 29, 2022". */
function monthAndDay(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const month = tokens[at]?.capital === true ? words.months[tokens[at]!.lower] : undefined;
  const day = dayNumber(tokens[at + 1]);
  return month === undefined || day === undefined ? undefined : calendarDays(tokens, at, at + 2, month, day, day, published);
}

function calendarDays(
  tokens: readonly Token[],
  at: number,
  end: number,
  month: number,
  first: number,
  last: number,
  published: string | null,
): ReturnType<Rule> {
  const said = yearAt(tokens, end);
  const year = said?.year ?? yearBefore(month, first, published);
  if (year === undefined || last < first || last > daysInMonth(year, month)) return undefined;
  return {
    length: end - at + (said?.length ?? 0),
    days: {
      date_start: iso(year, month, first),
      date_end: iso(year, month, last),
      date_rule: said === undefined ? 'day_month' : 'full_date',
    },
  };
}

/** "in March", "March 2022": the whole month. A capital tells March from to march, May from may. */
function monthAlone(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const month = words.months[tokens[at]?.lower ?? ''];
  const said = yearAt(tokens, at + 1);
  if (month === undefined || (said === undefined && !words.monthCues.includes(tokens[at - 1]?.lower ?? ''))) return undefined;
  const year = said?.year ?? yearBefore(month, 1, published);
  if (year === undefined) return undefined;
  return {
    length: 1 + (said?.length ?? 0),
    days: { date_start: iso(year, month, 1), date_end: iso(year, month, daysInMonth(year, month)), date_rule: 'month' },
  };
}

/** "on Tuesday", "this Tuesday", "last Tuesday": the last one before or on the day of publication; "last" never means that day itself. */
function weekday(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const wanted = words.weekdays[tokens[at]?.lower ?? ''];
  if (wanted === undefined || published === null) return undefined;
  const isLast = words.lastWords.includes(tokens[at - 1]?.lower ?? '');
  const today = weekdayOf(published);
  const back = (today - wanted + 7) % 7 || (isLast ? 7 : 0);
  const day = addDays(published, -back);
  return { length: 1, days: { date_start: day, date_end: day, date_rule: 'weekday' } };
}

/** "three days ago", "two weeks earlier". */
function ago(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const unit = words.units[tokens[at + 1]?.lower ?? ''];
  if (unit === undefined) return undefined;
  const amount = words.amounts[tokens[at]?.lower ?? ''] ?? (tokens[at]?.kind === 'number' ? Number(tokens[at]!.text) : undefined);
  if (amount === undefined || published === null || !words.ago.includes(tokens[at + 2]?.lower ?? '') || !(amount <= MAX_AGO))
    return undefined;
  const days = { hour: Math.round(amount / 24), day: amount, week: amount * 7, month: amount * 30, year: amount * 365 }[unit];
  const day = addDays(published, -days);
  const spread = { hour: 0, day: 0, week: 3, month: 15, year: 180 }[unit];
  return { length: 3, days: { date_start: addDays(day, -spread), date_end: addDays(day, spread), date_rule: 'ago' } };
}

/** The Saturday and Sunday before, or of, the day of publication. */
function weekend(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const length = phraseAt(tokens, at, words.weekend);
  if (length === 0 || published === null) return undefined;
  const sunday = addDays(published, -(weekdayOf(published) % 7));
  const isSaturday = weekdayOf(published) === 6;
  return {
    length,
    days: { date_start: isSaturday ? published : addDays(sunday, -1), date_end: isSaturday ? published : sunday, date_rule: 'weekend' },
  };
}

function relative(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  if (published === null) return undefined;
  const match = relativeMatcher(words).matchAt(tokens, at);
  if (match === undefined) return undefined;
  const [from, to] = match.value;
  return {
    length: match.end - at,
    days: { date_start: addDays(published, from), date_end: addDays(published, to), date_rule: 'relative' },
  };
}

/** The words that an expression of time can begin with, numbers apart: all others are passed over. */
const startersOf = oncePerLanguage((words) => {
  const single = [words.months, words.weekdays, words.ordinals, words.amounts].flatMap((table) => Object.keys(table));
  const phrases = [...words.weekend, ...Object.keys(words.relativeDays)].map((phrase) => phrase.split(' ', 1)[0]!);
  return new PhraseMatcher([...single, ...phrases].map((word) => [word, true] as const));
});

const relativeMatcher = oncePerLanguage((words) => new PhraseMatcher(Object.entries(words.relativeDays)));

/** Made when a language is first read, and kept. */
function oncePerLanguage<T>(make: (words: DateWords) => T): (words: DateWords) => T {
  const made = new WeakMap<DateWords, { readonly value: T }>();
  return (words) => {
    const known = made.get(words) ?? { value: make(words) };
    made.set(words, known);
    return known.value;
  };
}

/** Amounts beyond this are ages of the world, not dates. */
const MAX_AGO = 400;

/** How many tokens a phrase of the list takes from here, 0 when none is there. */
function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    if (words.every((word, offset) => tokens[at + offset]?.lower === word)) return words.length;
  }
  return 0;
}

function dayNumber(token: Token | undefined): number | undefined {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? '')?.[1];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : undefined;
}

/** A year after a date, with or without a comma or "de". */
function yearAt(tokens: readonly Token[], at: number): { readonly year: number; readonly length: number } | undefined {
  const skip = /^(?:,|de|of|del)$/.test(tokens[at]?.lower ?? '') ? 1 : 0;
  const year = tokens[at + skip]?.text ?? '';
  return /^(?:1[5-9]|20)\d\d$/.test(year) ? { year: Number(year), length: 1 + skip } : undefined;
}

/** The year in which a day lies not after the publication; a few days' slack for reports dated a little early. */
function yearBefore(month: number, day: number, published: string | null): number | undefined {
  if (published === null) return undefined;
  const year = Number(published.slice(0, 4));
  return iso(year, month, day) <= addDays(published, 3) ? year : year - 1;
}

const DAY = 86_400_000;
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().startsWith(text);
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
/** 1 Monday – 7 Sunday. */
const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7;

/** UCDP's classes by the number of days. */
function precisionOf({ date_start, date_end }: Days): DatePrecision {
  const days = (Date.parse(date_end) - Date.parse(date_start)) / DAY + 1;
  if (days <= 1) return 1;
  if (days <= 6) return 2;
  if (days <= 7) return 3;
  return days <= 31 ? 4 : 5;
}
