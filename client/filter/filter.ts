/** Which of the loaded events are shown. Pure; the server's own parameters say the same in a download's URL. */
import type { EventFeature, EventType } from '../../server/model/wire.ts';
import { KINDS, type Kind, kindOf } from '../symbols/kinds.ts';
import { TYPE_LABELS } from '../words/type-labels.ts';
import { assertionsOf, FILL_ORDER, FILLS, type Fill } from '../words/assertion-words.ts';

export interface Filter {
  /** Empty: every kind. */
  readonly kinds: ReadonlySet<Kind>;
  /** Empty: whatever the assertion. */
  readonly fills: ReadonlySet<Fill>;
  /** YYYY-MM-DD, both included; null is open. */
  readonly from: string | null;
  readonly to: string | null;
}

export const EVERYTHING: Filter = { kinds: new Set(), fills: new Set(), from: null, to: null };

export const isFiltered = (filter: Filter): boolean =>
  filter.kinds.size > 0 || filter.fills.size > 0 || filter.from !== null || filter.to !== null;

type Feature = Pick<EventFeature, 'properties'>;

const TAKEN_BACK: readonly string[] = ['rejected', 'retracted'];

/** Rejected events are not shown; events of open date match any dates, as they do on the server. */
export function matches(filter: Filter, { properties }: Feature): boolean {
  if (TAKEN_BACK.includes(properties.review_status)) return false;
  if (filter.kinds.size > 0 && !filter.kinds.has(kindOf(properties.type))) return false;
  if (filter.fills.size > 0 && !filter.fills.has(FILLS[properties.assertion])) return false;
  return withinDates(filter, properties.date_start, properties.date_end);
}

function withinDates({ from, to }: Filter, start: string | null, end: string | null): boolean {
  if (start === null) return true;
  return (to === null || start <= to) && (from === null || (end ?? start) >= from);
}

export interface Tally {
  readonly placed: number;
  readonly areas: number;
  readonly unplaced: number;
  readonly all: number;
}

/** Drawn as a point, drawn as an area (district, region, front), not drawn. */
export type Drawn = 'placed' | 'area' | 'unplaced';

export function drawnAs({ properties }: Feature): Drawn {
  if (properties.placed) return 'placed';
  return properties.geo_precision !== null && properties.geo_precision >= 3 && properties.geo_precision <= 5 ? 'area' : 'unplaced';
}

export function tally(features: readonly Feature[]): Tally {
  const count = { placed: 0, area: 0, unplaced: 0 };
  for (const feature of features) count[drawnAs(feature)] += 1;
  return { placed: count.placed, areas: count.area, unplaced: count.unplaced, all: features.length };
}

/** The same filter as parameters of the server's routes. `samples` are part of it only when they are shown. */
export function asParameters(filter: Filter, samples: boolean): URLSearchParams {
  const parameters = new URLSearchParams();
  if (filter.from !== null || filter.to !== null) parameters.set('datetime', `${filter.from ?? '..'}/${filter.to ?? '..'}`);
  if (filter.kinds.size > 0) parameters.set('type', typesOf(filter.kinds).join(','));
  if (filter.fills.size > 0)
    parameters.set(
      'assertion',
      FILL_ORDER.filter((fill) => filter.fills.has(fill))
        .flatMap(assertionsOf)
        .join(','),
    );
  if (samples) parameters.set('samples', 'include');
  return parameters;
}

function typesOf(kinds: ReadonlySet<Kind>): EventType[] {
  const types = Object.keys(TYPE_LABELS) as EventType[];
  return KINDS.filter((kind) => kinds.has(kind)).flatMap((kind) => types.filter((type) => kindOf(type) === kind));
}
