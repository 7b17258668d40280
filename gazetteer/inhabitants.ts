/** How many people a first-level unit stands for when its name is weighed against namesakes: those of the listed settlements in it. */
import { isSettlement } from './prior.ts';
import type { PlaceEntry } from './sources/place-entry.ts';

export function withInhabitants(places: readonly PlaceEntry[]): readonly PlaceEntry[] {
  const counts = countByUnit(places);
  return places.map((place) => {
    return place.feature_code === 'ADM1' ? { ...place, inhabitants: counts.get(unitOf(place)) ?? 0 } : place;
  });
}

function countByUnit(places: readonly PlaceEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) {
    if (place.population === null || place.feature_code === 'PPLX' || !isSettlement(place.feature_code)) continue; // a section is counted with its city
    counts.set(unitOf(place), (counts.get(unitOf(place)) ?? 0) + place.population);
  }
  return counts;
}

const unitOf = ({ country, admin1_code }: PlaceEntry): string => `${country}.${admin1_code}`;
