/** Geometries in CQL2 text: well-known text, and BBOX. */
import type { FilterBuilder } from './filter.ts';
import { bboxOf, geometryOf } from './literals.ts';
import type { TokenReader } from './token-reader.ts';
import type { Expression, Geometry, Position } from './tree.ts';

/** How the text after each word is read. */
const READERS: Readonly<Record<string, (reader: WktReader) => Geometry>> = {
  POINT: (reader) => ({ type: 'Point', coordinates: reader.bracketed(() => reader.position()) }),
  LINESTRING: (reader) => ({ type: 'LineString', coordinates: reader.line() }),
  POLYGON: (reader) => ({ type: 'Polygon', coordinates: reader.lines() }),
  MULTIPOINT: (reader) => ({ type: 'MultiPoint', coordinates: reader.list(() => reader.point()) }),
  MULTILINESTRING: (reader) => ({ type: 'MultiLineString', coordinates: reader.lines() }),
  MULTIPOLYGON: (reader) => ({ type: 'MultiPolygon', coordinates: reader.list(() => reader.lines()) }),
  GEOMETRYCOLLECTION: (reader) => ({ type: 'GeometryCollection', geometries: reader.list(() => reader.geometry()) }),
};

const WORDS = Object.keys(READERS);

/** Whether a geometry comes next, which is a word and a bracket: `point` alone is a property. */
export function seesGeometry(reader: TokenReader): boolean {
  if (reader.sees('BBOX')) return reader.seesAhead(1, '(');
  return reader.sees(...WORDS) && (reader.seesAhead(1, '(') || (reader.seesAhead(1, 'Z') && reader.seesAhead(2, '(')));
}

/** Throws Cql2Error. */
export function parseGeometry(reader: TokenReader, builder: FilterBuilder): Expression {
  const { at } = reader.peek();
  const wkt = new WktReader(reader, builder);
  if (!reader.takeIf('BBOX')) return builder.add(geometryOf(wkt.geometry(), at), at);
  return builder.add(
    bboxOf(
      wkt.list(() => wkt.number()),
      at,
    ),
    at,
  );
}

class WktReader {
  readonly #reader: TokenReader;
  readonly #builder: FilterBuilder;
  #depth = 0;

  constructor(reader: TokenReader, builder: FilterBuilder) {
    this.#reader = reader;
    this.#builder = builder;
  }

  geometry(): Geometry {
    if (!this.#reader.sees(...WORDS)) this.#reader.fail(`a geometry (${WORDS.join(', ')})`);
    const read = READERS[this.#reader.take().value.toUpperCase()] as (reader: WktReader) => Geometry;
    this.#reader.takeIf('Z');
    return read(this);
  }

  line = (): readonly Position[] => this.list(() => this.position());

  lines = (): readonly (readonly Position[])[] => this.list(this.line);

  /** A position of a MULTIPOINT, with or without brackets of its own. */
  point = (): Position => (this.#reader.sees('(') ? this.bracketed(() => this.position()) : this.position());

  list<T>(read: () => T): readonly T[] {
    return this.bracketed(() => {
      const items = [read()];
      while (this.#reader.takeIf(',')) items.push(read());
      return items;
    });
  }

  bracketed<T>(read: () => T): T {
    this.#depth += 1;
    this.#builder.checkDepth(this.#depth, this.#reader.expect('(').at);
    const inside = read();
    if (!this.#reader.takeIf(')')) this.#reader.fail('"," or ")"');
    this.#depth -= 1;
    return inside;
  }

  position(): Position {
    this.#builder.addVertex(this.#reader.peek().at);
    const position = [this.number(), this.number()];
    if (!this.#reader.sees(',', ')')) position.push(this.number());
    return position;
  }

  number(): number {
    const sign = this.#reader.takeIf('-', '+')?.value === '-' ? -1 : 1;
    if (this.#reader.peek().type !== 'number') this.#reader.fail('a number');
    const value = Number(this.#reader.peek().value);
    if (!Number.isFinite(value)) this.#reader.fail('a number that is not too large');
    this.#reader.take();
    return sign * value + 0; // no -0
  }
}
