/** What of a collection's rows SQL can be asked for, as tables: the store's side of the SQL back end. */
import { ASSERTIONS, REVIEW_STATUSES } from '../model/event.ts';
import { CODEBOOK, EVENT_TYPES, familyOf } from '../model/codebook.ts';

/** A column that holds exactly what the feature's property says, without zero bytes, NULL for null; SQL as it is written in a condition. */
export interface Column {
  readonly sql: string;
  /** `day` is text, YYYY-MM-DD; `boolean` 0 or 1. */
  readonly kind: 'text' | 'number' | 'boolean' | 'day';
}

/** A column of few values, never NULL, that decides one or more properties: any condition on those becomes a list of its values. */
export interface Vocabulary {
  readonly sql: string;
  readonly values: readonly { readonly value: string; readonly properties: Readonly<Record<string, unknown>> }[];
}

/** Columns of points that the feature shows rounded, NULL where the feature has no geometry; and the R*Tree that finds them. */
export interface PointColumns {
  readonly property: string;
  readonly lon: string;
  readonly lat: string;
  /** How many decimals the feature shows. */
  readonly decimals: number;
  /** A condition that holds at least for the points of a box, for parameters of these names. */
  readonly near: (west: string, south: string, east: string, north: string) => string;
}

export interface SqlColumns {
  readonly columns: Readonly<Record<string, Column>>;
  readonly vocabularies: readonly Vocabulary[];
  /** Undefined for collections whose geometry is no point. */
  readonly points?: PointColumns;
}

const text = (name: string): Readonly<Record<string, Column>> => ({ [name]: { sql: `e.${name}`, kind: 'text' } });
const number = (name: string): Readonly<Record<string, Column>> => ({ [name]: { sql: `e.${name}`, kind: 'number' } });
const day = (name: string): Readonly<Record<string, Column>> => ({ [name]: { sql: `e.${name}`, kind: 'day' } });

/** Events and incidents have these columns in common. */
const SHARED: Readonly<Record<string, Column>> = Object.assign(
  {},
  ...['id', 'place', 'country', 'admin1', 'actor1', 'actor2'].map(text),
  ...['date_start', 'date_end'].map(day),
  ...['geo_precision', 'date_precision', 'confidence'].map(number),
  ...['killed_low', 'killed_best', 'killed_high', 'injured_low', 'injured_best', 'injured_high'].map(number),
);

const valuesOf = (property: string, values: readonly string[]) => values.map((value) => ({ value, properties: { [property]: value } }));

/** The table `events e` of the store, for the collection `events`. */
export const EVENT_COLUMNS: SqlColumns = {
  columns: SHARED,
  vocabularies: [
    {
      sql: 'e.type',
      values: EVENT_TYPES.map((type) => ({
        value: type,
        properties: { type, family: familyOf(type), type_label: CODEBOOK[type].label },
      })),
    },
    { sql: 'e.assertion', values: valuesOf('assertion', ASSERTIONS) },
    { sql: 'e.review_status', values: valuesOf('review_status', REVIEW_STATUSES) },
    {
      sql: 'e.placing',
      values: ['placed', 'area', 'unplaced'].map((placing) => ({ value: placing, properties: { placed: placing === 'placed' } })),
    },
  ],
  points: {
    property: 'geometry',
    lon: 'e.lon',
    lat: 'e.lat',
    decimals: 5,
    near: nearIn('event_points'),
  },
};

/** The table `incidents e`. */
export const INCIDENT_COLUMNS: SqlColumns = {
  columns: { ...SHARED, ...number('report_count'), ...number('source_count') },
  vocabularies: EVENT_COLUMNS.vocabularies,
  points: { ...(EVENT_COLUMNS.points as PointColumns), near: nearIn('incident_points') },
};

function nearIn(points: 'event_points' | 'incident_points'): PointColumns['near'] {
  return (west, south, east, north) =>
    `e.seq IN (SELECT seq FROM ${points} WHERE west <= ${east} AND east >= ${west} AND south <= ${north} AND north >= ${south})`;
}

/** The same table for the collection `event-areas`: its geometries are not in it. */
export const EVENT_AREA_COLUMNS: SqlColumns = { columns: EVENT_COLUMNS.columns, vocabularies: EVENT_COLUMNS.vocabularies };
