/** Whether an analyst's word on a name can hold: the place has to be there. */
import type { Lookup, Override } from '../../gazetteer/types.ts';
import { InputError } from './input-error.ts';

export const LONGEST_NOTE = 500; // characters

/** Throws InputError when the id is not in the gazetteer, with the places that are known by the name or by names spelled much like it. */
export function checkOverride({ name, place_id }: Pick<Override, 'name' | 'place_id'>, lookup: Lookup): void {
  if (place_id === null || lookup.place(place_id) !== undefined) return;
  const near = nearestPlaces(name, lookup);
  const known = near.length === 0 ? 'find one with `geodispatch resolve NAME`' : `known are ${near.join(', ')}`;
  throw new InputError(`The place id "${place_id.slice(0, 100)}" is not in the gazetteer; ${known}.`);
}

/** The name itself was no name. */
export const notAName = (name: string): InputError =>
  new InputError(`"${name.slice(0, 60)}" is no name; expected at least one letter and at most 120 characters.`);

function nearestPlaces(name: string, lookup: Lookup): readonly string[] {
  const names = [name, ...lookup.suggest(name)];
  const places = names.flatMap((each) => lookup.find(each, { limit: 3 })).map(({ place }) => `${place.name} (${place.id})`);
  return [...new Set(places)].slice(0, 5);
}
