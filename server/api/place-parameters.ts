/** What places and regions can be asked for. */
import { z } from 'zod';
import type { Queryables } from '../cql2/queryables.ts';
import type { Parameter } from './parameters.ts';

export const PLACE_QUERYABLES: Queryables = {
  geometry: { type: 'geometry', title: 'Point, or outline of a region' },
  id: { type: 'string', title: 'Identifier of the place' },
  name: { type: 'string', title: 'Name, in English' },
  country: { type: 'string', title: 'Country, ISO 3166-1' },
  admin1: { type: 'string', title: 'First-level unit' },
  feature_code: { type: 'string', title: "Kind of place, GeoNames' codes" },
  population: { type: 'integer', title: 'Inhabitants' },
  uncertainty_m: { type: 'number', title: 'Radius that holds what is said to be "in" the place, metres' },
};

const list = (text: string): readonly string[] => text.split(',').map((part) => part.trim());

export const PLACE_FILTERS: readonly Parameter[] = [
  {
    name: 'country',
    schema: z.string().regex(/^[A-Za-z]{2}$/),
    expected: 'a code of two letters, such as UA',
    description: 'The country, ISO 3166-1 alpha-2.',
  },
  {
    name: 'feature_code',
    schema: z.array(z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/)).min(1),
    read: list,
    expected: "GeoNames' codes with commas, such as PPLA,AIRP",
    description: "Kinds of places, GeoNames' codes with commas: PPLA,AIRP.",
  },
];

/** The mark of a page: where the gazetteer reads on, and how many places are passed over there. */
export const isPlaceMark = (text: string): boolean => /^\d{1,9}(-\d{1,9})?$/.test(text);
