/** What bulk ingestion reads: a file, a folder or standard input → reports and faults, one at a time. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { basename, extname, join } from 'node:path';
import type { ReportInput } from '../model/report.ts';
import { InputError } from '../model/input-error.ts';
import { readLines } from './lines.ts';
import { parseLine } from './parse-line.ts';
import { checkReport } from './report-input.ts';

/** One report, or what is wrong with it, and where it stands. */
export interface Item {
  readonly file: string;
  /** From 1; null for a file that is one report. */
  readonly line: number | null;
  readonly report: ReportInput | null;
  readonly fault: string | null;
}

export interface Source {
  readonly file: string;
  /** Bytes; null when not known. */
  readonly size: number | null;
  /** `onBytes` hears how much was read. */
  read(onBytes: (count: number) => void): AsyncIterable<Item>;
}

const LINES = ['.jsonl', '.ndjson']; // one report a line
const TEXT = '.txt'; // one report a file, day of publication unknown

/** The files of a folder by name, or the one that is named; throws InputError when there is nothing to read. */
export async function sourcesOf(path: string, stdin: AsyncIterable<Uint8Array>): Promise<readonly Source[]> {
  if (path === '-') return [linesSource('standard input', null, () => stdin)];
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new InputError(`There is no file or folder "${path}"; check the name.`);
  if (!found.isDirectory()) return [fileSource(path, found.size)];
  const names = (await readdir(path)).filter((name) => [...LINES, TEXT].includes(extname(name).toLowerCase())).sort();
  if (names.length === 0)
    throw new InputError(`The folder "${path}" holds no .jsonl, .ndjson or .txt file; expected reports in one of these.`);
  return Promise.all(names.map(async (name) => fileSource(join(path, name), (await stat(join(path, name))).size)));
}

/** One file: a report a line, or all of it one report when it is a .txt. */
export function fileSource(file: string, size: number | null = null): Source {
  return extname(file).toLowerCase() === TEXT ? textSource(file, size) : linesSource(file, size, () => createReadStream(file));
}

function linesSource(file: string, size: number | null, open: () => AsyncIterable<Uint8Array>): Source {
  return {
    file,
    size,
    async *read(onBytes) {
      for await (const { number, text, fault } of readLines(counted(open(), onBytes))) {
        if (text === null) yield { file, line: number, report: null, fault };
        else if (text.trim() !== '') yield itemOf(file, number, () => parseLine(text));
      }
    },
  };
}

function textSource(file: string, size: number | null): Source {
  return {
    file,
    size,
    async *read(onBytes) {
      const bytes = await readFile(file);
      onBytes(bytes.length);
      yield itemOf(file, null, () => checkReport({ id: basename(file), text: decoded(bytes) }));
    },
  };
}

function decoded(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new InputError('The file is not valid UTF-8; convert it to UTF-8 first.');
  return new TextDecoder().decode(bytes); // drops a byte-order mark
}

function itemOf(file: string, line: number | null, parse: () => ReportInput): Item {
  try {
    return { file, line, report: parse(), fault: null };
  } catch (error) {
    if (error instanceof InputError) return { file, line, report: null, fault: error.message };
    throw error;
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.byteLength);
    yield chunk;
  }
}
