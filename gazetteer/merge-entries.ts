/** Several sources → one list without doubles: what is told again of a place is put to it. */
import { metresBetween } from './distance.ts';
import { isSettlement } from './prior.ts';
import type { MoreNames, PlaceEntry } from './sources/place-entry.ts';
import { spellingKey } from './normalize.ts';
import { transliterationKey } from './transliterate.ts';

/** Two entries of the same kind and name that lie this near are one place; metres. Hand-made points may be off by as much. */
const TWIN_METRES = 5_000;

/** When a place bears the same name twice, the first of these says how. */
const KIND_ORDER = ['main', 'former', 'short', 'alternate', 'demonym'] as const;

/**
 * An added entry whose id is known replaces what was known, and the names of both stay; a population that it lacks too. One with an id of its own that has the name of a known
 * place close by adds its names to that place. More names for an id that is not known go unheard.
 */
export function mergeEntries(known: readonly PlaceEntry[], added: Iterable<PlaceEntry | MoreNames>): PlaceEntry[] {
  const places = new Map(known.map((place) => [place.id, place]));
  let twins: TwinFinder | undefined;
  for (const entry of added) {
    const same = places.get(entry.id);
    if (same) places.set(same.id, replaced(same, entry));
    else if ('lat' in entry) {
      twins ??= new TwinFinder(known);
      const id = twins.idOf(entry);
      const twin = id === undefined ? undefined : places.get(id);
      if (twin) places.set(twin.id, withNamesOf(twin, entry));
      else places.set(entry.id, entry);
    }
  }
  return [...places.values()];
}

const replaced = (known: PlaceEntry, entry: PlaceEntry | MoreNames): PlaceEntry => ({
  ...known,
  ...entry,
  population: ('population' in entry ? entry.population : null) ?? known.population,
  names: mergedNames(known.names, entry.names),
});

/** The known place stays where it is: hand-made lists are more exact than dumps. */
const withNamesOf = (place: PlaceEntry, entry: PlaceEntry): PlaceEntry => ({
  ...place,
  population: place.population ?? entry.population,
  names: mergedNames(place.names, entry.names),
});

function mergedNames(first: PlaceEntry['names'], second: PlaceEntry['names']): PlaceEntry['names'] {
  const seen = new Set<string>();
  const inOrder = KIND_ORDER.flatMap((kind) => [...first, ...second].filter((name) => name.kind === kind));
  return inOrder.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Finds the known place that an entry of another source speaks of. GeoNames tells its own places apart, so that two of its ids are two places. */
class TwinFinder {
  readonly #byKey = new Map<string, PlaceEntry[]>();

  constructor(known: readonly PlaceEntry[]) {
    for (const place of known) {
      const names = isListed(place) ? place.names.filter(({ kind }) => kind === 'main') : place.names;
      for (const key of keysOf(names)) {
        const list = this.#byKey.get(key);
        if (list) list.push(place);
        else this.#byKey.set(key, [place]);
      }
    }
  }

  idOf(entry: PlaceEntry): string | undefined {
    for (const key of keysOf(entry.names)) {
      const twin = this.#byKey.get(key)?.find((place) => isTwin(place, entry));
      if (twin) return twin.id;
    }
    return undefined;
  }
}

const isListed = ({ id }: PlaceEntry): boolean => id.startsWith('geonames:');

const isTwin = (place: PlaceEntry, entry: PlaceEntry): boolean =>
  !(isListed(place) && isListed(entry)) &&
  isSettlement(place.feature_code) === isSettlement(entry.feature_code) &&
  !place.feature_code.startsWith('ADM') &&
  metresBetween(place, entry) <= TWIN_METRES;

const keysOf = (names: PlaceEntry['names']): ReadonlySet<string> =>
  new Set(names.map(({ text }) => transliterationKey(text) || spellingKey(text)).filter((key) => key !== ''));
