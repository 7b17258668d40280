/**
 * The little of FlatBuffers (flatbuffers.dev, "Internals") that one header needs: tables, strings and vectors, written front to back, what is referred to after
 * what refers to it.
 */

/** A field of a table; `undefined` is one that keeps its default. */
export type Field =
  | { readonly byte: number }
  | { readonly uint16: number }
  | { readonly int32: number }
  | { readonly uint64: number }
  | { readonly text: string }
  | { readonly doubles: readonly number[] }
  | { readonly table: Table }
  | { readonly tables: readonly Table[] }
  | undefined;

/** In the order of the schema. */
export type Table = readonly Field[];

const REFERENCE = 4; // bytes
const LONGEST = 1 << 16; // bytes to begin with

/** A root table with its length before it, a multiple of 8 bytes in all. */
export function sizePrefixed(root: Table): Uint8Array {
  const writer = new FlatWriter();
  writer.reserve(REFERENCE, 1); // the length
  const at = writer.reserve(REFERENCE, 4);
  writer.refer(at, writer.table(root));
  return writer.finished();
}

class FlatWriter {
  #bytes = Buffer.alloc(LONGEST);
  #end = 0;

  /** Room at the end, zeroed; where it begins. */
  reserve(length: number, alignment: number): number {
    const at = Math.ceil(this.#end / alignment) * alignment;
    this.#end = at + length;
    while (this.#end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    return at;
  }

  refer(from: number, to: number): void {
    this.#bytes.writeUInt32LE(to - from, from);
  }

  table(fields: Table): number {
    const vtable = this.reserve(4 + 2 * fields.length, 2);
    const at = this.reserve(4, 8);
    this.#bytes.writeInt32LE(at - vtable, at);
    const places = this.#places(fields, vtable, at);
    this.#bytes.writeUInt16LE(4 + 2 * fields.length, vtable);
    this.#bytes.writeUInt16LE(this.#end - at, vtable + 2);
    fields.forEach((field, n) => {
      if (field) this.#write(field, places[n] as number);
    });
    return at;
  }

  finished(): Uint8Array {
    this.reserve(0, 8);
    this.#bytes.writeUInt32LE(this.#end - REFERENCE, 0);
    return this.#bytes.subarray(0, this.#end);
  }

  #places(fields: Table, vtable: number, at: number): readonly number[] {
    return fields.map((field, n) => {
      if (!field) return 0;
      const size = sizeOf(field);
      const place = this.reserve(size, size);
      this.#bytes.writeUInt16LE(place - at, vtable + 4 + 2 * n);
      return place;
    });
  }

  #write(field: NonNullable<Field>, at: number): void {
    if ('byte' in field) this.#bytes.writeUInt8(field.byte, at);
    else if ('uint16' in field) this.#bytes.writeUInt16LE(field.uint16, at);
    else if ('int32' in field) this.#bytes.writeInt32LE(field.int32, at);
    else if ('uint64' in field) this.#bytes.writeBigUInt64LE(BigInt(field.uint64), at);
    else if ('text' in field) this.refer(at, this.#text(field.text));
    else if ('doubles' in field) this.refer(at, this.#doubles(field.doubles));
    else if ('table' in field) this.refer(at, this.table(field.table));
    else this.refer(at, this.#tables(field.tables));
  }

  #text(text: string): number {
    const bytes = Buffer.from(text);
    const at = this.reserve(REFERENCE + bytes.length + 1, 4); // with a zero at its end
    this.#bytes.writeUInt32LE(bytes.length, at);
    bytes.copy(this.#bytes, at + REFERENCE);
    return at;
  }

  #doubles(values: readonly number[]): number {
    this.reserve(REFERENCE, 4);
    const first = this.reserve(8 * values.length, 8); // the numbers are aligned, their count stands right before them
    const at = first - REFERENCE;
    this.#bytes.writeUInt32LE(values.length, at);
    for (const [n, value] of values.entries()) this.#bytes.writeDoubleLE(value, first + 8 * n);
    return at;
  }

  #tables(tables: readonly Table[]): number {
    const at = this.reserve(REFERENCE * (1 + tables.length), 4);
    this.#bytes.writeUInt32LE(tables.length, at);
    tables.forEach((table, n) => {
      const place = at + REFERENCE * (n + 1);
      this.refer(place, this.table(table));
    });
    return at;
  }
}

function sizeOf(field: NonNullable<Field>): number {
  if ('byte' in field) return 1;
  if ('uint16' in field) return 2;
  return 'uint64' in field ? 8 : 4;
}
