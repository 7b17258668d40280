/** The columns of formats that are tables: the flat properties in the codebook's order, and whether it is a sample event. */
import { EVENT_QUERYABLES } from '../cql2/event-queryables.ts';

export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'date-time';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string;
}

export type Value = string | number | boolean | null;

const SAMPLE: Column = { name: 'sample', type: 'boolean', title: 'Whether it is one of the sample events' };

export const COLUMNS: readonly Column[] = [
  ...Object.entries(EVENT_QUERYABLES).flatMap(([name, { type, title }]) => (type === 'geometry' ? [] : [{ name, type, title }])),
  SAMPLE,
];
