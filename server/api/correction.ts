/** The body of a correction → what is set right of an event. */
import { z } from 'zod';
import type { Lookup } from '../../gazetteer/types.ts';
import { EVENT_TYPES } from '../model/codebook.ts';
import { ASSERTIONS, type Correction, type Location, primaryLocation, type StoredEvent } from '../model/event.ts';
import { InputError } from '../model/input-error.ts';
import type { CountryPlaces } from './country-places.ts';
import { locationOf, type PlaceBody, placeBody } from './placed.ts';
import { datesOf, dayBody } from './said-dates.ts';

export const correctionBody = z.strictObject({
  type: z.enum(EVENT_TYPES).optional(),
  assertion: z.enum(ASSERTIONS).optional(),
  date_start: dayBody,
  date_end: dayBody,
  place: placeBody.optional(),
});

export interface Names {
  readonly lookup: Lookup;
  readonly countries: CountryPlaces;
}

/** Throws InputError for days that make no span, a place that is none, and a body that sets nothing right. */
export function correctionOf(body: z.output<typeof correctionBody>, event: StoredEvent, names: Names): Correction {
  const { type, assertion, date_start, date_end, place } = body;
  const correction: Correction = {
    ...(type === undefined ? {} : { type }),
    ...(assertion === undefined ? {} : { assertion }),
    ...datesOf(date_start, date_end),
    ...(place === undefined ? {} : { locations: placedAt(place, event, names) }),
  };
  if (Object.keys(correction).length === 0)
    throw new InputError('Nothing is corrected; expected type, assertion, place, or date_start and date_end.');
  return correction;
}

/** The place takes that of the one the event was drawn at; null: it is not known, and only what is merely mentioned stays. */
function placedAt(place: PlaceBody, event: StoredEvent, { lookup, countries }: Names): readonly Location[] {
  const before = primaryLocation(event);
  const others = event.locations.filter((location) => location !== before);
  if (place === null) return others.filter(({ role }) => role === 'mentioned');
  return [locationOf(place, before?.role ?? 'event', lookup, countries), ...others];
}
