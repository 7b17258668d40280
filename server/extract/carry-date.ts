/** News sets the day once and goes on telling: an event without a day of its own takes the one of the event told right before. */
import { hasHappened } from '../model/event.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Draft } from './event-draft.ts';

/** Sentences that the day holds on. */
const HOLDS = 3;
/** A day so much earlier than one told before is a look back, and what follows is again of the report's own day. */
const LOOK_BACK = 7;
/** The nights and days on which somebody spoke hold for their own sentence only. */
const OWN_SENTENCE: ReadonlySet<string> = new Set(['said', 'since']);
/** What is planned is dated as what happened is. */
const isDated = (draft: Draft): boolean => draft.assertion === 'planned' || hasHappened(draft);

/** Over the end of a paragraph only the day the report is about holds on, not an earlier one told in passing. */
const isNews = ({ date }: Draft, newest: string | undefined, published: string | null): boolean =>
  published !== null && date !== undefined && date.date_end === newest && date.date_end >= addDays(published, -1);

/** Drafts in the order of the text; only a day or two are carried, never a month or a past war's date. */
export function carryDates(drafts: readonly Draft[], published: string | null): readonly Draft[] {
  let last: Draft | undefined;
  let newest: string | undefined;
  return drafts.map((draft) => {
    const { date } = draft;
    if (date !== undefined) {
      const isLookBack = newest !== undefined && daysBetween(date.date_end, newest) > LOOK_BACK;
      if (isDated(draft) && date.date_precision <= 2) last = isLookBack || OWN_SENTENCE.has(date.date_rule) ? undefined : draft;
      if (newest === undefined || date.date_end > newest) newest = date.date_end;
      return draft;
    }
    if (last === undefined || !isDated(draft) || draft.sentence - last.sentence > HOLDS) return draft;
    return draft.paragraph === last.paragraph || isNews(last, newest, published) ? { ...draft, ...carried(draft, last) } : draft;
  });
}

function carried({ evidence }: Draft, { date }: Draft): Pick<Draft, 'date' | 'evidence'> {
  if (date === undefined) return { date, evidence };
  return { date: { ...date, date_rule: 'carried' }, evidence: [...evidence, { field: 'date', start: date.start, end: date.end }] };
}
