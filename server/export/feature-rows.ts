/** GeoJSON features → what stands in the columns of a table, in their order. */
import type { EventFeature, EventProperties } from '../model/wire.ts';
import { COLUMNS, type Value } from './columns.ts';

export interface FeatureRow {
  /** [lon, lat], degrees. */
  readonly point: readonly [number, number] | null;
  /** In the order of the columns. */
  readonly values: readonly Value[];
}

const PROPERTIES = COLUMNS.slice(0, -1).map(({ name }) => name as keyof EventProperties); // the last column is `sample`
const KEYS = PROPERTIES.map((name, n) => `${n === 0 ? '' : ','}"${name}":`);
const GEOMETRY = ',"geometry":';
const START = ',"properties":{';
const SAMPLE = '},"sample":true}';

export function rowOfFeature({ geometry, properties, sample }: EventFeature): FeatureRow {
  return { point: geometry?.coordinates ?? null, values: [...PROPERTIES.map((name) => properties[name]), sample === true] };
}

/**
 * Features as text with commas between them. Where their keys stand as they are always written, the values are picked from the text, which takes half the
 * time of making objects first; anything else is parsed.
 */
export function readRows(text: string): readonly FeatureRow[] {
  const reader = new RowReader(text);
  const rows: FeatureRow[] = [];
  while (!reader.isEnd) {
    const row = reader.row(rows.length === 0);
    if (row === undefined) return (JSON.parse(`[${text}]`) as EventFeature[]).map(rowOfFeature);
    rows.push(row);
  }
  return rows;
}

const [QUOTE, COLON, N, T, F] = [0x22, 0x3a, 0x6e, 0x74, 0x66];

class RowReader {
  readonly #text: string;
  #at = 0;
  #nextEscape = -1; // the first backslash that was not passed yet

  constructor(text: string) {
    this.#text = text;
  }

  get isEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Undefined when it is not written as expected. */
  row(isFirst: boolean): FeatureRow | undefined {
    const point = this.#point();
    this.#after(START);
    const values: Value[] = [];
    for (const key of KEYS) {
      if (!this.#stands(key, isFirst)) return undefined;
      this.#at += key.length;
      values.push(this.#value());
    }
    const isSample = this.#text.startsWith(SAMPLE, this.#at);
    if (!isSample && !this.#text.startsWith('}}', this.#at)) return undefined;
    values.push(isSample);
    this.#at += (isSample ? SAMPLE.length : 2) + 1; // and the comma
    return { point, values };
  }

  /** One program has written all of a page: after the first it is enough to see where keys end. */
  #stands(key: string, isFirst: boolean): boolean {
    if (isFirst) return this.#text.startsWith(key, this.#at);
    const end = this.#at + key.length;
    return this.#text.charCodeAt(end - 1) === COLON && this.#text.charCodeAt(end - 2) === QUOTE;
  }

  #after(part: string): void {
    const found = this.#text.indexOf(part, this.#at);
    this.#at = found < 0 ? this.#text.length : found + part.length;
  }

  #point(): readonly [number, number] | null {
    this.#after(GEOMETRY);
    if (this.#text.charCodeAt(this.#at) === N) return null;
    this.#after('[');
    const lon = this.#number();
    this.#at += 1;
    return [lon, this.#number()];
  }

  #value(): Value {
    const first = this.#text.charCodeAt(this.#at);
    if (first === QUOTE) return this.#string();
    if (first === N) return this.#word(null, 4);
    if (first === T) return this.#word(true, 4);
    if (first === F) return this.#word(false, 5);
    return this.#number();
  }

  #word<V>(value: V, length: number): V {
    this.#at += length;
    return value;
  }

  #number(): number {
    const from = this.#at;
    while (isOfNumber(this.#text.charCodeAt(this.#at))) this.#at += 1;
    return Number(this.#text.slice(from, this.#at));
  }

  #string(): string {
    const from = this.#at + 1;
    let end = this.#text.indexOf('"', from);
    if (!this.#hasEscape(from, end)) {
      this.#at = end + 1;
      return this.#text.slice(from, end);
    }
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#at = end + 1;
    return JSON.parse(this.#text.slice(from - 1, end + 1)) as string;
  }

  #hasEscape(from: number, end: number): boolean {
    if (this.#nextEscape < from) {
      const found = this.#text.indexOf('\\', from);
      this.#nextEscape = found < 0 ? this.#text.length : found;
    }
    return this.#nextEscape < end;
  }

  /** By an odd number of backslashes before it. */
  #isEscaped(at: number): boolean {
    let before = at;
    while (this.#text[before - 1] === '\\') before -= 1;
    return (at - before) % 2 === 1;
  }
}

/** Digits, sign, point and exponent: all but comma, bracket and brace. */
const isOfNumber = (code: number): boolean => code !== 0x2c && code !== 0x5d && code !== 0x7d && !Number.isNaN(code);
