/** Which units each area is made of, and what it is called: first-level units, the finer ones where the source has them, great regions as unions of them, countries. */
import { join } from 'node:path';
import type { StoredArea } from './areas.ts';
import { areaKm2 } from './geometry/rings.ts';
import { curatedFolder } from './paths.ts';
import { spellingKey } from './normalize.ts';
import { list, readCsv } from './sources/csv.ts';
import type { Unit } from './sources/unit.ts';

/** An area before it is measured: which units it is made of. */
export interface AreaPlan extends Pick<StoredArea, 'name' | 'country' | 'feature_code' | 'names'> {
  readonly id: string;
  readonly members: ReadonlySet<number>;
}

/** `codes`: index of unit → GeoNames' first-level code. */
export function planAreas(units: readonly Unit[], codes: ReadonlyMap<number, string>): readonly AreaPlan[] {
  const admin1 = planAdmin1(units, codes);
  return [...admin1, ...planDistricts(units, codes), ...planRegions(admin1), ...planCountries(units)];
}

function planAdmin1(units: readonly Unit[], codes: ReadonlyMap<number, string>): readonly AreaPlan[] {
  const names = admin1Names();
  const members = Map.groupBy(codes.keys(), (unit) => codes.get(unit)!);
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, indices]): AreaPlan[] => {
      const id = `admin1:${code}`;
      const name = names.get(id) ?? largest(units, indices).name;
      return name === '' ? [] : [{ id, name, country: code.slice(0, 2), feature_code: 'ADM1', members: new Set(indices) }];
    });
}

/** Where the source divides more finely than GeoNames' first level: counties of England, departments of France, provinces of Italy. Parts of one name are one. */
function planDistricts(units: readonly Unit[], codes: ReadonlyMap<number, string>): readonly AreaPlan[] {
  const idOf = (unit: number): string => `admin2:${codes.get(unit)!}.${spellingKey(units[unit]!.name).replaceAll(' ', '-')}`;
  const perCode = Map.groupBy(codes.keys(), (unit) => codes.get(unit)!);
  const finer = [...codes.keys()].filter((unit) => units[unit]!.name !== '' && perCode.get(codes.get(unit)!)!.length > 1);
  return [...Map.groupBy(finer, idOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => {
      const { name, country } = units[members[0]!]!;
      return { id, name, country, feature_code: 'ADM2' as const, members: new Set(members) };
    });
}

/** By id: the list of first-level units, and over it the names of those that the list lacks or calls differently on its own ground. */
function admin1Names(): ReadonlyMap<string, string> {
  const rows = ['admin1.csv', 'admin1-names.csv'].flatMap((file) => readCsv(join(curatedFolder(), file)));
  return new Map(rows.map((row) => [row['id'] ?? '', row['name'] ?? '']));
}

function largest(units: readonly Unit[], indices: readonly number[]): Unit {
  const size = (index: number): number => areaKm2(units[index]!.polygons.flat());
  return units[indices.reduce((best, index) => (size(index) > size(best) ? index : best))]!;
}

/** Great regions are unions of first-level units. Throws when a list names a unit that has no polygon. */
function planRegions(admin1: readonly AreaPlan[]): readonly AreaPlan[] {
  const byId = new Map(admin1.map((plan) => [plan.id, plan]));
  return readCsv(join(curatedFolder(), 'regions.csv')).map((row) => {
    const members = list(row['members']).flatMap((id) => {
      const plan = byId.get(id);
      if (!plan) throw new Error(`curated/regions.csv, ${row['id']}: there is no polygon for "${id}"; expected an id like admin1:UA.16.`);
      return [...plan.members];
    });
    return {
      id: row['id'] ?? '',
      name: row['name'] ?? '',
      country: row['country'] ?? '',
      feature_code: 'RGN',
      names: list(row['names']),
      members: new Set(members),
    };
  });
}

function planCountries(units: readonly Unit[]): readonly AreaPlan[] {
  const namer = new Intl.DisplayNames('en', { type: 'region' });
  const members = Map.groupBy(units.keys(), (index) => units[index]!.country);
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, indices]) => ({
      id: `country:${country}`,
      name: namer.of(country) ?? country,
      country,
      feature_code: 'PCLI',
      members: new Set(indices),
    }));
}
