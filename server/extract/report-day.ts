/**
 * The day that a report counts from: its dateline ("KYIV, March 29 (Reuters) –") rather than the page's date, else the day it was published; with neither,
 * what it says of how long the war has gone on ("35 days into the war"). A date that merely heads a page is the page's and is not used.
 */
import { addDays, daysBetween } from './calendar.ts';
import { oncePerLanguage } from './date-rule.ts';
import { findDates } from './dates.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { PhraseMatcher } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Words that a dateline's place and agency take at most. */
const DATELINE = 14;
/** Sentences at the beginning that may hold it: a headline stands before. */
const FIRST_SENTENCES = 4;
/** A page may show an article for days after its dateline. */
const SHOWN_FOR = 7;
/** First day of the war that days are counted of, where no year is said. */
const WAR_BEGAN = '2022-02-24';
/** Of another war days may be counted too. */
const THIS_WAR = /Ukrain|Russia|Україн|Росі|Украин|Росси|Ucrani|Rusia/;
const LONGEST_WAR = 4000;
/** Words before "day of the war" that its number may stand: "35-й" is three. */
const NUMBER_REACH = 3;

export function reportDay(text: string, sentences: readonly Sentence[], lexicon: Lexicon, published: string | null): string | null {
  for (const sentence of sentences.slice(0, FIRST_SENTENCES)) {
    const day = datelineOf(text, sentence, lexicon, published);
    if (day !== undefined) return day;
  }
  return published ?? (THIS_WAR.test(text) ? dayOfWar(sentences, lexicon) : null);
}

/** A place in capitals or capitalised, a day, and a dash or an agency in brackets behind it. */
function datelineOf(text: string, sentence: Sentence, { dates }: Lexicon, published: string | null): string | undefined {
  const { tokens } = sentence;
  if (!tokens.slice(0, DATELINE).some(({ text: sign }) => /^[–—(-]$/.test(sign))) return undefined;
  const [date] = findDates(text, { ...sentence, tokens: tokens.slice(0, DATELINE) }, dates, published);
  if (date === undefined || date.date_precision !== 1 || date.first === 0 || !/^(?:full_date|day_month|iso_date)$/.test(date.date_rule))
    return undefined;
  const isPlace = tokens.slice(0, date.first).every(({ capital, kind }) => capital || kind === 'sign');
  const isClosed = /^[–—(-]$/.test(tokens[date.last]?.text ?? '') || tokens[date.last + 1]?.text === '(';
  const isRecent = published === null || (daysBetween(date.date_end, published) >= 0 && daysBetween(date.date_end, published) <= SHOWN_FOR);
  return isPlace && isClosed && isRecent ? date.date_end : undefined;
}

const warMatcher = oncePerLanguage(({ warDays }) => new PhraseMatcher(warDays.map((pattern) => [pattern, true] as const)));

/** "35 days into the war", "on the 35th day of the invasion". */
function dayOfWar(sentences: readonly Sentence[], { dates }: Lexicon): string | null {
  for (const { tokens } of sentences)
    for (const match of warMatcher(dates).matchAll(tokens)) {
      const days = numberNear(tokens, match.first, match.end);
      if (days !== undefined) return addDays(WAR_BEGAN, days.isOrdinal ? days.count - 1 : days.count);
    }
  return null;
}

/** The number in the words or right before them. */
function numberNear(
  tokens: readonly Token[],
  first: number,
  end: number,
): { readonly count: number; readonly isOrdinal: boolean } | undefined {
  const token = tokens.slice(Math.max(0, first - NUMBER_REACH), end + 1).find(({ kind }) => kind === 'number');
  const count = Number(/^\d+/.exec(token?.text ?? '')?.[0]);
  return count > 0 && count <= LONGEST_WAR ? { count, isOrdinal: !/^(?:days|дні|днів|дней|días)$/.test(tokens[first]!.lower) } : undefined;
}
