/** Expressions of time in a sentence, resolved against the day of publication. In news they lie behind: "on Thursday" is the last one. */
import { datePrecision } from './calendar.ts';
import { CALENDAR_RULES } from './calendar-dates.ts';
import type { DateMention } from './date-mention.ts';
import { oncePerLanguage } from './date-rule.ts';
import { spansOf } from './date-spans.ts';
import type { DateWords } from './lexicon/lexicon.ts';
import { PhraseMatcher } from './phrases.ts';
import { RELATIVE_RULES } from './relative-dates.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

const RULES = [...CALENDAR_RULES, ...RELATIVE_RULES];

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
        date_precision: datePrecision(hit.days.date_start, hit.days.date_end),
      });
    }
    at += hit?.length ?? 1;
  }
  return found.length === 0 ? found : spansOf(text, tokens, found, words, published);
}

function firstMatch(tokens: readonly Token[], at: number, words: DateWords, published: string | null) {
  for (const rule of RULES) {
    const hit = rule(tokens, at, words, published);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

/** The words that an expression of time can begin with, numbers apart: all others are passed over. */
const startersOf = oncePerLanguage((words) => {
  const single = [words.months, words.weekdays, words.ordinals, words.amounts].flatMap((table) => Object.keys(table));
  const phrases = [...words.weekend, ...Object.keys(words.relativeDays), ...Object.keys(words.periods)].map(
    (phrase) => phrase.split(' ', 1)[0]!,
  );
  return new PhraseMatcher([...single, ...phrases, ...words.past, ...(words.agoBefore ?? [])].map((word) => [word, true] as const));
});
