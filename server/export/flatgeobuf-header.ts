/** The head of a FlatGeobuf file (flatgeobuf.org, header.fbs): points in WGS 84 with the columns, and how they are indexed. */
import { COLUMNS, type ColumnType } from './columns.ts';
import type { Envelope } from './envelope.ts';
import { sizePrefixed, type Table } from './flat-table.ts';

export const MAGIC = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01); // "fgb" 3 "fgb" 1

const POINT = 1; // of GeometryType

/** Of its ColumnType: there is no date alone, so that GDAL writes it as a date-time too. */
const TYPES: Readonly<Record<ColumnType, number>> = { boolean: 2, integer: 5, number: 10, string: 11, date: 13, 'date-time': 13 };

export interface HeaderFacts {
  readonly count: number;
  readonly envelope: Envelope;
  /** Children of a node of the index; 0: there is none. */
  readonly nodeSize: number;
  readonly description: string;
  /** JSON. */
  readonly metadata: string;
}

/** With its length before it. */
export function flatgeobufHeader({ count, envelope, nodeSize, description, metadata }: HeaderFacts): Uint8Array {
  const { west, south, east, north } = envelope;
  return sizePrefixed([
    { text: 'events' },
    envelope.isEmpty ? undefined : { doubles: [west, south, east, north] },
    { byte: POINT },
    undefined, // z
    undefined, // m
    undefined, // t
    undefined, // tm
    { tables: COLUMNS.map(({ name, type, title }): Table => [{ text: name }, { byte: TYPES[type] }, { text: title }]) },
    { uint64: count },
    { uint16: nodeSize },
    { table: [{ text: 'EPSG' }, { int32: 4326 }, { text: 'WGS 84' }] },
    { text: 'Events' },
    { text: description },
    { text: metadata },
  ]);
}
