/** Reads the hand-made lists: RFC 4180 with a header line; lists inside a field are separated by semicolons. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

/** All rows of a file. Throws with file and line when a row does not have the header's columns. */
export function readCsv(path: string): readonly Row[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Row[];
}

export const list = (field: string | undefined): readonly string[] =>
  (field ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The radius that a row states, in metres; nothing where it follows from what the place is. */
export const radiusOf = (row: Row): { readonly uncertainty_m?: number } =>
  row['uncertainty_m'] ? { uncertainty_m: Number(row['uncertainty_m']) } : {};
