/** Sources → one compiled index file and the polygons of regions. Run by `npm run build`; deterministic: same sources, same bytes. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaSummary } from './areas.ts';
import { buildAreas } from './build-areas.ts';
import { fuzzyColumns } from './fuzzy-table.ts';
import { encodeIndex } from './index-file.ts';
import { INDEX_FILE, INDEX_VERSION, SCALE, UNKNOWN, type IndexTables, MIN_SKELETON_KEY, WEIGHT_SCALE } from './index-layout.ts';
import { mergeEntries } from './merge-entries.ts';
import { NameTableBuilder, type NameKind, kindOfName, placeOf } from './name-table.ts';
import { withInhabitants } from './inhabitants.ts';
import { isCyrillic, spellingKey } from './normalize.ts';
import { baseWeight, isInflected, isSpelledLoosely, isWarCountry, mayBeMisspelled, mayHaveShortStem, staticWeight } from './prior.ts';
import { stemKeysOfName } from './inflect.ts';
import { skeletonKey, transliterationKey } from './transliterate.ts';
import { counties } from './sources/counties.ts';
import { countries } from './sources/countries.ts';
import { districts } from './sources/districts.ts';
import { regions } from './sources/regions.ts';
import { settlements } from './sources/settlements.ts';
import { sites } from './sources/sites.ts';
import type { MoreNames, PlaceEntry } from './sources/place-entry.ts';

/** Keys of the loose stages shorter than this collide too often. */
const MIN_LOOSE_KEY = 4;
const MIN_STEM_KEY = 3;
/** From this size on a city owns its bare name. */
const CITY_POPULATION = 20_000;
const METROPOLIS_POPULATION = 1_000_000;

/** Writes index.bin and areas/ into a folder. `progress` is told each step in words. */
export function buildGazetteer(folder: string, progress: (step: string) => void): void {
  mkdirSync(folder, { recursive: true });
  buildIndex(folder, buildAreas(join(folder, 'areas'), progress), progress);
}

/** What is put into an index beside the packaged sources. */
export interface Extras {
  readonly entries: Iterable<PlaceEntry | MoreNames>;
  /** Stamp of the packaged index that this one is to stand for (index-file.ts). */
  readonly base: string;
}

/** Writes index.bin into a folder that is there. `areas`: what is drawn of the regions. */
export function buildIndex(folder: string, areas: readonly AreaSummary[], progress: (step: string) => void, extras?: Extras): void {
  progress('reading places');
  const units = [...regions(areas)];
  const entries = mergeEntries(
    [...settlements(), ...countries(), ...units, ...counties(areas), ...districts(areas), ...sites()],
    extras?.entries ?? [],
  );
  const places = withoutCityNames(withInhabitants(entries), new Set(units.map(({ id }) => id))).sort(byWeight);
  progress(`${places.length} places; collecting names`);
  const parts = [placeColumns(places, new Map(areas.map((area) => [area.id, area.name]))), nameColumns(places)] as const;
  progress('writing the index');
  const tables: IndexTables = { ...parts[0].tables, ...(extras && { base: extras.base }) };
  writeAll(join(folder, INDEX_FILE), encodeIndex(tables, { ...parts[0].columns, ...parts[1] }));
}

/** "Kherson" alone is the city: a region does not answer to the name of a city in it, nor of one as large as Kyiv beside it, unless our list says so (New York). */
function withoutCityNames(places: readonly PlaceEntry[], units: ReadonlySet<string>): PlaceEntry[] {
  const isUnit = ({ id, feature_code }: PlaceEntry): boolean => units.has(id) || feature_code === 'ADM2';
  const towns = places.filter((place) => !isUnit(place));
  const taken = new Set(
    towns
      .filter(({ population }) => (population ?? 0) >= CITY_POPULATION)
      .flatMap((town) => ownNames(town).map(({ text }) => cityKey(town, text))),
  );
  const metropolises = new Set(
    towns
      .filter(({ population }) => (population ?? 0) >= METROPOLIS_POPULATION)
      .flatMap((town) => ownNames(town).map(({ text }) => `${town.country}.${spellingKey(text)}`)),
  );
  return places.map((place) =>
    isUnit(place)
      ? {
          ...place,
          names: place.names.filter(
            ({ text, kind }) =>
              kind === 'short' || (!taken.has(cityKey(place, text)) && !metropolises.has(`${place.country}.${spellingKey(text)}`)),
          ),
        }
      : place,
  );
}

/** In the countries of the war every spelling of a city is the city's; elsewhere only its own name keeps a state from it (Oklahoma City is also Oklahoma). */
const ownNames = (town: PlaceEntry): PlaceEntry['names'] =>
  isWarCountry(town.country) ? town.names : town.names.filter(({ kind }) => kind === 'main');

const cityKey = (place: PlaceEntry, name: string): string => `${place.country}.${place.admin1_code}.${spellingKey(name)}`;

/** The most looked-for places first: their columns and keys share cache lines. Ties by id keep the build deterministic. */
const byWeight = (a: PlaceEntry, b: PlaceEntry): number => staticWeight(b, 'main') - staticWeight(a, 'main') || (a.id < b.id ? -1 : 1);

function placeColumns(places: readonly PlaceEntry[], admin1Names: ReadonlyMap<string, string>) {
  const countryTable = new Numbering();
  const featureTable = new Numbering();
  const admin1Table = new Numbering();
  const ids: Record<number, string> = {};
  const radii: Record<number, number> = {};
  const names = places.map((place) => place.name).join('');
  const columns = {
    id: new Uint32Array(places.length),
    lat: new Int32Array(places.length),
    lon: new Int32Array(places.length),
    population: new Uint32Array(places.length),
    country: new Uint16Array(places.length),
    admin1: new Uint16Array(places.length),
    feature: new Uint8Array(places.length),
    weight: new Uint32Array(places.length),
    nameOffset: new Uint32Array(places.length + 1),
    namePool: new Uint16Array(names.length),
  };
  for (let i = 0; i < names.length; i++) columns.namePool[i] = names.charCodeAt(i);
  places.forEach((place, number) => {
    const geonames = /^geonames:(\d+)$/.exec(place.id)?.[1];
    if (geonames === undefined) ids[number] = place.id;
    if (place.uncertainty_m !== undefined) radii[number] = Math.round(place.uncertainty_m);
    columns.id[number] = Number(geonames ?? 0);
    columns.lat[number] = Math.round(place.lat * SCALE);
    columns.lon[number] = Math.round(place.lon * SCALE);
    columns.population[number] = place.population ?? UNKNOWN;
    columns.country[number] = countryTable.of(place.country ?? '');
    columns.admin1[number] = admin1Table.of(place.admin1_code === '' ? '' : `${place.country}.${place.admin1_code}`);
    columns.feature[number] = featureTable.of(place.feature_code);
    columns.weight[number] = Math.round(baseWeight(place) * WEIGHT_SCALE);
    columns.nameOffset[number + 1] = columns.nameOffset[number]! + place.name.length;
  });
  const admin1 = admin1Table.values.map((code) => ({ code, name: admin1Names.get(`admin1:${code}`) ?? null }));
  const tables: IndexTables = { version: INDEX_VERSION, countries: countryTable.values, features: featureTable.values, admin1, ids, radii };
  return { tables, columns };
}

function nameColumns(places: readonly PlaceEntry[]) {
  const exact = new NameTableBuilder();
  const variant = new NameTableBuilder();
  const inflected = new NameTableBuilder();
  const skeleton = new NameTableBuilder();
  const guessable = new Set<string>();
  places.forEach((place, number) => {
    for (const { text, kind } of place.names) {
      exact.add(spellingKey(text), number, kind);
      if (isInflected(place) && isCyrillic(text))
        for (const key of stemKeysOfName(text))
          addLong(inflected, key, number, kind, mayHaveShortStem(place) ? MIN_STEM_KEY : MIN_LOOSE_KEY);
      if (!isSpelledLoosely(place, kind)) continue;
      const key = transliterationKey(text);
      addLong(variant, key, number, kind);
      if (mayBeMisspelled(place, key)) guessable.add(key);
      if (key.length >= MIN_SKELETON_KEY) addLong(skeleton, skeletonKey(key), number, kind);
    }
  });
  const weightOf = (posting: number): number => staticWeight(places[placeOf(posting)]!, kindOfName(posting));
  return {
    ...exact.columns('exact', weightOf),
    ...variant.columns('variant', weightOf),
    ...inflected.columns('inflected', weightOf),
    ...skeleton.columns('skeleton', weightOf),
    ...fuzzyColumns(variant.keys, guessable),
  };
}

function addLong(table: NameTableBuilder, key: string, place: number, kind: NameKind, shortest: number = MIN_LOOSE_KEY): void {
  if (key.length >= shortest) table.add(key, place, kind);
}

/** Gives each distinct text a number, from 0. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  of(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get values(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

function writeAll(path: string, parts: readonly Buffer[]): void {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) for (let done = 0; done < part.length; ) done += writeSync(file, part, done);
  } finally {
    closeSync(file);
  }
}
