/** Events and their sources → GeoJSON features (RFC 7946): flat, every key on every feature, and nothing finer than harm.ts allows. */
import type { Area } from '../../gazetteer/types.ts';
import { type Location, primaryLocation, type StoredEvent } from './event.ts';
import { publicView } from './harm.ts';
import { ALONE, type Support } from './incident.ts';
import { placingOf } from './placing.ts';
import { propertiesOf } from './properties.ts';
import type { ReportSource } from './report.ts';
import { rowsToFeatures } from './rows-to-features.ts';
import type { AreaGeometry, EventFeature, EventProperties, PointGeometry } from './wire.ts';

export interface EventAndSource {
  readonly event: StoredEvent;
  readonly report: ReportSource;
  /** Of its incident; absent for one that is in none. */
  readonly support?: Support;
}

const DECIMALS = 5; // of a degree: about 1 m

/** A point for what has one (precision 1, 2, 7), null geometry and `placed: false` for the rest. */
export function featuresOf(items: readonly EventAndSource[]): readonly EventFeature[] {
  return features(items, (event) => pointOf(primaryLocation(event)));
}

export const featureOf = (item: EventAndSource): EventFeature => featuresOf([item])[0] as EventFeature;

/** The same features with the outline of their area, null where the gazetteer has none. */
export function areaFeaturesOf(
  items: readonly EventAndSource[],
  outline: (location: Location) => Area | undefined,
): readonly EventFeature<AreaGeometry | null>[] {
  return features(items, (event) => {
    const location = primaryLocation(event);
    return (location && outline(location)) ?? null;
  });
}

function features<Geometry>(
  items: readonly EventAndSource[],
  geometryOf: (event: StoredEvent) => Geometry,
): readonly EventFeature<Geometry>[] {
  const rows = items.map((item) => {
    const event = publicView(item.event);
    return { ...propertiesOf(event, item.report, item.support ?? ALONE), geometry: geometryOf(event) };
  });
  return rowsToFeatures<Geometry, EventProperties>(rows).map(({ type, geometry, properties }, n) => {
    return { type, id: properties.id, geometry, properties, ...(items[n]?.report.sample ? { sample: true as const } : {}) };
  });
}

export function pointOf(location: Location | null | undefined): PointGeometry | null {
  if (!location || placingOf(location) !== 'placed') return null;
  return { type: 'Point', coordinates: [rounded(location.lon), rounded(location.lat)] };
}

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));
