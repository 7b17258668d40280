/**
 * The compiled gazetteer is one file of typed arrays, so that it loads by being read and can be shared by all workers:
 *
 *     "GDIX" | header length | header (JSON: sections, tables) | section | section | …      each section 8-byte aligned
 *
 * Sections hold columns of numbers; text lies in UTF-16 pools, addressed by offset and length.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const MAGIC = 0x58494447; // "GDIX", little-endian
const PREFIX = 8;
const ALIGN = 8;

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
export type ArrayKind = keyof typeof ARRAYS;
export type Column =
  | Uint8Array<ArrayBufferLike>
  | Uint16Array<ArrayBufferLike>
  | Uint32Array<ArrayBufferLike>
  | Int32Array<ArrayBufferLike>;

interface Section {
  readonly kind: ArrayKind;
  readonly offset: number;
  readonly length: number;
}

export interface IndexFile<Tables> {
  readonly tables: Tables;
  readonly columns: Readonly<Record<string, Column>>;
}

/** The bytes of an index file. */
export function encodeIndex(tables: unknown, columns: Readonly<Record<string, Column>>): Buffer[] {
  const sections: Record<string, Section> = {};
  let offset = 0;
  for (const [name, column] of Object.entries(columns)) {
    sections[name] = { kind: kindOf(column), offset, length: column.length };
    offset = aligned(offset + column.byteLength);
  }
  const header = Buffer.from(JSON.stringify({ sections, tables }));
  const start = aligned(PREFIX + header.length);
  const head = Buffer.alloc(start, ' ');
  head.writeUInt32LE(MAGIC, 0);
  head.writeUInt32LE(start - PREFIX, 4);
  header.copy(head, PREFIX);
  return [
    head,
    ...Object.values(columns).flatMap((column) => [
      Buffer.from(column.buffer, column.byteOffset, column.byteLength),
      Buffer.alloc(aligned(column.byteLength) - column.byteLength),
    ]),
  ];
}

/** Reads an index file. Throws with a sentence when the file is not a whole index. */
export const readIndex = <Tables>(path: string): IndexFile<Tables> => decodeIndex<Tables>(readIndexMemory(path), path);

/** The bytes of a file in memory that threads can share. */
export function readIndexMemory(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const memory = new SharedArrayBuffer(aligned(size));
    const bytes = new Uint8Array(memory);
    for (let done = 0; done < size; ) done += readSync(file, bytes, done, size - done, done) || size;
    return memory;
  } finally {
    closeSync(file);
  }
}

/** The tables of an index and a stamp that tells it from others, without reading its columns. Throws as readIndex does. */
export function readIndexHead<Tables>(path: string): { readonly tables: Tables; readonly stamp: string } {
  const file = openSync(path, 'r');
  try {
    const prefix = Buffer.alloc(PREFIX);
    const { size } = fstatSync(file);
    if (readSync(file, prefix, 0, PREFIX, 0) < PREFIX || prefix.readUInt32LE(0) !== MAGIC)
      throw new Error(`${path} is not a gazetteer index.`);
    const header = Buffer.alloc(Math.min(prefix.readUInt32LE(4), size));
    readSync(file, header, 0, header.length, PREFIX);
    const { tables } = JSON.parse(header.toString('utf8')) as { tables: Tables };
    return { tables, stamp: createHash('sha256').update(`${size} `).update(header).digest('hex') };
  } finally {
    closeSync(file);
  }
}

/** Columns over the memory itself, nothing is copied. `path` is named in what goes wrong. Throws as readIndex does. */
export function decodeIndex<Tables>(memory: SharedArrayBuffer, path: string): IndexFile<Tables> {
  const view = new DataView(memory);
  if (memory.byteLength < PREFIX || view.getUint32(0, true) !== MAGIC)
    throw new Error(`${path} is not a gazetteer index; run \`npm run build\` to make it again.`);
  const start = PREFIX + view.getUint32(4, true);
  const { sections, tables } = JSON.parse(Buffer.from(new Uint8Array(memory, PREFIX, start - PREFIX)).toString('utf8')) as {
    sections: Record<string, Section>;
    tables: Tables;
  };
  const columns = Object.fromEntries(
    Object.entries(sections).map(([name, { kind, offset, length }]) => [name, columnOf(kind, memory, start + offset, length)]),
  );
  return { tables, columns };
}

function columnOf(kind: ArrayKind, memory: SharedArrayBuffer, offset: number, length: number): Column {
  switch (kind) {
    case 'u8':
      return new Uint8Array(memory, offset, length);
    case 'u16':
      return new Uint16Array(memory, offset, length);
    case 'u32':
      return new Uint32Array(memory, offset, length);
    case 'i32':
      return new Int32Array(memory, offset, length);
  }
}

/** A piece of a pool of text. Letter by letter: names are short, and a view of the piece costs more than to join them. */
export function textOf(pool: Column, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(pool[at]!);
  return text;
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

function kindOf(column: Column): ArrayKind {
  for (const [kind, array] of Object.entries(ARRAYS)) if (column instanceof array) return kind as ArrayKind;
  throw new TypeError(`an index column must be one of ${Object.keys(ARRAYS).join(', ')}`);
}
