/** The kinds of files that can be imported, how to tell them from their first line, and how to read one line after the other. */
import { ALTERNATE_COLUMNS, readAlternateLine } from './alternate-names.ts';
import { DUMP_COLUMNS, readDumpLine } from './geonames-dump.ts';
import { isCsvHeader, readCsvLine, readHeader } from './own-csv.ts';
import type { MoreNames, PlaceEntry } from './place-entry.ts';

export const IMPORT_KINDS = ['geonames', 'alternate-names', 'csv'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const isImportKind = (text: string): text is ImportKind => (IMPORT_KINDS as readonly string[]).includes(text);

/** One line → what it tells, null where that is nothing to keep, undefined where it is no row but a header. Throws BadRow, or BadFile when no line of the file can be read. */
export type LineReader = (line: string) => PlaceEntry | MoreNames | null | undefined;

export interface ReaderOptions {
  /** ISO 3166-1 alpha-2. Of a dump: only this country, and all of it; of a CSV: the country of rows that name none. */
  readonly country: string | null;
  /** Whether a geonameid is known; asked for alternate names. */
  readonly isKnown: (geonameid: number) => boolean;
}

const READERS: Readonly<Record<ImportKind, (options: ReaderOptions) => LineReader>> = {
  geonames:
    ({ country }) =>
    (line) =>
      readDumpLine(line, country),
  'alternate-names':
    ({ isKnown }) =>
    (line) =>
      readAlternateLine(line, isKnown),
  csv: ({ country }) => csvReader(country),
};

/** To be given every line that is not empty, in order. */
export const lineReader = (kind: ImportKind, options: ReaderOptions): LineReader => READERS[kind](options);

/** Undefined when the first line is like none. */
export function kindOf(firstLine: string): ImportKind | undefined {
  const columns = firstLine.split('\t').length;
  if (columns === DUMP_COLUMNS) return 'geonames';
  if (ALTERNATE_COLUMNS.includes(columns)) return 'alternate-names';
  return isCsvHeader(firstLine) ? 'csv' : undefined;
}

function csvReader(country: string | null): LineReader {
  let columns: readonly string[] | undefined;
  return (line) => {
    if (columns) return readCsvLine(line, columns, country);
    columns = readHeader(line);
    return undefined;
  };
}
