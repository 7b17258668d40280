/**
 * Points → features of a FlatGeobuf file (flatgeobuf.org, feature.fbs). Every one is the same table of 68 bytes with other coordinates, then its properties, so that
 * no FlatBuffers library is needed and none slows it down.
 */
import { COLUMNS, type Value } from './columns.ts';

/** Offsets into a feature, bytes. */
const AT = { size: 0, lon: 48, lat: 56, propertiesSize: 64, properties: 68 } as const;

const TEMPLATE = Buffer.alloc(AT.properties);
TEMPLATE.writeUInt32LE(12, 4); // → the feature's table, at 16
for (const [n, value] of [8, 12, 4, 8].entries()) TEMPLATE.writeUInt16LE(value, 8 + 2 * n); // its vtable: its own size, the table's, where geometry and properties stand
TEMPLATE.writeInt32LE(8, 16); // ← the vtable
TEMPLATE.writeUInt32LE(16, 20); // → the geometry's table, at 36
TEMPLATE.writeUInt32LE(40, 24); // → the properties, at 64
for (const [n, value] of [8, 8, 0, 4].entries()) TEMPLATE.writeUInt16LE(value, 28 + 2 * n); // the geometry's vtable: no ends, where xy stands
TEMPLATE.writeInt32LE(8, 36); // ← the vtable
TEMPLATE.writeUInt32LE(4, 40); // → xy, at 44
TEMPLATE.writeUInt32LE(2, 44); // which are two numbers

const LONGEST_INTEGER = 2 ** 31 - 1;
const SHORT = 48; // characters up to which a loop here is faster than a call into the runtime

export class FeatureWriter {
  #bytes = Buffer.alloc(1 << 20);
  #end = 0;

  /** Appends a feature and answers its size in bytes, a multiple of 8. */
  write(lon: number, lat: number, values: readonly Value[]): number {
    const start = this.#end;
    this.#ensure(AT.properties + 16 * values.length);
    this.#bytes.set(TEMPLATE, start);
    this.#bytes.writeDoubleLE(lon, start + AT.lon);
    this.#bytes.writeDoubleLE(lat, start + AT.lat);
    this.#end = start + AT.properties;
    for (let n = 0; n < values.length; n++) {
      const value = values[n] as Value;
      if (value !== null) this.#property(n, value);
    }
    this.#bytes.writeUInt32LE(this.#end - start - AT.properties, start + AT.propertiesSize);
    this.#pad();
    this.#bytes.writeUInt32LE(this.#end - start - 4, start + AT.size);
    return this.#end - start;
  }

  /** What was written since the last time; the next `write` uses the same bytes. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#end);
    this.#end = 0;
    return taken;
  }

  #property(n: number, value: NonNullable<Value>): void {
    const bytes = this.#bytes;
    bytes[this.#end++] = n;
    bytes[this.#end++] = 0;
    if (typeof value === 'string') this.#text(value);
    else if (typeof value === 'boolean') bytes[this.#end++] = value ? 1 : 0;
    else if (COLUMNS[n]?.type === 'integer') this.#end = bytes.writeInt32LE(Math.min(LONGEST_INTEGER, value), this.#end);
    else this.#end = bytes.writeDoubleLE(value, this.#end);
  }

  #text(text: string): void {
    this.#ensure(3 * text.length + 1024); // and room for the numbers behind it
    const at = this.#end + 4;
    const length = this.#plain(text, at) ? text.length : this.#bytes.write(text, at);
    this.#bytes.writeUInt32LE(length, this.#end);
    this.#end = at + length;
  }

  /** Most values are a few letters of ASCII. False when the text is not. */
  #plain(text: string, at: number): boolean {
    if (text.length > SHORT) return false;
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      if (code > 0x7f) return false;
      this.#bytes[at + n] = code;
    }
    return true;
  }

  #pad(): void {
    while (this.#end % 8 !== 0) this.#bytes[this.#end++] = 0;
  }

  #ensure(room: number): void {
    if (this.#end + room <= this.#bytes.length) return;
    const larger = Buffer.alloc(2 * (this.#end + room));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }
}
