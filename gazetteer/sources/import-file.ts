/**
 * What was imported, as it is kept in DATA_DIR/gazetteer/imports: a JSON object a line, the first of which tells where it comes from.
 *
 *     {"format":1,"file":"UA.txt","kind":"geonames","country":"UA","imported_at":"2022-03-01T00:00:00.000Z"}
 *     {"id":"geonames:699839","name":"Robotyne","lat":47.44,"lon":35.83, … ,"names":{"main":["Robotyne"],"alternate":["Роботине"]}}
 *     {"id":"geonames:703448","names":{"alternate":["Kyiw"]}}
 */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { NAME_KINDS, type NameKind } from '../name-table.ts';
import type { ImportKind } from './import-kinds.ts';
import { type MoreNames, named, type PlaceEntry } from './place-entry.ts';

const FORMAT = 1;
const ENDING = '.jsonl';
const BUFFER = 1 << 20; // bytes read at a time

export interface ImportOrigin {
  readonly file: string;
  readonly kind: ImportKind;
  readonly country: string | null;
  /** ISO 8601, UTC. */
  readonly imported_at: string;
}

export const originLine = (origin: ImportOrigin): string => `${JSON.stringify({ format: FORMAT, ...origin })}\n`;

/** One file and country is one import: the same again takes its place. */
export const importName = ({ file, country }: ImportOrigin): string => `${basename(file)}${country === null ? '' : `.${country}`}${ENDING}`;

export function entryLine(entry: PlaceEntry | MoreNames): string {
  const byKind = Object.groupBy(entry.names, ({ kind }) => kind);
  const names = Object.fromEntries(Object.entries(byKind).map(([kind, list]) => [kind, list.map(({ text }) => text)]));
  return `${JSON.stringify({ ...entry, names })}\n`;
}

/** The files of a folder, in the order in which they were imported. */
export function importFiles(folder: string): readonly string[] {
  const paths = readNames(folder).map((name) => join(folder, name));
  return paths
    .map((path) => ({ path, at: readOrigin(path).imported_at }))
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.path < b.path) ? -1 : 1))
    .map(({ path }) => path);
}

/** Everything in these files; later ones come later. Throws with file and line when one is damaged. */
export function* readImports(paths: readonly string[]): Iterable<PlaceEntry | MoreNames> {
  for (const path of paths) {
    let number = 0;
    for (const line of linesOf(path)) if (++number > 1 && line !== '') yield parseEntry(line, path, number);
  }
}

function readOrigin(path: string): ImportOrigin {
  for (const line of linesOf(path)) {
    const origin = parsed(line, path, 1) as ImportOrigin & { readonly format?: number };
    if (origin.format === FORMAT) return origin;
    break;
  }
  throw damaged(path, 1);
}

function parseEntry(line: string, path: string, number: number): PlaceEntry | MoreNames {
  const entry = parsed(line, path, number) as Omit<PlaceEntry, 'names'> & { readonly names?: Partial<Record<NameKind, readonly string[]>> };
  if (typeof entry.id !== 'string' || typeof entry.names !== 'object') throw damaged(path, number);
  const { names } = entry;
  return { ...entry, names: NAME_KINDS.flatMap((kind) => named(kind, names[kind] ?? [])) };
}

function parsed(line: string, path: string, number: number): object {
  try {
    return Object(JSON.parse(line)) as object;
  } catch {
    throw damaged(path, number);
  }
}

const damaged = (path: string, number: number): Error =>
  new Error(`${path} is damaged at line ${number}. Import "${basename(path, ENDING)}" again, or remove this file.`);

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(ENDING) && !name.startsWith('.'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Synchronous, because compiling an index is; memory holds a buffer and a line. */
function* linesOf(path: string): Iterable<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.alloc(BUFFER);
    let rest = '';
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, length))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}
