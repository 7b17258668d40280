/**
 * What merging looks at of an event. Events of several reports that say the same share one telling, so that a thousand copies of one
 * message are compared once and not a million times.
 */
import { createHash } from 'node:crypto';
import type { EventType } from '../model/codebook.ts';
import { type Assertion, type CodedEvent, type Count, type GeoPrecision, hasHappened, primaryLocation } from '../model/event.ts';
import { areaKeyOf } from '../model/placing.ts';

/** Where a telling lies; degrees and metres. */
export interface Spot {
  /** Gazetteer id, or country and region of one that has none. */
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly precision: GeoPrecision;
  /** The radius that holds the true point. */
  readonly radius: number;
  /** A town or village of its own: two of them are never one place. */
  readonly settlement: boolean;
}

export interface Telling {
  /** What happened never merges with what did not, nor samples with real reports. */
  readonly kind: 'happened' | Assertion;
  readonly sample: boolean;
  readonly type: EventType;
  readonly start: string | null;
  readonly end: string | null;
  readonly spot: Spot | null;
  /** Countries of those who act, sorted. */
  readonly initiators: readonly string[];
  readonly weapon: readonly string[];
  readonly target_type: readonly string[];
  readonly killed: Count | null;
  readonly injured: Count | null;
  /** Sets apart what can be compared with nothing else: an event without place or day, or one that a person decided about. */
  readonly only: string | null;
}

/** What is known of the report beside the event. */
export interface TellingContext {
  readonly sample: boolean;
  /** Of the text with its place in the report, so that an exact copy of an event without place or day is known as one. */
  readonly copyKey: string;
  /** What a person decided on names the event; null where nobody did. */
  readonly pinned: string | null;
}

const UNSAID: ReadonlySet<string> = new Set(['unknown', 'undefined']);

export function tellingOf(event: CodedEvent, { sample, copyKey, pinned }: TellingContext): Telling {
  const spot = spotOf(event);
  const isComparable = spot !== null && event.date_start !== null && event.date_end !== null;
  return {
    kind: hasHappened(event) ? 'happened' : event.assertion,
    sample,
    type: event.type,
    start: event.date_start,
    end: event.date_end,
    spot,
    initiators: namesOf(event.actors.flatMap(({ role, country }) => (role === 'initiator' && country !== null ? [country] : []))),
    weapon: namesOf(event.weapon),
    target_type: namesOf(event.target_type),
    killed: event.killed,
    injured: event.injured,
    only: pinned ?? (isComparable ? null : copyKey),
  };
}

/** The same for two events exactly when merging cannot tell them apart. */
export const keyOf = (telling: Telling): string => createHash('sha256').update(JSON.stringify(telling)).digest('hex').slice(0, 32);

const POINT_RADIUS = 1_000; // metres, where none is given

function spotOf(event: CodedEvent): Spot | null {
  const location = primaryLocation(event);
  if (!location) return null;
  const { lon, lat, geo_precision, uncertainty_m, feature_code } = location;
  return {
    ...{ id: areaKeyOf(location), lon, lat, precision: geo_precision },
    radius: uncertainty_m ?? POINT_RADIUS,
    settlement: geo_precision === 1 && /^PPL(?!X)/.test(feature_code ?? ''), // PPLX: a section of a town
  };
}

const namesOf = (names: readonly string[]): readonly string[] => [...new Set(names)].filter((name) => !UNSAID.has(name)).sort();
