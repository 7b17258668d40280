/** How likely a place is to be meant by its name when nothing else is known. */
import type { NameKind } from './name-table.ts';
import { HOME, NEIGHBOURS, WEIGHTS } from './score.ts';

interface Weighed {
  readonly country: string | null;
  readonly feature_code: string;
  readonly population: number | null;
}

const REGION_POPULATION: Readonly<Record<string, number>> = WEIGHTS.regionPopulation;

/** Not a probability: only the ratio between two readings of one name means anything. */
export function staticWeight(place: Weighed, kind: NameKind): number {
  return (
    personsOf(place) ** WEIGHTS.populationExponent * WEIGHTS.name[kind] * countryFactor(place.country) * featureFactor(place.feature_code)
  );
}

/** The loose stages hold the war's own country, its neighbours and large places elsewhere: more would only invent namesakes. */
export const takesPartInLooseStages = (place: Weighed): boolean =>
  place.country === HOME ||
  NEIGHBOURS.has(place.country ?? '') ||
  (place.population ?? REGION_POPULATION[place.feature_code] ?? 0) >= WEIGHTS.loosePopulation;

/** Misspellings are guessed for the war's own country and for large places only: everywhere else a guess is a false find. */
export const mayBeMisspelled = (place: Weighed): boolean => place.country === HOME || (place.population ?? 0) >= WEIGHTS.loosePopulation;

export const isSettlement = (featureCode: string): boolean => featureCode.startsWith('PPL') || featureCode === 'STLMT';

function personsOf(place: Weighed): number {
  if (isSettlement(place.feature_code)) return (place.population ?? 0) + WEIGHTS.populationUnknown;
  return REGION_POPULATION[place.feature_code] ?? WEIGHTS.regionPopulation.site;
}

function countryFactor(country: string | null): number {
  if (country === HOME) return WEIGHTS.home;
  return NEIGHBOURS.has(country ?? '') ? WEIGHTS.neighbour : 1;
}

function featureFactor(featureCode: string): number {
  if (featureCode === 'PPLX') return WEIGHTS.section;
  return featureCode === 'PPLC' ? WEIGHTS.capital : 1;
}
