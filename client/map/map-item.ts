import type { Assertion, CodedEvent, EventFeature, EventType } from '../../server/model/wire.ts';
import { TYPE_LABELS } from '../words/type-labels.ts';
import { spanOfDays } from '../words/dates.ts';

/** What a symbol on the map needs: degrees, metres, and words for those who cannot see it. */
export interface MapItem {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly type: EventType;
  readonly assertion: Assertion;
  readonly bearing: number | null;
  readonly uncertainty_m: number | null;
  readonly label: string;
}

/** Null for an event that has no point. */
export function itemOf({ id, geometry, properties }: EventFeature): MapItem | null {
  if (geometry === null) return null;
  const [lon, lat] = geometry.coordinates;
  const label = [properties.type_label, properties.place, spanOfDays(properties.date_start, properties.date_end)]
    .filter((part) => part !== null)
    .join(', ');
  return {
    id,
    lon,
    lat,
    type: properties.type,
    assertion: properties.assertion,
    bearing: properties.bearing_deg,
    uncertainty_m: properties.uncertainty_m,
    label,
  };
}

/** Precisions that are drawn as a point; the others are areas or nothing. */
const POINTS: readonly number[] = [1, 2, 7];

/** An event that has been read but not saved. */
export function draftItem(event: CodedEvent, position: number): MapItem | null {
  const place = event.locations.find(({ role }) => role !== 'mentioned');
  if (!place || !POINTS.includes(place.geo_precision)) return null;
  const { lon, lat, uncertainty_m } = place;
  return {
    id: String(position),
    lon,
    lat,
    type: event.type,
    assertion: event.assertion,
    bearing: null,
    uncertainty_m,
    label: `${TYPE_LABELS[event.type]}, ${place.name}`,
  };
}
