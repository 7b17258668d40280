/** Which events are asked for: the filter that routes, exports and the store share. */
import type { EventType, Family } from './codebook.ts';
import type { Assertion, ReviewStatus } from './event.ts';
import type { Bbox } from './bbox.ts';
import type { Interval } from './interval.ts';
import type { Expression } from '../cql2/tree.ts';

export interface EventFilter {
  readonly bbox?: Bbox;
  /** Events whose days overlap these; events of open date match any interval, as OGC API – Features wants. */
  readonly datetime?: Interval;
  /** Types or whole families. */
  readonly type?: readonly (EventType | Family)[];
  readonly assertion?: readonly Assertion[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: readonly string[];
  /** English names of first-level units. */
  readonly admin1?: readonly string[];
  /** UCDP's scale, 1 to 7. */
  readonly geo_precision?: readonly number[];
  /** Both ends included; null is open. */
  readonly confidence?: { readonly low: number | null; readonly high: number | null };
  /** Words that are all to be found among the names of the actors. */
  readonly actor?: string;
  /** Words that are all to be found in what the feature says. */
  readonly q?: string;
  /** A CQL2 filter, in longitudes and latitudes. */
  readonly tree?: Expression;
  /** Rejected and retracted events are left out unless they are asked for by name. */
  readonly review_status?: readonly ReviewStatus[];
  /** Events of the sample reports: left out unless asked for. */
  readonly samples: 'exclude' | 'include' | 'only';
  /** `event-areas`: only those of precision 3, 4 or 5. `incidents`: what several events have in common. */
  readonly collection: 'events' | 'event-areas' | 'incidents';
  /** Keys (placing.ts) of areas that lie outside the box and are left out; the store knows no polygons. */
  readonly outside?: readonly string[];
}
