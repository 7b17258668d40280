/** Names in, places out: the compiled index behind the Lookup interface. Exact spelling first, then spelling systems, then case forms. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openAreas } from './areas.ts';
import { metresBetween } from './distance.ts';
import { BestPlaces, firstOfEachPlace } from './best-places.ts';
import { FuzzyTable } from './fuzzy-table.ts';
import { readIndex, type Column } from './index-file.ts';
import { INDEX_FILE, INDEX_VERSION, SCALE, UNKNOWN, type IndexTables } from './index-layout.ts';
import { stemKey } from './inflect.ts';
import { NameTable, kindOfName, placeOf, type NameKind } from './name-table.ts';
import { NearestPlaces } from './nearest-places.ts';
import { spellingKey } from './normalize.ts';
import { defaultIndexFolder } from './paths.ts';
import { isSettlement, staticWeight } from './prior.ts';
import { FUZZY, UNCERTAINTY, WEIGHTS, settlementRadius } from './score.ts';
import { skeletonKey, transliterationKeys } from './transliterate.ts';
import type { Candidate, FindOptions, Lookup, MatchMethod, Near, Place, ReverseOptions } from './types.ts';

export type { Candidate, FindOptions, Lookup, MatchMethod, Near, Place, ReverseOptions } from './types.ts';

const DEFAULT_LIMIT = 5;

type Stage = keyof typeof WEIGHTS.stage;
type ExactStage = Exclude<Stage, 'fuzzy'>;

/** Keys shorter than this have no skeleton: too many would share it (build.ts uses the same bound). */
const MIN_SKELETON_KEY = 6;
/** Places kept beyond the limit while a prefix is searched, so that ranking has a choice. */
const PREFIX_SPARE = 20;

/** Opens the compiled gazetteer. Throws with a sentence when it is not there or not of this version. */
export function openGazetteer(folder: string = defaultIndexFolder()): Lookup {
  const path = join(folder, INDEX_FILE);
  if (!existsSync(path)) throw new Error(`there is no gazetteer at ${path}; run \`npm run build\` to compile it.`);
  const { tables, columns } = readIndex<IndexTables>(path);
  if (tables.version !== INDEX_VERSION)
    throw new Error(`the gazetteer at ${path} has version ${tables.version}, expected ${INDEX_VERSION}; run \`npm run build\`.`);
  return new CompiledGazetteer(tables, columns, openAreas(join(folder, 'areas')));
}

class CompiledGazetteer implements Lookup {
  readonly #tables: IndexTables;
  readonly #columns: Readonly<Record<string, Column>>;
  readonly #areas: ReturnType<typeof openAreas>;
  readonly #stages: Readonly<Record<ExactStage, NameTable>>;
  readonly #fuzzy: FuzzyTable;
  readonly #nearest: () => NearestPlaces;
  readonly #numbersById: () => ReadonlyMap<string, number>;
  readonly #capitals: () => ReadonlyMap<string, number>;

  constructor(tables: IndexTables, columns: Readonly<Record<string, Column>>, areas: ReturnType<typeof openAreas>) {
    this.#tables = tables;
    this.#columns = columns;
    this.#areas = areas;
    this.#stages = {
      exact: new NameTable(columns, 'exact'),
      variant: new NameTable(columns, 'variant'),
      inflected: new NameTable(columns, 'inflected'),
      skeleton: new NameTable(columns, 'skeleton'),
    };
    this.#fuzzy = new FuzzyTable(columns, (number) => this.#stages.variant.keyAt(number));
    this.#nearest = once(() => new NearestPlaces(columns['lat']!, columns['lon']!));
    this.#numbersById = once(() => this.#indexIds());
    this.#capitals = once(() => this.#indexCapitals());
  }

  find(name: string, options: FindOptions = {}): readonly Candidate[] {
    const key = spellingKey(name);
    if (key === '') return [];
    const exact = this.#candidates('exact', [key], options);
    if (exact.length > 0 || options.exactOnly === true) return exact;
    const stem = stemKey(name);
    const inflected = stem === '' ? [] : this.#candidates('inflected', [stem], options);
    if (inflected.length > 0) return inflected;
    const keys = transliterationKeys(name);
    const variant = this.#candidates('variant', keys, options);
    if (variant.length > 0) return variant;
    const skeleton = this.#candidates(
      'skeleton',
      keys
        .slice(0, 1)
        .filter((one) => one.length >= MIN_SKELETON_KEY)
        .map(skeletonKey),
      options,
    );
    return skeleton.length > 0 || options.fuzzy === false ? skeleton : this.#misspelled(keys[0] ?? '', options);
  }

  prefix(text: string, options: FindOptions = {}): readonly Candidate[] {
    const key = spellingKey(text);
    if (key === '') return [];
    const table = this.#stages.exact;
    const [first, end] = table.beginningWith(key);
    const best = new BestPlaces(
      (options.limit ?? DEFAULT_LIMIT) + PREFIX_SPARE,
      table,
      (number) => options.country === undefined || this.#tables.countries[this.#columns['country']![number]!] === options.country,
    );
    for (let number = first; number < end; number++) best.add(number);
    return this.#ranked('exact', Uint32Array.from(best.postings()), options);
  }

  reverse(
    point: { readonly lat: number; readonly lon: number },
    { limit = 1, maxMetres = Number.POSITIVE_INFINITY }: ReverseOptions = {},
  ): readonly Near[] {
    const settlements = this.#tables.features.map(isSettlement);
    const numbers = this.#nearest().around(point, limit, maxMetres, (number) => settlements[this.#columns['feature']![number]!]!);
    return numbers.map((number) => this.#placeAt(number)).map((place) => ({ place, metres: Math.round(metresBetween(point, place)) }));
  }

  suggest(name: string, limit = DEFAULT_LIMIT): readonly string[] {
    const hits = transliterationKeys(name).flatMap((key) => this.#fuzzy.nearest(key));
    return [
      ...new Set(
        hits
          .flatMap(({ key }) => this.#placesOf(key))
          .sort((a, b) => a - b)
          .map((number) => this.#nameAt(number)),
      ),
    ].slice(0, limit);
  }

  place(id: string): Place | undefined {
    const number = this.#numbersById().get(id);
    return number === undefined ? undefined : this.#placeAt(number);
  }

  capital(country: string): Place | undefined {
    const number = this.#capitals().get(country);
    return number === undefined ? undefined : this.#placeAt(number);
  }

  area(id: string) {
    return this.#areas.area(id);
  }

  uncertainty(place: Place): number | null {
    if (isSettlement(place.feature_code)) return settlementRadius(place.population);
    if (place.feature_code === 'PCLI' || place.feature_code === 'CONT') return null;
    const number = this.#numbersById().get(place.id);
    return (number === undefined ? undefined : this.#tables.radii[number]) ?? UNCERTAINTY.site;
  }

  /** The first of the keys that is in the table answers; readings of a name are tried in their order. */
  #candidates(stage: ExactStage, keys: readonly string[], options: FindOptions): readonly Candidate[] {
    const table = this.#stages[stage];
    for (const key of keys) {
      const [start, end] = table.range(key);
      const found = start === end ? [] : this.#ranked(stage, table.postings.subarray(start, end), options);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Names within an edit or two; all the nearest compete, each edit makes the whole less sure. */
  #misspelled(key: string, options: FindOptions): readonly Candidate[] {
    const hits = this.#fuzzy.nearest(key);
    const postings = hits.flatMap(({ key: number }) => {
      const [start, end] = this.#stages.variant.rangeOf(number);
      return [...this.#stages.variant.postings.subarray(start, end)];
    });
    const edits = hits[0]?.distance ?? 0;
    return this.#ranked('fuzzy', Uint32Array.from(firstOfEachPlace(postings)), options).map((candidate) => ({
      ...candidate,
      score: round(candidate.score * FUZZY.perEdit ** (edits - 1)),
    }));
  }

  #placesOf(key: number): readonly number[] {
    const [start, end] = this.#stages.variant.rangeOf(key);
    return Array.from(this.#stages.variant.postings.subarray(start, end), placeOf);
  }

  #ranked(stage: Stage, postings: Column, { country, near, limit = DEFAULT_LIMIT }: FindOptions): readonly Candidate[] {
    const weighed: { place: Place; kind: NameKind; weight: number }[] = [];
    let total = 0;
    for (const posting of postings) {
      const place = this.#placeAt(placeOf(posting));
      if (country !== undefined && place.country !== country) continue;
      const kind = kindOfName(posting);
      const weight = staticWeight(place, kind) * (near === undefined ? 1 : 0.5 ** (metresBetween(near, place) / WEIGHTS.nearHalf));
      total += weight;
      weighed.push({ place, kind, weight });
    }
    weighed.sort((a, b) => b.weight - a.weight);
    return weighed.slice(0, limit).map(({ place, kind, weight }) => ({
      place,
      match_method: methodOf(stage, kind),
      name_kind: kind,
      score: round(WEIGHTS.stage[stage] * (total > 0 ? weight / total : 1 / weighed.length)),
    }));
  }

  #placeAt(number: number): Place {
    const column = (name: string): number => this.#columns[name]![number]!;
    const population = column('population');
    return {
      id: this.#tables.ids[number] ?? `geonames:${column('id')}`,
      name: this.#nameAt(number),
      lat: column('lat') / SCALE,
      lon: column('lon') / SCALE,
      country: this.#tables.countries[column('country')] || null,
      admin1: this.#tables.admin1[column('admin1')]?.name ?? null,
      feature_code: this.#tables.features[column('feature')]!,
      population: population === UNKNOWN ? null : population,
    };
  }

  #nameAt(number: number): string {
    const offsets = this.#columns['nameOffset']!;
    return String.fromCharCode(...this.#columns['namePool']!.subarray(offsets[number]!, offsets[number + 1]!));
  }

  #indexCapitals(): Map<string, number> {
    const capital = this.#tables.features.indexOf('PPLC');
    const { feature: features, country: countries } = this.#columns;
    const numbers = new Map<string, number>();
    features!.forEach((feature, number) => {
      const country = this.#tables.countries[countries![number]!] ?? '';
      if (feature === capital && !numbers.has(country)) numbers.set(country, number);
    });
    return numbers;
  }

  #indexIds(): Map<string, number> {
    const ids = this.#columns['id']!;
    const numbers = new Map<string, number>();
    for (let number = 0; number < ids.length; number++) numbers.set(this.#tables.ids[number] ?? `geonames:${ids[number]}`, number);
    return numbers;
  }
}

/** Computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}

function methodOf(stage: Stage, kind: NameKind): MatchMethod {
  if (kind === 'former') return 'former_name';
  return stage === 'skeleton' ? 'variant' : stage;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
