/** Which events are asked for: the filter that routes, exports and the store share. */
import type { EventType, Family } from './codebook.ts';
import type { Assertion, ReviewStatus } from './event.ts';
import type { Bbox } from './bbox.ts';
import type { Interval } from './interval.ts';

export interface EventFilter {
  readonly bbox?: Bbox;
  /** Events whose days overlap these; events of open date match any interval, as OGC API – Features wants. */
  readonly datetime?: Interval;
  /** Types or whole families. */
  readonly type?: readonly (EventType | Family)[];
  readonly assertion?: readonly Assertion[];
  /** Rejected and retracted events are left out unless they are asked for by name. */
  readonly review_status?: readonly ReviewStatus[];
  /** Events of the sample reports: left out unless asked for. */
  readonly samples: 'exclude' | 'include' | 'only';
  /** `areas`: only those of precision 3, 4 or 5, the collection event-areas. */
  readonly collection: 'events' | 'event-areas';
  /** Keys (placing.ts) of areas that lie outside the box and are left out; the store knows no polygons. */
  readonly outside?: readonly string[];
}
