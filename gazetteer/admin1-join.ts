/**
 * Which GeoNames first-level code each Natural Earth unit has: the code of the places that lie inside it. The two disagree on how finely a country is
 * divided (France: departments there, regions here; Kenya: provinces there, counties here), so a code is only given where places and polygon agree.
 * Places count by their inhabitants, or Kyiv's suburbs would outvote Kyiv.
 */
import { countryAt } from './borders.ts';
import { type Box, boxOf, inBox, inRings, type Point, type Ring } from './geometry/rings.ts';
import { type City, readCities } from './sources/geonames.ts';
import type { Unit } from './sources/unit.ts';

/** Both as shares of inhabitants. */
const AGREEMENT = {
  ofUnit: 0.6, // of those in the polygon who must live under the code
  ofCode: 0.6, // of those under the code who must live in its polygons
  perPlace: 100, // inhabitants where none are known, added to every place
};

/** Index of unit → `UA.16`. Units without a sure code are missing. */
export function joinAdmin1(units: readonly Unit[]): ReadonlyMap<number, string> {
  const tally = tallyPlaces(units);
  const codes = new Map<number, string>();
  for (const [unit, counts] of tally.byUnit) {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best && best[1] >= AGREEMENT.ofUnit * total(counts)) codes.set(unit, best[0]);
  }
  const covered = new Map<string, number>();
  for (const [unit, code] of codes) covered.set(code, (covered.get(code) ?? 0) + (tally.byUnit.get(unit)?.get(code) ?? 0));
  return new Map([...codes].filter(([, code]) => covered.get(code)! >= AGREEMENT.ofCode * (tally.byCode.get(code) ?? 0)));
}

interface Tally {
  /** Unit → code → inhabitants inside. */
  readonly byUnit: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Code → inhabitants in all units of the country. */
  readonly byCode: ReadonlyMap<string, number>;
}

function tallyPlaces(units: readonly Unit[]): Tally {
  const byCountry = Map.groupBy(units.map(prepare), (unit) => unit.country);
  const byUnit = new Map<number, Map<string, number>>();
  const byCode = new Map<string, number>();
  for (const city of readCities()) {
    const country = countryAt(city.country, city.lat, city.lon);
    const holder = byCountry.get(country)?.find((unit) => holds(unit, [city.lon, city.lat]));
    if (!holder || !hasCode(city, country)) continue;
    const code = `${country}.${city.admin1_code}`;
    const counts = byUnit.get(holder.index) ?? new Map<string, number>();
    const weight = AGREEMENT.perPlace + (city.population ?? 0);
    byUnit.set(holder.index, counts.set(code, (counts.get(code) ?? 0) + weight));
    byCode.set(code, (byCode.get(code) ?? 0) + weight);
  }
  return { byUnit, byCode };
}

/** "00" is GeoNames' "not known"; a code of another country says nothing here. */
const hasCode = (city: City, country: string): boolean => city.country === country && city.admin1_code !== '' && city.admin1_code !== '00';

interface Prepared {
  readonly index: number;
  readonly country: string;
  readonly parts: readonly { readonly box: Box; readonly rings: readonly Ring[] }[];
}

const prepare = (unit: Unit, index: number): Prepared => ({
  index,
  country: unit.country,
  parts: unit.polygons.map((rings) => ({ box: boxOf(rings[0]!), rings })),
});

const holds = (unit: Prepared, point: Point): boolean => unit.parts.some((part) => inBox(part.box, point) && inRings(part.rings, point));

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
