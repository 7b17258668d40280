/** What several reports' events have in common: one thing that happened, with every source that tells of it. */
import type { EventType } from './codebook.ts';
import type { Actor, Assertion, Count, DatePrecision, Location, Outcome, ReviewStatus, TargetType, Weapon } from './event.ts';

export interface Incident {
  /** The id of its oldest event, so that it stays when reports are added; any of its events' ids leads to it. */
  readonly id: string;
  readonly type: EventType;
  readonly assertion: Assertion;
  readonly outcome: Outcome;
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly date_precision: DatePrecision | null;
  /** Already no finer than harm.ts allows. */
  readonly location: Location | null;
  readonly actors: readonly Actor[];
  /** Everything that any of the reports says. */
  readonly weapon: readonly Weapon[];
  readonly target_type: readonly TargetType[];
  /** The lowest and the highest number told, and that of the most credible report. */
  readonly killed: Count | null;
  readonly injured: Count | null;
  readonly summary: string;
  /** The highest of its events'. */
  readonly confidence: number;
  readonly review_status: ReviewStatus;
  readonly event_count: number;
  readonly report_count: number;
  /** Publishers and texts of their own: a copied text counts once. */
  readonly source_count: number;
  /** Publishers by name, sorted. */
  readonly sources: readonly string[];
  /** Days of publication of the first and of the last report that say theirs. */
  readonly first_published: string | null;
  readonly last_published: string | null;
  readonly sample: boolean;
  /** RFC 3339, UTC. */
  readonly updated_at: string;
}

/** How much an event does not stand alone. */
export interface Support {
  readonly report_count: number;
  readonly source_count: number;
}

/** An event in no incident (rejected, retracted) has its own report only. */
export const ALONE: Support = { report_count: 1, source_count: 1 };
