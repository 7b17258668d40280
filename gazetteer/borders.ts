/**
 * One border rule for map, API and index: UN membership and UN resolutions decide whose ground it is (docs/borders.md);
 * who holds it is drawn as a dashed line. Everything that departs from what the sources say stands in curated/borders.csv.
 */
import { join } from 'node:path';
import { inRings, type Point, type Ring } from './geometry/rings.ts';
import { curatedFolder } from './paths.ts';
import { list, readCsv } from './sources/csv.ts';

/**
 * occupied: belongs to `country`, its line towards the rest of `country` is one of control (dashed);
 * open: own code, its line towards `other` is not settled (dashed); within: belongs to `country`, no line of control can be drawn.
 */
export type BorderStatus = 'occupied' | 'open' | 'within';

export interface BorderRule {
  /** `file/name` of a source polygon, or `file@cut` for a piece cut out of a file's polygons. */
  readonly unit: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly country: string;
  readonly status: BorderStatus;
  /** The states that hold or claim it against the rule. */
  readonly other: readonly string[];
  readonly source: string;
}

/** A piece to be cut out of a source's polygons because the source draws no line there. */
export interface Cut {
  readonly id: string;
  readonly file: string;
  readonly ring: Ring;
}

export interface Side {
  readonly country: string;
  readonly rule?: BorderRule | undefined;
}

/** What a line between two units is on the map. `inner` is a line between first-level units of one country. */
export type LineKind = 'country' | 'disputed' | 'inner';

const STATUSES: readonly string[] = ['occupied', 'open', 'within'] satisfies readonly BorderStatus[];

const rules: ReadonlyMap<string, BorderRule> = new Map(
  readCsv(join(curatedFolder(), 'borders.csv')).map((row) => {
    const rule: BorderRule = {
      unit: row['unit'] ?? '',
      name: row['name'] ?? '',
      country: row['country'] ?? '',
      status: statusOf(row),
      other: list(row['other']),
      source: row['source'] ?? '',
    };
    return [rule.unit, rule];
  }),
);

export const cuts: readonly Cut[] = readCsv(join(curatedFolder(), 'cuts.csv')).map((row) => ({
  id: row['id'] ?? '',
  file: row['file'] ?? '',
  ring: list(row['ring']).map((pair): Point => {
    const [lon, lat] = pair.split(' ').map(Number);
    return [lon ?? Number.NaN, lat ?? Number.NaN];
  }),
}));

export const borderRules = (): readonly BorderRule[] => [...rules.values()];

/** The override of one source polygon, undefined where the source's own filing stands. */
export const borderRule = (unit: string): BorderRule | undefined => rules.get(unit);

/** The country of a source polygon; `filed` is the country whose file it is in. */
export const countryOf = (unit: string, filed: string): string => rules.get(unit)?.country ?? filed;

/**
 * The country of a point that a source files under `filed`: GeoNames has the Golan's places under IL, the rule says SY.
 * Only pieces that were cut out matter; everywhere else GeoNames' countries agree with the rule.
 */
export function countryAt(filed: string, lat: number, lon: number): string {
  for (const cut of cuts) {
    const rule = rules.get(`${cut.file}@${cut.id}`);
    if (rule?.other.includes(filed) && inRings([cut.ring], [lon, lat])) return rule.country;
  }
  return filed;
}

/** What to draw between two units. */
export function lineBetween(a: Side, b: Side): LineKind {
  if (a.country === b.country) return isControlLine(a.rule, b.rule) ? 'disputed' : 'inner';
  const unsettled = isUnsettled(a.rule, b.country) || isUnsettled(b.rule, a.country);
  return unsettled ? 'disputed' : 'country';
}

/** A line of control runs where occupied ground meets the rest of its country, not between two occupied units. */
const isControlLine = (a: BorderRule | undefined, b: BorderRule | undefined): boolean =>
  (a?.status === 'occupied') !== (b?.status === 'occupied');

const isUnsettled = (rule: BorderRule | undefined, neighbour: string): boolean => rule?.status === 'open' && rule.other.includes(neighbour);

function statusOf(row: Readonly<Record<string, string>>): BorderStatus {
  const status = row['status'] ?? '';
  if (STATUSES.includes(status)) return status as BorderStatus;
  throw new Error(`curated/borders.csv, unit "${row['unit']}": status is "${status}"; expected one of ${STATUSES.join(', ')}.`);
}
