/**
 * The polygons of first-level units (`admin1:UA.16`), finer ones (`admin2:GB.ENG.kent`), countries (`country:UA`), great regions (`curated:donbas`) and counties (`us-county:01001`), as build-areas.ts
 * has written them: one file a country, `regions.json` for the curated ones, `us-counties.json`, each { "<id>": StoredArea }. A file is read when the first of its
 * areas is asked for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area } from './types.ts';

/** What the index needs to know of an area. */
export interface AreaSummary {
  readonly id: string;
  readonly name: string;
  /** A point inside the polygon, near its middle. */
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2 by the border rule; XK for Kosovo. */
  readonly country: string;
  /** Metres from that point; holds 90 % of the ground, for a great region half its extent. */
  readonly uncertainty_m: number;
  readonly feature_code: 'ADM1' | 'ADM2' | 'PCLI' | 'RGN';
  /** Other names, in any language. */
  readonly names?: readonly string[];
}

export interface StoredArea extends Omit<AreaSummary, 'id'> {
  readonly extent_km2: number;
  readonly geometry: Area;
}

export interface Areas {
  area(id: string): Area | undefined;
  summary(id: string): AreaSummary | undefined;
}

type AreaFile = Readonly<Record<string, StoredArea>>;

/** Name of the file that holds an area; undefined for an id that is not an area's. */
export function areaFileOf(id: string): string | undefined {
  if (id.startsWith('curated:')) return 'regions.json';
  if (id.startsWith('us-county:')) return 'us-counties.json';
  const country = /^(?:admin1|admin2|country):([A-Z]{2})(?:\.|$)/.exec(id)?.[1];
  return country && `${country}.json`;
}

/** Never throws on an id; a file that is not there has no areas. */
export function openAreas(folder: string): Areas {
  const files = new Map<string, AreaFile>();
  const read = (name: string): AreaFile => {
    const path = join(folder, name);
    const file = files.get(name) ?? (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as AreaFile) : {});
    files.set(name, file);
    return file;
  };
  const stored = (id: string): StoredArea | undefined => {
    const name = areaFileOf(id);
    const file = name === undefined ? {} : read(name);
    return Object.hasOwn(file, id) ? file[id] : undefined;
  };
  return { area: (id) => stored(id)?.geometry, summary: (id) => summaryOf(id, stored(id)) };
}

/** What is known of every area of a folder. */
export function readAreaSummaries(folder: string): readonly AreaSummary[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as AreaFile))
    .flatMap(([id, stored]) => summaryOf(id, stored) ?? []);
}

function summaryOf(id: string, stored: StoredArea | undefined): AreaSummary | undefined {
  if (!stored) return undefined;
  const { geometry: _geometry, extent_km2: _extent, ...rest } = stored;
  return { id, ...rest };
}
