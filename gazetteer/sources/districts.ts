/** Second-level units that Natural Earth draws, among the areas that build-areas.ts has made: counties of England, departments, provinces. */
import type { AreaSummary } from '../areas.ts';
import { named, type PlaceEntry } from './place-entry.ts';

const ID = /^admin2:..\.([^.]+)\./;

/** Where a county is called "County Cork", or "Co. Cork" in the papers. */
const COUNTY_FIRST: ReadonlySet<string> = new Set(['GB', 'IE']);
/** Districts whose bare names are ordinary words or people in a text: Down, Ards. */
const NEVER_BARE: ReadonlySet<string> = new Set(['GB.NIR']);

export function* districts(areas: readonly AreaSummary[]): Iterable<PlaceEntry> {
  for (const { id, name, lat, lon, country, feature_code, uncertainty_m } of areas) {
    const code = ID.exec(id)?.[1];
    if (code === undefined) continue;
    yield {
      ...{ id, name, lat, lon, country, feature_code, uncertainty_m },
      admin1_code: code,
      population: null,
      names: [...named('main', NEVER_BARE.has(`${country}.${code}`) ? [] : [name]), ...named('short', longForms(name, country))],
    };
  }
}

const longForms = (name: string, country: string): readonly string[] =>
  COUNTY_FIRST.has(country) ? [`County ${name}`, `Co ${name}`] : [`${name} province`, `province of ${name}`];
