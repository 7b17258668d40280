/** Days that belong together and the words around them: "on Tuesday and Wednesday", "in the night to Thursday", "since Friday", "until 7 November". */
import { addDays, datePrecision, daysBetween } from './calendar.ts';
import { oncePerLanguage } from './date-rule.ts';
import type { DateMention } from './date-mention.ts';
import type { DateWords } from './lexicon/lexicon.ts';
import { type PhraseMatch, PhraseMatcher } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Words between two days of a range at most: "to the". */
const MAX_JOINT = 2;
/** Two days further apart than this are two days and no range. */
const LONGEST_RANGE = 21;
/** What has lasted longer is dated by its beginning. */
const LONGEST_SINCE = 45;
/** Words that a night, "since" or "until" stands before the day at most: "overnight into", "in the night to". */
const LOOK_BACK = 5;
/** Words between those and the day: "since last Friday", "since the". */
const MAX_GAP = 1;

type Around = 'night' | 'since' | 'until';

export function spansOf(
  text: string,
  tokens: readonly Token[],
  mentions: readonly DateMention[],
  words: DateWords,
  published: string | null,
): readonly DateMention[] {
  const spans: DateMention[] = [];
  for (const mention of mentions) {
    const open = spans.at(-1);
    const range = open === undefined ? undefined : rangeOf(text, tokens, open, mention, words);
    if (range === undefined) spans.push(mention);
    else spans[spans.length - 1] = range;
  }
  const around = aroundMatcher(words);
  const widenedSpans: DateMention[] = [];
  for (const mention of spans) {
    const before = wordsBefore(tokens, mention.first, around);
    if (before !== undefined && (widenedSpans.at(-1)?.last ?? 0) > before.first) widenedSpans.pop(); // "overnight into Thursday" is one night
    widenedSpans.push(widened(mention, before?.value, published));
  }
  return widenedSpans;
}

/** "On Tuesday and Wednesday", "from Friday to Sunday"; the first of two weekdays lies before the second. */
function rangeOf(text: string, tokens: readonly Token[], a: DateMention, b: DateMention, { rangeTo }: DateWords): DateMention | undefined {
  const between = tokens.slice(a.last, b.first);
  if (a.date_rule !== b.date_rule || between.length === 0 || between.length > MAX_JOINT || !rangeTo.includes(between[0]!.lower))
    return undefined;
  if (a.date_start !== a.date_end || b.date_start !== b.date_end) return undefined;
  const start = a.date_rule === 'weekday' && a.date_start > b.date_start ? addDays(a.date_start, -7) : a.date_start;
  const days = daysBetween(start, b.date_end);
  if (days < 1 || days > LONGEST_RANGE) return undefined;
  return {
    ...a,
    last: b.last,
    end: b.end,
    date_text: text.slice(a.start, b.end),
    date_start: start,
    date_end: b.date_end,
    date_precision: datePrecision(start, b.date_end),
  };
}

/** The night to a day began the day before; what has gone on since a day goes on until the report. */
function widened(mention: DateMention, around: Around | undefined, published: string | null): DateMention {
  const isOneDay = mention.date_start === mention.date_end;
  if (around === 'night' && isOneDay)
    return { ...mention, date_start: addDays(mention.date_start, -1), date_precision: 2, date_rule: 'night' };
  if (around === 'until') return { ...mention, bound: 'until' };
  if (around !== 'since' || !isOneDay) return mention;
  const lasts = published === null ? -1 : daysBetween(mention.date_end, published);
  if (published === null || lasts < 0 || lasts > LONGEST_SINCE) return { ...mention, bound: 'since' };
  return {
    ...mention,
    bound: 'since',
    date_end: published,
    date_precision: datePrecision(mention.date_start, published),
    date_rule: 'since',
  };
}

/** What stands right before a day, the longest first. */
function wordsBefore(tokens: readonly Token[], at: number, matcher: PhraseMatcher<Around>): PhraseMatch<Around> | undefined {
  for (let first = Math.max(0, at - LOOK_BACK); first < at; first++) {
    const match = matcher.matchAt(tokens, first);
    if (match !== undefined && match.end <= at && at - match.end <= MAX_GAP) return match;
  }
  return undefined;
}

const aroundMatcher = oncePerLanguage((words) => {
  const of = (phrases: readonly string[], value: Around) => phrases.map((phrase) => [phrase, value] as const);
  return new PhraseMatcher([...of(words.nightTo, 'night'), ...of(words.since, 'since'), ...of(words.until, 'until')]);
});
