/** Places and regions as features, filtered and a page at a time, in the order of the gazetteer: the most important first. */
import { setImmediate } from 'node:timers/promises';
import type { Lookup, Place, PlaceFilter } from '../../gazetteer/types.ts';
import { compileFilter } from '../cql2/evaluate.ts';
import { filterOf } from '../cql2/filter.ts';
import type { Expression } from '../cql2/tree.ts';
import { type Bbox, holdsPoint, splitAtAntimeridian } from '../model/bbox.ts';
import { boxOf } from '../model/geometry.ts';
import { parseBbox } from '../model/parse-bbox.ts';
import { parseDatetime } from '../model/parse-datetime.ts';
import { ABOUT, type GazetteerId } from './collections.ts';
import { bboxOf, treeOf } from './items-filter.ts';
import { readPageQuery } from './page-query.ts';
import { PLACE_FILTERS } from './place-parameters.ts';
import type { Query } from './query.ts';
import type { GeojsonFeature } from './send-features.ts';

export interface PlacesOnPage {
  readonly features: readonly GeojsonFeature[];
  /** Null where each place would have to be looked at. */
  readonly matched: number | null;
  readonly next: string | null;
}

const REGION_CODES = ['PCLI', 'ADM1', 'ADM2', 'RGN'];
const READINGS = 1_000; // of a name at most
const BATCH = 500; // places looked at before others get their turn
const BUDGET = 1_000; // milliseconds that a page may take; it is shorter then, and the next one goes on
const NAMED = [...PLACE_FILTERS.map(({ name }) => name), 'q'];

/** Where to read on, and how many to pass over there. */
interface Mark {
  readonly from: number;
  readonly skip: number;
}

interface Candidates {
  /** Some of them from a mark on; `next` is null after the last one. */
  readonly from: (mark: Mark, limit: number) => { readonly places: readonly Place[]; readonly next: number | null };
  readonly count: number;
}

export class GazetteerItems {
  readonly #lookup: Lookup;
  #regions: readonly { readonly place: Place; readonly box: Bbox | null }[] | undefined;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  /** Of a query that was checked. Throws InputError and Cql2Error. */
  async page(id: GazetteerId, query: Query): Promise<PlacesOnPage> {
    const { limit, after, offset } = readPageQuery(query);
    if (query['datetime'] !== undefined) parseDatetime(query['datetime']); // places have no time, and so match any
    const candidates = this.#candidates(id, query);
    const holds = predicateOf(id, query);
    const [from = 0, skip = 0] = after?.split('-').map(Number) ?? [];
    if (holds) return this.#readOn(id, candidates, { mark: { from, skip }, limit, offset, holds });
    const { places, next } = candidates.from({ from, skip: skip + offset }, limit);
    return {
      features: places.map((place) => this.feature(id, place)),
      matched: candidates.count,
      next: next === null ? null : String(next),
    };
  }

  feature(id: GazetteerId, place: Place): GeojsonFeature {
    const { id: name_, name, lon, lat, country, admin1, feature_code, population } = place;
    const geometry = id === 'regions' ? (this.#lookup.area(place.id) ?? null) : { type: 'Point', coordinates: [lon, lat] };
    const properties = { id: name_, name, country, admin1, feature_code, population, uncertainty_m: this.#lookup.uncertainty(place) };
    return { type: 'Feature', id: name_, geometry, properties } as GeojsonFeature;
  }

  async #readOn(
    id: GazetteerId,
    candidates: Candidates,
    { mark, limit, offset, holds }: { mark: Mark; limit: number; offset: number; holds: (feature: GeojsonFeature) => boolean },
  ): Promise<PlacesOnPage> {
    const ends = performance.now() + BUDGET;
    const held: { readonly mark: string; readonly feature: GeojsonFeature }[] = [];
    for (let at: Mark | null = mark; at !== null; await setImmediate()) {
      const { from, skip }: Mark = at;
      const { places, next } = candidates.from(at, BATCH);
      const looked = places.map((place, n) => ({ mark: `${from}-${skip + n}`, feature: this.feature(id, place) }));
      held.push(...looked.filter(({ feature }) => holds(feature)));
      const beyond = held[offset + limit];
      const isLate = performance.now() > ends && offset === 0;
      if (beyond || (isLate && next !== null)) {
        const features = held.slice(offset, offset + limit).map(({ feature }) => feature);
        return { features, matched: null, next: beyond?.mark ?? String(next) };
      }
      at = next === null ? null : { from: next, skip: 0 };
    }
    const features = held.slice(offset).map(({ feature }) => feature);
    return { features, matched: mark.from + mark.skip === 0 ? held.length : null, next: null };
  }

  #candidates(id: GazetteerId, query: Query): Candidates {
    const bbox = bboxOf(query);
    const box = bbox === undefined ? undefined : parseBbox(bbox);
    const codes = query['feature_code']?.split(',').map((code) => code.trim());
    const country = query['country']?.toUpperCase();
    if (query['q'] !== undefined) return listed(this.#named(query['q'], { country, codes, box, id }));
    if (id === 'regions' && box) return listed(this.#touching(box).filter((place) => fits(place, { country, codes })));
    const filter: PlaceFilter = {
      ...(box ? { bbox: box } : {}),
      ...(country === undefined ? {} : { country }),
      ...(id === 'regions'
        ? { feature_codes: codes?.filter((code) => REGION_CODES.includes(code)) ?? REGION_CODES }
        : codes
          ? { feature_codes: codes }
          : {}),
    };
    const count = this.#lookup.places(filter, { limit: 1 }).matched;
    return { count, from: (mark, limit) => this.#lookup.places(filter, { ...mark, limit }) };
  }

  /** The places that a name may mean, best first. */
  #named(
    name: string,
    { country, codes, box, id }: Narrowing & { readonly box: Bbox | undefined; readonly id: GazetteerId },
  ): readonly Place[] {
    const found = this.#lookup
      .find(name, { limit: READINGS, ...(country === undefined ? {} : { country }) })
      .map(({ place }) => place)
      .filter((place) => fits(place, { country, codes }) && (id === 'places' || REGION_CODES.includes(place.feature_code)))
      .filter(({ lon, lat }) => id === 'regions' || box === undefined || holdsPoint(box, lon, lat));
    return [...new Map(found.map((place) => [place.id, place])).values()];
  }

  /** Regions whose own box touches this one, and those without an outline. Outlines are read when this is asked first. */
  #touching(box: Bbox): readonly Place[] {
    this.#regions ??= this.#lookup.places({ feature_codes: REGION_CODES }, { limit: Number.MAX_SAFE_INTEGER }).places.map((place) => {
      const area = this.#lookup.area(place.id);
      return { place, box: (area && boxOf(area)) ?? null };
    });
    const parts = splitAtAntimeridian(box);
    return this.#regions
      .filter((region) => region.box === null || parts.some((part) => touches(part, region.box as Bbox)))
      .map(({ place }) => place);
  }
}

interface Narrowing {
  readonly country: string | undefined;
  readonly codes: readonly string[] | undefined;
}

const fits = (place: Place, { country, codes }: Narrowing): boolean =>
  (country === undefined || place.country === country) && (codes?.includes(place.feature_code) ?? true);

const touches = (a: Bbox, b: Bbox): boolean => a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

const listed = (places: readonly Place[]): Candidates => ({
  count: places.length,
  from: ({ from, skip }, limit) => {
    const end = from + skip + limit;
    return { places: places.slice(from + skip, end), next: end < places.length ? end : null };
  },
});

/** What each candidate still has to hold; undefined when they all do. */
function predicateOf(id: GazetteerId, query: Query): ((feature: GeojsonFeature) => boolean) | undefined {
  const bbox = id === 'regions' ? bboxOf(query) : undefined;
  const tree = treeOf(query, ABOUT[id].queryables, NAMED);
  const trees = [...(bbox === undefined ? [] : [touchesBox(bbox)]), ...(tree ? [tree] : [])];
  if (trees.length === 0) return undefined;
  const evaluates = trees.map((each) => compileFilter(filterOf(each), { queryables: ABOUT[id].queryables }));
  return (feature) => evaluates.every((evaluate) => evaluate(feature as Parameters<typeof evaluate>[0]) === true);
}

/** What has no geometry matches any box, as OGC API – Features has it. */
function touchesBox(text: string): Expression {
  const geometry: Expression = { kind: 'property', name: 'geometry' };
  const { west, south, east, north } = parseBbox(text);
  return {
    kind: 'operation',
    op: 'or',
    args: [
      { kind: 'operation', op: 'isNull', args: [geometry] },
      { kind: 'operation', op: 's_intersects', args: [geometry, { kind: 'bbox', bbox: [west, south, east, north] }] },
    ],
  };
}
