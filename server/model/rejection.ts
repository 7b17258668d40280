/** A mention that did not become an event, with the reason: what is left out is said, never silently dropped. */
import type { Span } from './span.ts';

export interface Rejection extends Span {
  /** Short and stable, for counting: `historical`, `negated`, `no_place`, `not_a_place`, … */
  readonly code: string;
  /** One sentence for a person. */
  readonly reason: string;
}
