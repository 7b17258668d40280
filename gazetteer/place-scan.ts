/** Walks the places of the index in their order, the most important first, and keeps those that a filter lets through. */
import type { Column } from './index-file.ts';
import { type IndexTables, SCALE } from './index-layout.ts';
import type { PlaceFilter, PlaceRange } from './types.ts';

export interface PlaceNumbers {
  readonly numbers: readonly number[];
  readonly next: number | null;
  readonly matched: number;
}

/** A walk through all of the index, whichever page is asked for: it takes a millisecond or two and counts what matches on its way. */
export function scanPlaces(
  tables: IndexTables,
  columns: Readonly<Record<string, Column>>,
  filter: PlaceFilter,
  { from = 0, skip = 0, limit }: PlaceRange,
): PlaceNumbers {
  const matches = matcher(tables, columns, filter);
  const { length } = columns['id']!;
  const numbers: number[] = [];
  let matched = 0;
  let passed = 0;
  let next: number | null = null;
  for (let number = 0; number < length; number++) {
    if (!matches(number)) continue;
    matched++;
    if (number < from || passed++ < skip) continue;
    if (numbers.length < limit) numbers.push(number);
    else next ??= number;
  }
  return { numbers, next, matched };
}

function matcher(tables: IndexTables, columns: Readonly<Record<string, Column>>, filter: PlaceFilter): (number: number) => boolean {
  const isFeature = tables.features.map((code) => filter.feature_codes === undefined || filter.feature_codes.includes(code));
  const isCountry = tables.countries.map((code) => filter.country === undefined || filter.country === code);
  const isInside = insideOf(filter.bbox, columns['lat']!, columns['lon']!);
  const { feature, country } = columns;
  return (number) => isFeature[feature![number]!]! && isCountry[country![number]!]! && isInside(number);
}

function insideOf(box: PlaceFilter['bbox'], lat: Column, lon: Column): (number: number) => boolean {
  if (box === undefined) return () => true;
  const [west, south, east, north] = [box.west, box.south, box.east, box.north].map((degrees) => degrees * SCALE) as [
    number,
    number,
    number,
    number,
  ];
  const crosses = west > east;
  return (number) => {
    const [y, x] = [lat[number]!, lon[number]!];
    if (y < south || y > north) return false;
    return crosses ? x >= west || x <= east : x >= west && x <= east;
  };
}
