/** News sets the day once and goes on telling: an event without a day of its own takes the one of the event told right before. */
import { hasHappened } from '../model/event.ts';
import { addDays } from './dates.ts';
import type { Draft } from './draft.ts';

/** Sentences that the day holds on. */
const HOLDS = 3;
/** What is planned is dated as what happened is. */
const isDated = (draft: Draft): boolean => draft.assertion === 'planned' || hasHappened(draft);

/** Over the end of a paragraph only the day the report is about holds on, not an earlier one told in passing. */
const isNews = (day: string, published: string | null): boolean => published !== null && day >= addDays(published, -1);

/** Drafts in the order of the text; only a day or two are carried, never a month or a past war's date. */
export function carryDates(drafts: readonly Draft[], published: string | null): readonly Draft[] {
  let last: Draft | undefined;
  return drafts.map((draft) => {
    if (draft.date !== undefined) {
      if (isDated(draft) && draft.date.date_precision <= 2) last = draft;
      return draft;
    }
    const date = last?.date;
    if (last === undefined || date === undefined || draft.sentence - last.sentence > HOLDS || !isDated(draft)) return draft;
    if (draft.paragraph !== last.paragraph && !isNews(date.date_end, published)) return draft;
    return {
      ...draft,
      date: { ...date, date_rule: 'carried' },
      evidence: [...draft.evidence, { field: 'date', start: date.start, end: date.end }],
    };
  });
}
