/** One event and its source → the flat properties of its feature: every key, in the codebook's order. */
import { CODEBOOK, familyOf } from './codebook.ts';
import { type Actor, type ActorRole, type CodedEvent, type Location, primaryLocation, type StoredEvent } from './event.ts';
import { bearingDegrees } from './geometry.ts';
import type { Support } from './incident.ts';
import { placingOf } from './placing.ts';
import type { ReportSource } from './report.ts';
import type { EventProperties } from './wire.ts';

/** `event` has been through publicView. */
export function propertiesOf(event: StoredEvent, report: ReportSource, { source_count, report_count }: Support): EventProperties {
  const location = primaryLocation(event);
  return {
    id: event.id,
    incident_id: event.incident_id,
    type: event.type,
    family: familyOf(event.type),
    type_label: CODEBOOK[event.type].label,
    assertion: event.assertion,
    date_start: event.date_start,
    date_end: event.date_end,
    date_precision: event.date_precision,
    ...placeProperties(location),
    ...actorProperties(event.actors),
    directed: event.directed,
    weapon: joined(event.weapon),
    target_type: joined(event.target_type),
    ...harmProperties(event),
    casualty_claimant: event.casualty_claimant,
    outcome: event.outcome,
    placed: placingOf(location) === 'placed',
    bearing_deg: movementBearing(event),
    date_text: event.date_text,
    summary: event.summary,
    source_url: report.url,
    source_name: report.publisher,
    source_date: report.published,
    source_count,
    report_count,
    confidence: event.confidence,
    review_status: event.review_status,
    method: event.method,
    acled_event_type: event.crosswalk.acled_event_type,
    acled_sub_event_type: event.crosswalk.acled_sub_event_type,
    plover_event: event.crosswalk.plover_event,
    cameo_root: event.crosswalk.cameo_root,
    updated_at: event.revised_at,
  };
}

export function placeProperties(location: Location | null | undefined) {
  return {
    place: location?.name ?? null,
    place_verbatim: location?.name_verbatim ?? null,
    relation: location?.relation ?? null,
    location_role: location?.role ?? null,
    geo_precision: location?.geo_precision ?? null,
    uncertainty_m: location?.uncertainty_m ?? null,
    gazetteer_id: location?.gazetteer_id ?? null,
    country: location?.country ?? null,
    admin1: location?.admin1 ?? null,
    admin2: null,
  };
}

const ACTOR_ORDER: Readonly<Record<ActorRole, number>> = { initiator: 0, participant: 1, target: 2, claimant: 3 };

export function harmProperties({ killed, injured }: Pick<StoredEvent, 'killed' | 'injured'>) {
  return {
    killed_low: killed?.low ?? null,
    killed_best: killed?.best ?? null,
    killed_high: killed?.high ?? null,
    injured_low: injured?.low ?? null,
    injured_best: injured?.best ?? null,
    injured_high: injured?.high ?? null,
  };
}

export function actorProperties(actors: readonly Actor[]) {
  const [first, second] = actors.toSorted((a, b) => ACTOR_ORDER[a.role] - ACTOR_ORDER[b.role]);
  return { actor1: first?.name ?? null, actor1_role: first?.role ?? null, actor2: second?.name ?? null, actor2_role: second?.role ?? null };
}

/** Where a movement goes: from its origin to its destination, where both are known. */
function movementBearing(event: CodedEvent): number | null {
  const origin = event.locations.find((location) => location.role === 'origin');
  const destination = event.locations.find((location) => location.role === 'destination');
  return origin && destination ? bearingDegrees(origin, destination) : null;
}

export const joined = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(';'));
