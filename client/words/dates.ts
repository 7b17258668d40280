/** Dates as a reader sees them. In: YYYY-MM-DD, local to the place; out: "29 March 2022", "1–7 March 2022". */

/** The page speaks English so far; which English decides the order of day and month. */
const languages = typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);
const LOCALE = languages.find((language) => language.startsWith('en-') && isTag(language)) ?? 'en-GB';

/** Some systems give a locale of theirs ("en-US@posix"), which Intl refuses by throwing. */
function isTag(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

const LONG = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });

const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);
const isDay = (day: string): boolean => !Number.isNaN(instant(day).getTime());

/** The day as it stands when it cannot be read as one. */
export const longDay = (day: string): string => (isDay(day) ? LONG.format(instant(day)) : day);
export const shortDay = (day: string): string => (isDay(day) ? SHORT.format(instant(day)) : day);
export const monthOf = (day: string): string => (isDay(day) ? MONTH.format(instant(day)) : day);

export function spanOfDays(start: string | null, end: string | null): string {
  if (start === null) return 'Date open';
  if (end === null || end === start) return longDay(start);
  return isDay(start) && isDay(end) && start < end ? LONG.formatRange(instant(start), instant(end)) : `${longDay(start)} – ${longDay(end)}`;
}

/** UCDP's date precision in words; index 0 is precision 1. */
const PRECISION = ['known to the day', 'within two to six days', 'within a week', 'within a month', 'within a year'];

export const datePrecisionWords = (precision: number | null): string =>
  precision === null ? 'the report gives no date' : (PRECISION[precision - 1] ?? '');
