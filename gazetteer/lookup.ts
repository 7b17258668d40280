/** Names in, places out: the compiled index behind the Lookup interface. Exact spelling first, then spelling systems, then case forms. */
import { AnswerMemory } from './answer-memory.ts';
import { openAreas } from './areas.ts';
import { metresBetween } from './distance.ts';
import { BestPlaces, firstOfEachPlace } from './best-places.ts';
import { FuzzyTable } from './fuzzy-table.ts';
import { type GazetteerMemory, readGazetteer } from './gazetteer-memory.ts';
import { type Column, decodeIndex } from './index-file.ts';
import { INDEX_VERSION, type IndexTables, MIN_SKELETON_KEY } from './index-layout.ts';
import { stemKeys } from './inflect.ts';
import { NameTable, kindOfName, placeOf, type NameKind } from './name-table.ts';
import { NearestPlaces } from './nearest-places.ts';
import { PlaceTable } from './place-table.ts';
import { scanPlaces } from './place-scan.ts';
import { isCyrillic, isTooLong, spellingKey } from './normalize.ts';
import { defaultIndexFolder } from './paths.ts';
import { isKnownBySkeleton, isReachedFromCyrillic, isSettlement, isTrusted } from './prior.ts';
import { FUZZY, UNCERTAINTY, WEIGHTS, settlementRadius } from './score.ts';
import { skeletonKey, transliterationKeys } from './transliterate.ts';
import type {
  Candidate,
  FindOptions,
  Lookup,
  MatchMethod,
  Near,
  Place,
  PlaceFilter,
  PlacePage,
  PlaceRange,
  ReverseOptions,
} from './types.ts';

export { type GazetteerMemory, readGazetteer } from './gazetteer-memory.ts';
export type { Candidate, FindOptions, Lookup, MatchMethod, Near, Place, ReverseOptions } from './types.ts';

const DEFAULT_LIMIT = 5;

type Stage = keyof typeof WEIGHTS.stage;
type ExactStage = Exclude<Stage, 'fuzzy'>;

/** Endings of surnames, in the signs of transliterationKey: such a word is rarely a misspelled place, and often a person. */
const SURNAME = /(?:[oe]v|[iy]n|enko|[CS]uk|ik|ski|man|son)$/;
/** Longer strings are no names, and are not kept. */
const MAX_REMEMBERED_NAME = 60;
/** No more candidates than this, and the number of ways in which a key can be asked for. */
const MAX_LIMIT = 1_000;
const WAYS = (MAX_LIMIT + 1) * 4;
/** Names whose keys are kept; emptied when full, so that memory stays flat. */
const MAX_NUMBERS = 50_000;
/** Places kept beyond the limit while a prefix is searched, so that ranking has a choice. */
const PREFIX_SPARE = 20;

/** Opens the compiled gazetteer: of a folder, or one that this or another thread has read. Throws with a sentence when it is not there or not of this version. */
export function openGazetteer(source: string | GazetteerMemory = defaultIndexFolder()): Lookup {
  const { index, path, areasFolder } = typeof source === 'string' ? readGazetteer(source) : source;
  const { tables, columns } = decodeIndex<IndexTables>(index, path);
  if (tables.version !== INDEX_VERSION)
    throw new Error(`the gazetteer at ${path} has version ${tables.version}, expected ${INDEX_VERSION}; run \`npm run build\`.`);
  return new CompiledGazetteer(tables, columns, openAreas(areasFolder));
}

class CompiledGazetteer implements Lookup {
  readonly #places: PlaceTable;
  readonly #areas: ReturnType<typeof openAreas>;
  readonly #stages: Readonly<Record<ExactStage, NameTable>>;
  readonly #fuzzy: FuzzyTable;
  readonly #numbers = new Map<string, number>();
  readonly #answered = new AnswerMemory(WAYS);
  readonly #nearest: () => NearestPlaces;

  constructor(tables: IndexTables, columns: Readonly<Record<string, Column>>, areas: ReturnType<typeof openAreas>) {
    this.#places = new PlaceTable(tables, columns);
    this.#areas = areas;
    this.#stages = {
      exact: new NameTable(columns, 'exact'),
      variant: new NameTable(columns, 'variant'),
      inflected: new NameTable(columns, 'inflected'),
      skeleton: new NameTable(columns, 'skeleton'),
    };
    this.#fuzzy = new FuzzyTable(columns, (number) => this.#stages.variant.keyAt(number));
    this.#nearest = once(() => new NearestPlaces(columns['lat']!, columns['lon']!));
  }

  find(name: string, options: FindOptions = {}): readonly Candidate[] {
    const number = this.#keyNumber(name);
    if (options.country !== undefined || options.near !== undefined) return this.#search(name, number, options);
    const { limit = DEFAULT_LIMIT, exactOnly = false, fuzzy = true } = options;
    const way = Math.min(limit, MAX_LIMIT) * 4 + (exactOnly ? 2 : 0) + (fuzzy ? 1 : 0);
    if (number >= 0) return this.#answered.ofKey(number, way) ?? this.#answered.keepKey(number, way, this.#search(name, number, options));
    if (exactOnly) return [];
    return this.#answered.ofName(name, way) ?? this.#answered.keepName(name, way, this.#search(name, number, options));
  }

  #search(name: string, number: number, options: FindOptions): readonly Candidate[] {
    const exact = number < 0 ? [] : this.#weighKey('exact', number, options);
    if (options.exactOnly === true || exact.some((one) => this.#isStrong(one))) return this.#answer(exact, options.limit);
    const loose = this.#loose(name, options);
    if (exact.length === 0) return this.#answer(loose, options.limit);
    // "Nikolayev" is by chance also how a small town is spelled: a far larger place in another spelling stands beside it
    const beside = onlyNew(loose, exact).map((one) => ({ ...one, weight: one.weight * WEIGHTS.besideExact }));
    return this.#answer([...exact, ...beside], options.limit);
  }

  /** A place's own name, or a place of which any name is believed. */
  #isStrong({ number, kind }: Weighed): boolean {
    return kind === 'main' || isTrusted(this.#places.at(number));
  }

  /** The number of the exact key of a name, -1 where there is none. */
  #keyNumber(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.#numbers.size >= MAX_NUMBERS) this.#numbers.clear();
    const number = this.#stages.exact.keyNumber(spellingKey(name));
    if (name.length <= MAX_REMEMBERED_NAME) this.#numbers.set(name, number);
    return number;
  }

  prefix(text: string, options: FindOptions = {}): readonly Candidate[] {
    const key = spellingKey(text);
    if (key === '') return [];
    const table = this.#stages.exact;
    const [first, end] = table.beginningWith(key);
    const best = new BestPlaces(
      (options.limit ?? DEFAULT_LIMIT) + PREFIX_SPARE,
      table,
      (number) =>
        options.country === undefined || this.#places.tables.countries[this.#places.columns['country']![number]!] === options.country,
    );
    for (let number = first; number < end; number++) best.add(number);
    const found = Uint32Array.from(best.postings());
    return this.#answer(this.#weigh('exact', found, 0, found.length, options, WEIGHTS.stage.exact), options.limit);
  }

  reverse(
    point: { readonly lat: number; readonly lon: number },
    { limit = 1, maxMetres = Number.POSITIVE_INFINITY }: ReverseOptions = {},
  ): readonly Near[] {
    const settlements = this.#places.tables.features.map(isSettlement);
    const numbers = this.#nearest().around(point, limit, maxMetres, (number) => settlements[this.#places.columns['feature']![number]!]!);
    return numbers.map((number) => this.#places.at(number)).map((place) => ({ place, metres: Math.round(metresBetween(point, place)) }));
  }

  suggest(name: string, limit = DEFAULT_LIMIT): readonly string[] {
    const hits = transliterationKeys(name).flatMap((key) => this.#fuzzy.nearest(key));
    return [
      ...new Set(
        hits
          .flatMap(({ key }) => this.#placesOf(key))
          .sort((a, b) => a - b)
          .map((number) => this.#places.at(number).name),
      ),
    ].slice(0, limit);
  }

  place(id: string): Place | undefined {
    const number = this.#places.numberOf(id);
    return number === undefined ? undefined : this.#places.at(number);
  }

  places(filter: PlaceFilter, range: PlaceRange): PlacePage {
    const { numbers, ...rest } = scanPlaces(this.#places.tables, this.#places.columns, filter, range);
    return { places: numbers.map((number) => this.#places.at(number)), ...rest };
  }

  capital(country: string): Place | undefined {
    return this.#places.capital(country);
  }

  area(id: string) {
    return this.#areas.area(id) ?? this.#areaOfCountry(id);
  }

  /** Countries go by GeoNames' ids, their polygons by their codes. */
  #areaOfCountry(id: string) {
    const place = id.startsWith('geonames:') ? this.place(id) : undefined;
    return place?.feature_code === 'PCLI' ? this.#areas.area(`country:${place.country}`) : undefined;
  }

  uncertainty(place: Place): number | null {
    if (isSettlement(place.feature_code)) return settlementRadius(place.population);
    if (place.feature_code === 'PCLI' || place.feature_code === 'CONT') return null;
    const number = this.#places.numberOf(place.id);
    return (number === undefined ? undefined : this.#places.tables.radii[number]) ?? UNCERTAINTY.site;
  }

  /** The first of the looser stages that answers. */
  #loose(name: string, options: FindOptions): readonly Weighed[] {
    if (isTooLong(name)) return [];
    const inflected = this.#weighed('inflected', stemKeys(name), options);
    if (inflected.length > 0) return inflected;
    const keys = transliterationKeys(name);
    const acrossScripts = isCyrillic(name);
    const variant = this.#weighed('variant', keys, options).filter(
      ({ number }) => !acrossScripts || isReachedFromCyrillic(this.#places.at(number)),
    );
    if (variant.length > 0) return variant;
    const [key = ''] = keys;
    const isSurname = SURNAME.test(key);
    const skeleton =
      key.length < MIN_SKELETON_KEY || acrossScripts
        ? []
        : this.#weighed('skeleton', [skeletonKey(key)], options).filter(({ number }) =>
            isKnownBySkeleton(this.#places.at(number), isSurname),
          );
    if (isSurname) return skeleton;
    return skeleton.length > 0 || options.fuzzy === false ? skeleton : this.#misspelled(key, options);
  }

  /** The first of the keys that is in the table answers; readings of a name are tried in their order. */
  #weighed(stage: ExactStage, keys: readonly string[], options: FindOptions): readonly Weighed[] {
    const table = this.#stages[stage];
    for (const key of keys) {
      const number = table.keyNumber(key);
      const found = number < 0 ? [] : this.#weighKey(stage, number, options);
      if (found.length > 0) return found;
    }
    return [];
  }

  #weighKey(stage: ExactStage, key: number, options: FindOptions): readonly Weighed[] {
    const table = this.#stages[stage];
    const [start, end] = table.rangeOf(key);
    return this.#weigh(stage, table.postings, start, end, options, WEIGHTS.stage[stage]);
  }

  /** Names within an edit or two; all the nearest compete, each edit makes the whole less sure. */
  #misspelled(key: string, options: FindOptions): readonly Weighed[] {
    const hits = this.#fuzzy.nearest(key);
    const postings = hits.flatMap(({ key: number }) => [
      ...this.#stages.variant.postings.subarray(...this.#stages.variant.rangeOf(number)),
    ]);
    const sureness = WEIGHTS.stage.fuzzy * FUZZY.perEdit ** ((hits[0]?.distance ?? 1) - 1);
    const distinct = Uint32Array.from(firstOfEachPlace(postings));
    return this.#weigh('fuzzy', distinct, 0, distinct.length, options, sureness);
  }

  #placesOf(key: number): readonly number[] {
    const [start, end] = this.#stages.variant.rangeOf(key);
    return Array.from(this.#stages.variant.postings.subarray(start, end), placeOf);
  }

  /** A place is made an object only where it may be left out, or is among the best. */
  #weigh(stage: Stage, postings: Column, start: number, end: number, { country, near }: FindOptions, sureness: number): readonly Weighed[] {
    const weighed: Weighed[] = [];
    for (let at = start; at < end; at++) {
      const number = placeOf(postings[at]!);
      if (country !== undefined && this.#places.at(number).country !== country) continue;
      const kind = kindOfName(postings[at]!);
      const distance = near === undefined ? 0 : metresBetween(near, this.#places.at(number));
      const weight = this.#places.weight(number) * WEIGHTS.name[kind] * 0.5 ** (distance / WEIGHTS.nearHalf);
      weighed.push({ number, kind, weight, stage, sureness });
    }
    return weighed;
  }

  /** Weights → scores: a reading's share of them all, times how sure its stage is. Best first. */
  #answer(weighed: readonly Weighed[], limit: number = DEFAULT_LIMIT): readonly Candidate[] {
    let total = 0;
    for (const { weight } of weighed) total += weight;
    const sorted = weighed.length > 1 ? [...weighed].sort((a, b) => b.weight - a.weight) : weighed;
    return sorted.slice(0, limit).map(({ number, kind, weight, stage, sureness }) => ({
      place: this.#places.at(number),
      match_method: methodOf(stage, kind),
      name_kind: kind,
      score: round(sureness * (total > 0 ? weight / total : 1 / weighed.length)),
    }));
  }
}

/** Computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}

/** A reading of a name before it is put beside the others. */
interface Weighed {
  /** Of the place. */
  readonly number: number;
  readonly kind: NameKind;
  readonly weight: number;
  readonly stage: Stage;
  /** Share of right answers of its stage. */
  readonly sureness: number;
}

function onlyNew(readings: readonly Weighed[], known: readonly Weighed[]): readonly Weighed[] {
  return readings.filter(({ number }) => !known.some((other) => other.number === number));
}

function methodOf(stage: Stage, kind: NameKind): MatchMethod {
  if (kind === 'former') return 'former_name';
  return stage === 'skeleton' ? 'variant' : stage;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
