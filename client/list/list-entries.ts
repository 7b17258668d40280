/** What the list holds and in what order. Pure. */
import type { EventFeature } from '../../server/model/wire.ts';
import { drawnAs } from '../filter/filter.ts';
import type { Bounds } from '../map/core-bounds.ts';

export interface Section {
  /** YYYY-MM-DD; null for events of open date; 'elsewhere' for those without a place on the map when only the view is listed. */
  readonly day: string | null | 'elsewhere';
  readonly events: readonly EventFeature[];
}

/** Newest day first, open dates last. With `view`, what has no point comes after what lies in it. */
export function sections(events: readonly EventFeature[], view: Bounds | null): readonly Section[] {
  if (view === null) return byDay(events);
  const elsewhere = events.filter((event) => drawnAs(event) !== 'placed');
  return [
    ...byDay(events.filter((event) => liesIn(event, view))),
    ...(elsewhere.length > 0 ? [{ day: 'elsewhere' as const, events: elsewhere }] : []),
  ];
}

function byDay(events: readonly EventFeature[]): readonly Section[] {
  const days = Map.groupBy(events, ({ properties }) => properties.date_start ?? '');
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, events]) => ({ day: day === '' ? null : day, events }));
}

function liesIn({ geometry }: EventFeature, [west, south, east, north]: Bounds): boolean {
  if (geometry === null) return false;
  const [lon, lat] = geometry.coordinates;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
