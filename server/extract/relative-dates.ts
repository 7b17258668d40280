/** Days said from the day of publication back: "on Tuesday", "three days ago", "over the weekend", "last week", "overnight". */
import { addDays, isoDay, weekdayOf } from './calendar.ts';
import { oncePerLanguage, phraseAt, type Rule } from './date-rule.ts';
import type { DateWords } from './lexicon/lexicon.ts';
import { PhraseMatcher } from './phrases.ts';
import type { Token } from './tokens.ts';

export const RELATIVE_RULES: readonly Rule[] = [weekday, ago, pastSpan, weekend, period, relative];

/** Amounts beyond this are ages of the world, not dates. */
const MAX_AGO = 400;

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

/** "three days ago", "two weeks earlier"; "hace tres días". */
function ago(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const lead = words.agoBefore?.includes(tokens[at]?.lower ?? '') === true ? 1 : 0;
  const counted = amountOf(tokens, at + lead, words);
  if (counted === undefined || published === null || (lead === 0 && !words.ago.includes(tokens[at + 2]?.lower ?? ''))) return undefined;
  const { days, unit } = counted;
  const day = addDays(published, -days);
  const spread = { hour: 0, day: 0, week: 3, month: 15, year: 180 }[unit];
  return { length: 3, days: { date_start: addDays(day, -spread), date_end: addDays(day, spread), date_rule: 'ago' } };
}

/** "over the past three days": from then to now. */
function pastSpan(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  if (published === null || !words.past.includes(tokens[at]?.lower ?? '')) return undefined;
  const counted = amountOf(tokens, at + 1, words);
  if (counted === undefined || counted.unit === 'year') return undefined;
  const days = Math.max(1, counted.days);
  return { length: 3, days: { date_start: addDays(published, -days), date_end: published, date_rule: 'relative' } };
}

/** "three days": how many days that is. */
function amountOf(tokens: readonly Token[], at: number, words: DateWords) {
  const unit = words.units[tokens[at + 1]?.lower ?? ''];
  const amount = words.amounts[tokens[at]?.lower ?? ''] ?? (tokens[at]?.kind === 'number' ? Number(tokens[at]!.text) : undefined);
  if (unit === undefined || amount === undefined || !(amount <= MAX_AGO)) return undefined;
  return { unit, days: { hour: Math.round(amount / 24), day: amount, week: amount * 7, month: amount * 30, year: amount * 365 }[unit] };
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

/** "last week": Monday to Sunday before; "this month": from its first day to the day of publication. */
function period(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  if (published === null) return undefined;
  const match = periodMatcher(words).matchAt(tokens, at);
  if (match === undefined) return undefined;
  const [unit, back] = match.value;
  const start = unit === 'week' ? addDays(published, 1 - weekdayOf(published) - 7 * back) : monthsBefore(published, back);
  const end = back === 0 ? published : addDays(unit === 'week' ? addDays(start, 7) : monthsBefore(published, back - 1), -1);
  return { length: match.end - at, days: { date_start: start, date_end: end, date_rule: 'relative' } };
}

/** The first day of the month so many months before. */
function monthsBefore(published: string, back: number): string {
  const month = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - back;
  return isoDay(Math.floor(month / 12), (month % 12) + 1, 1);
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

const periodMatcher = oncePerLanguage((words) => new PhraseMatcher(Object.entries(words.periods)));

const relativeMatcher = oncePerLanguage((words) => new PhraseMatcher(Object.entries(words.relativeDays)));
