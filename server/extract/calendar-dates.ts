/** Days said by the calendar: "29 March 2022", "29.03.2022", "5–8 March", "early March", "the first week of March". The year is the one that puts them before the publication. */
import { addDays, daysInMonth, isDay, isoDay } from './calendar.ts';
import { phraseAt, type Rule } from './date-rule.ts';
import type { DateWords } from './lexicon/lexicon.ts';
import type { Token } from './tokens.ts';

export const CALENDAR_RULES: readonly Rule[] = [isoDate, numericDate, weekOfMonth, dayAndMonth, monthAndDay, monthAlone];

const YEAR_LENGTH = 4;

function isoDate(tokens: readonly Token[], at: number): ReturnType<Rule> {
  if (tokens[at]?.text.length !== YEAR_LENGTH || tokens[at]!.kind !== 'number') return undefined;
  const iso = [0, 1, 2, 3, 4].map((offset) => tokens[at + offset]?.text ?? '').join('');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || !isDay(iso)) return undefined;
  return { length: 5, days: { date_start: iso, date_end: iso, date_rule: 'iso_date' } };
}

/** "29.03.2022", "29/03/2022"; with slashes only where the order cannot be mistaken. */
function numericDate(tokens: readonly Token[], at: number): ReturnType<Rule> {
  if (tokens[at]?.kind !== 'number') return undefined;
  let [joined, length] = ['', 0];
  while (length < 5 && joined.length < 10 && (length === 0 || tokens[at + length]?.start === tokens[at + length - 1]!.end))
    joined += tokens[at + length++]?.text ?? '';
  const [, first = '', sign = '', second = '', year = ''] = /^(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)$/.exec(joined) ?? [];
  if (first === '' || (sign === '/' && Number(first) <= 12 && Number(second) <= 12)) return undefined;
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  const date = isoDay(Number(year), Number(month), Number(day));
  return isDay(date) ? { length, days: { date_start: date, date_end: date, date_rule: 'full_date' } } : undefined;
}

/** "the first week of March": days 1–7. */
function weekOfMonth(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const which = words.ordinals[tokens[at]?.lower ?? ''];
  const weekWords = which === undefined ? 0 : phraseAt(tokens, at + 1, words.weekOf);
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
    days: { date_start: isoDay(year, month, start), date_end: isoDay(year, month, Math.min(last, start + 6)), date_rule: 'week_of_month' },
  };
}

/** "29 March", "29 de marzo de 2022", "March" standing after the day; also "8–9 April", "8 and 9 April". */
function dayAndMonth(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const first = dayNumber(tokens[at]);
  if (first === undefined) return undefined;
  let next = at + 1;
  let last = first;
  if (isRangeSign(tokens[next], words) && dayNumber(tokens[next + 1]) !== undefined) {
    last = dayNumber(tokens[next + 1])!;
    next += 2;
  }
  if (/^(?:de|of)$/.test(tokens[next]?.lower ?? '')) next += 1;
  const month = words.months[tokens[next]?.lower ?? ''];
  return month === undefined ? undefined : calendarDays(tokens, at, next + 1, month, first, last, published);
}

/** "March 29", "March 29, 2022", "March 5–8". */
function monthAndDay(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const month = tokens[at]?.capital === true ? words.months[tokens[at]!.lower] : undefined;
  const day = month === undefined ? undefined : dayNumber(tokens[at + 1]);
  if (month === undefined || day === undefined) return undefined;
  const last = isRangeSign(tokens[at + 2], words) ? dayNumber(tokens[at + 3]) : undefined;
  if (last !== undefined && last > day) return calendarDays(tokens, at, at + 4, month, day, last, published);
  return calendarDays(tokens, at, at + 2, month, day, day, published);
}

/** "8–9", "8 to 9", "8 and 9". */
const isRangeSign = (token: Token | undefined, { rangeTo }: DateWords): boolean =>
  token !== undefined && (/^[-–—]$/.test(token.text) || rangeTo.includes(token.lower));

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
      date_start: isoDay(year, month, first),
      date_end: isoDay(year, month, last),
      date_rule: said === undefined ? 'day_month' : 'full_date',
    },
  };
}

/** "in March", "March 2022": the whole month. A capital tells March from to march, May from may. */
function monthAlone(tokens: readonly Token[], at: number, words: DateWords, published: string | null): ReturnType<Rule> {
  const month = words.months[tokens[at]?.lower ?? ''];
  if (month === undefined) return undefined;
  const said = yearAt(tokens, at + 1);
  if (said === undefined && !words.monthCues.includes(tokens[at - 1]?.lower ?? '')) return undefined;
  const year = said?.year ?? yearBefore(month, 1, published);
  if (year === undefined) return undefined;
  const [from, to] = partOfMonth(tokens, at, words);
  const last = daysInMonth(year, month);
  return {
    length: 1 + (said?.length ?? 0),
    days: { date_start: isoDay(year, month, from), date_end: isoDay(year, month, Math.min(last, to)), date_rule: 'month' },
  };
}

/** "early March", "at the end of March": the third of the month that the words before it say. */
function partOfMonth(tokens: readonly Token[], at: number, { monthParts }: DateWords): readonly [number, number] {
  for (const word of [tokens[at - 1], tokens[at - 2]]) {
    const part = monthParts[word?.lower ?? ''];
    if (part !== undefined) return part;
  }
  return [1, 31];
}

function dayNumber(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number') return undefined;
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.lower)?.[1];
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
  return isoDay(year, month, day) <= addDays(published, 3) ? year : year - 1;
}
