/** Bodies of the requests that write, and the history of what they wrote. Types only; the page has them from wire.ts. */
import type { EventType } from './codebook.ts';
import type { Assertion, ReviewStatus } from './event.ts';
import type { ReportInput } from './report.ts';

/** Body of POST /incidents/merge: ids of incidents, or of any of their events. */
export interface MergeBody {
  readonly incidents: readonly string[];
}

/** Body of POST /incidents/{id}/split: the events that are not of one with the rest. */
export interface SplitBody {
  readonly events: readonly string[];
}

/** Body of PUT /events/{id}/correction: what is given is set right, and no later coding changes it. */
export interface CorrectionBody {
  readonly type?: EventType;
  readonly assertion?: Assertion;
  /** YYYY-MM-DD, both or neither; null: the day is not known. */
  readonly date_start?: string | null;
  readonly date_end?: string | null;
  /** Null: the place is not known. */
  readonly place?: PlaceBody | null;
}

/** A place of the gazetteer, or a free point, WGS 84 degrees; without a name it is called after the settlement that is nearest. */
export type PlaceBody =
  | { readonly gazetteer_id: string }
  | { readonly lon: number; readonly lat: number; readonly name?: string; readonly uncertainty_m?: number };

/** Body of POST /events: an event added by hand, to a report that is stored (with the words of it that tell so) or to a new one. */
export interface EventBody extends CorrectionBody {
  readonly report_id?: string;
  readonly report?: Omit<ReportBody, 'review'>;
  readonly quote?: string;
  readonly type: EventType;
  readonly killed?: number | null;
  readonly injured?: number | null;
  readonly weapon?: readonly string[];
  readonly target_type?: readonly string[];
  readonly summary?: string | null;
}

/** GET /events/{id}/history: who did what to it and when, oldest first. */
export interface EventHistory {
  readonly id: string;
  readonly revisions: readonly {
    readonly revision: number;
    readonly at: string;
    readonly change: string;
    /** The name of a token, or "desk"; null: the program by itself. */
    readonly actor: string | null;
  }[];
}

/** Body of POST /reports: the report, and what the analyst decided of its events before saving (by position). */
export interface ReportBody extends Omit<ReportInput, 'id'> {
  readonly review?: readonly { readonly position: number; readonly review_status: 'reviewed' | 'rejected' }[];
}

/** Body of PUT /events/{id}/review. */
export interface ReviewBody {
  readonly review_status: ReviewStatus;
}
