/** An expression of time in a sentence, and the days it means. */
import type { DatePrecision } from '../model/event.ts';
import type { Span } from '../model/span.ts';

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
  /** Not the day itself but from it on, or up to it. */
  readonly bound?: 'since' | 'until';
}
