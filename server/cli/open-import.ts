/** A file to import, looked at before anything is written: its kind, its size, whether it is text at all. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { IMPORT_KINDS, type ImportKind, kindOf } from '../../gazetteer/sources/import-kinds.ts';
import type { ImportOrigin } from '../../gazetteer/sources/import-file.ts';
import { UsageError, WorkError } from './command.ts';
import { inputError } from './input.ts';

const FIRST_PART = 65_536; // bytes that are looked at

export interface ImportSource {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly origin: ImportOrigin;
}

/** Throws WorkError when the file cannot be read or is no such file, UsageError when its kind has to be given. */
export async function openImport(
  path: string,
  { kind, country }: { readonly kind: ImportKind | undefined; readonly country: string | null },
): Promise<ImportSource> {
  const { size, first } = await firstPart(path);
  if (first.subarray(0, 2).toString('latin1') === 'PK')
    throw new WorkError(`"${path}" is a zip archive; unpack it and import the text file in it.`);
  if (first.includes(0)) throw new WorkError(`"${path}" is binary or UTF-16 (it holds zero bytes); UTF-8 text was expected.`);
  const lines = first
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const found = kind ?? kindOf(lines.find((line) => line.trim() !== '') ?? '');
  if (found === undefined)
    throw new UsageError(
      `The first line of "${path}" is like none of a GeoNames dump, of alternateNamesV2 or of a CSV with name, lat and lon; say --kind ${IMPORT_KINDS.join('|')}.`,
    );
  if (found === 'alternate-names' && country !== null)
    throw new UsageError('--country does not go with alternate names: they name places by id.');
  return {
    path,
    size,
    origin: { file: basename(path), kind: found, country: country ?? countryOfFile(path, found), imported_at: new Date().toISOString() },
  };
}

/** GeoNames calls the dump of a country after its code. */
function countryOfFile(path: string, kind: ImportKind): string | null {
  return kind === 'geonames' ? (/^([A-Z]{2})\.txt$/.exec(basename(path))?.[1] ?? null) : null;
}

async function firstPart(path: string): Promise<{ readonly size: number; readonly first: Buffer }> {
  try {
    const file = await open(path);
    try {
      const buffer = Buffer.alloc(FIRST_PART);
      const { bytesRead } = await file.read(buffer, 0, FIRST_PART, 0);
      return { size: (await file.stat()).size, first: buffer.subarray(0, bytesRead) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw inputError(path, error as NodeJS.ErrnoException);
  }
}
