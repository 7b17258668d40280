/** An EventFilter as a condition on `events e`, or on `incidents e`, which has the same columns, with named parameters only: no value ever becomes part of the SQL. */
import { EVENT_QUERYABLES, INCIDENT_QUERYABLES } from '../cql2/event-queryables.ts';
import { filterOf } from '../cql2/filter.ts';
import type { Queryables } from '../cql2/queryables.ts';
import { EVENT_AREA_COLUMNS, EVENT_COLUMNS, INCIDENT_COLUMNS, type SqlColumns } from '../cql2/sql-columns.ts';
import { type SqlFilter, toSql } from '../cql2/to-sql.ts';
import { type Bbox, splitAtAntimeridian } from '../model/bbox.ts';
import { EVENT_TYPES, familyOf } from '../model/codebook.ts';
import type { EventFilter } from '../model/filter.ts';
import type { Interval } from '../model/interval.ts';
import type { Parameters } from './database.ts';
import { matchOf } from './words.ts';

export interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

export interface FilterCondition extends Condition {
  /** What the features of its rows have still to hold; null when the condition says it all. */
  readonly rest: SqlFilter['rest'];
  /** False: everything that is shown unless something else is asked for. */
  readonly narrows: boolean;
}

export interface ConditionOptions {
  /** Rows are read in their order and looked at one by one: no index is asked for candidates first. */
  readonly inOrder?: boolean;
}

type CollectionId = EventFilter['collection'];

/** What a collection is kept in, and filtered by. */
const KEPT: Readonly<Record<CollectionId, { columns: SqlColumns; queryables: Queryables; points: string; words: string }>> = {
  events: { columns: EVENT_COLUMNS, queryables: EVENT_QUERYABLES, points: 'event_points', words: 'event_words' },
  'event-areas': { columns: EVENT_AREA_COLUMNS, queryables: EVENT_QUERYABLES, points: 'event_points', words: 'event_words' },
  incidents: { columns: INCIDENT_COLUMNS, queryables: INCIDENT_QUERYABLES, points: 'incident_points', words: 'incident_words' },
};

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** Throws Cql2Error, and InputError for words that are none. */
export function conditionOf(filter: EventFilter, { inOrder = false }: ConditionOptions = {}): FilterCondition {
  const { columns, queryables } = KEPT[filter.collection];
  const asked = filter.tree && toSql(filterOf(filter.tree), { queryables, columns: inOrder ? withoutIndex(columns) : columns });
  const narrowing = [...narrowingParts(filter, inOrder), ...(asked ? [{ sql: asked.sql, parameters: asked.params }] : [])];
  const parts = [...shownParts(filter), ...narrowing];
  return {
    sql: parts.map((part) => `(${part.sql})`).join(' AND '),
    parameters: Object.assign({}, ...parts.map((part) => part.parameters)),
    rest: asked?.rest ?? null,
    narrows: narrowing.length > 0,
  };
}

/** In the words of the index events_shown. */
function shownParts(filter: EventFilter): readonly Condition[] {
  return [
    ...(filter.collection === 'incidents' ? [] : [always('e.deleted_at IS NULL')]),
    ...(filter.samples === 'include' ? [] : [always(`e.sample = ${filter.samples === 'only' ? 1 : 0}`)]),
    filter.review_status ? oneOf('review_status', filter.review_status) : always("e.review_status NOT IN ('rejected', 'retracted')"),
  ];
}

function narrowingParts(filter: EventFilter, inOrder: boolean): readonly Condition[] {
  const { points, words } = KEPT[filter.collection];
  const types = filter.type && EVENT_TYPES.filter((type) => filter.type?.includes(type) || filter.type?.includes(familyOf(type)));
  return [
    ...(filter.collection === 'event-areas' ? [always("e.placing = 'area'")] : []),
    ...(types ? [oneOf('type', types)] : []),
    ...(filter.assertion ? [oneOf('assertion', filter.assertion)] : []),
    ...(filter.country ? [oneOf('country', filter.country)] : []),
    ...(filter.admin1 ? [oneOf('admin1', filter.admin1)] : []),
    ...(filter.geo_precision ? [oneOf('geo_precision', filter.geo_precision)] : []),
    ...(filter.confidence ? [confidenceCondition(filter.confidence)] : []),
    ...(filter.actor === undefined ? [] : [wordCondition(words, 'actor', matchOf(filter.actor, 'actor', 'actors'), inOrder)]),
    ...(filter.q === undefined ? [] : [wordCondition(words, 'q', matchOf(filter.q, 'q'), inOrder)]),
    ...(filter.datetime ? [datetimeCondition(filter.datetime)] : []),
    ...(filter.bbox ? [bboxCondition(filter.bbox, inOrder ? null : points)] : []),
    ...(filter.outside ? [outsideCondition(filter.outside)] : []),
  ];
}

const always = (sql: string): Condition => ({ sql, parameters: {} });

type ListColumn = 'type' | 'assertion' | 'review_status' | 'country' | 'admin1' | 'geo_precision';

function oneOf(column: ListColumn, values: readonly (string | number)[]): Condition {
  return { sql: `e.${column} IN (SELECT value FROM json_each(:${column}))`, parameters: { [column]: JSON.stringify(values) } };
}

const confidenceCondition = ({ low, high }: NonNullable<EventFilter['confidence']>): Condition => ({
  sql: 'e.confidence BETWEEN :confidence_low AND :confidence_high',
  parameters: { confidence_low: low ?? 0, confidence_high: high ?? 1 },
});

const wordCondition = (table: string, name: 'q' | 'actor', question: string, inOrder: boolean): Condition => ({
  sql: inOrder
    ? `EXISTS (SELECT 1 FROM ${table} WHERE ${table} MATCH :${name} AND rowid = e.seq)`
    : `e.seq IN (SELECT rowid FROM ${table} WHERE ${table} MATCH :${name})`,
  parameters: { [name]: question },
});

const outsideCondition = (keys: readonly string[]): Condition => ({
  sql: 'e.area_key IS NULL OR e.area_key NOT IN (SELECT value FROM json_each(:outside))',
  parameters: { outside: JSON.stringify(keys) },
});

/** Days overlap; an event of open date matches any interval, as OGC API – Features has it. */
function datetimeCondition({ start, end }: Interval): Condition {
  return {
    sql: 'e.date_start IS NULL OR (e.date_start <= :last_day AND e.date_end >= :first_day)',
    parameters: { first_day: start ?? FIRST_DAY, last_day: end ?? LAST_DAY },
  };
}

/** Points inside, and everything that has no point: a null geometry matches any box, as the standard has it. */
function bboxCondition(bbox: Bbox, points: string | null): Condition {
  const parts = splitAtAntimeridian(bbox).map((box, n) => ({
    sql: `e.lon BETWEEN :west${n} AND :east${n} AND e.lat BETWEEN :south${n} AND :north${n}`,
    candidates: `SELECT seq FROM ${points} WHERE west <= :east${n} AND east >= :west${n} AND south <= :north${n} AND north >= :south${n}`,
    parameters: { [`west${n}`]: box.west, [`east${n}`]: box.east, [`south${n}`]: box.south, [`north${n}`]: box.north },
  }));
  const exact = ['e.lon IS NULL', ...parts.map((part) => `(${part.sql})`)].join(' OR ');
  const pointless = 'SELECT seq FROM events WHERE lon IS NULL';
  const candidates = [
    pointless.replace('events', points === 'incident_points' ? 'incidents' : 'events'),
    ...parts.map((part) => part.candidates),
  ];
  return {
    sql: points === null ? exact : `(${exact}) AND e.seq IN (${candidates.join(' UNION ALL ')})`,
    parameters: Object.assign({}, ...parts.map((part) => part.parameters)),
  };
}

/** The same columns, each point looked at as it comes. */
const withoutIndex = (columns: SqlColumns): SqlColumns =>
  columns.points ? { ...columns, points: { ...columns.points, near: () => '1' } } : columns;
