/** An EventFilter as a condition on `events e`, with named parameters only: no value ever becomes part of the SQL. */
import { type Bbox, splitAtAntimeridian } from '../model/bbox.ts';
import { EVENT_TYPES, familyOf } from '../model/codebook.ts';
import type { EventFilter } from '../model/filter.ts';
import type { Interval } from '../model/interval.ts';
import type { Parameters } from './database.ts';

export interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

export function conditionOf(filter: EventFilter): Condition {
  const parts = [
    always('e.deleted_at IS NULL'),
    ...samplesCondition(filter.samples),
    ...(filter.collection === 'event-areas' ? [always("e.placing = 'area'")] : []),
    ...(filter.type
      ? [
          oneOf(
            'type',
            EVENT_TYPES.filter((type) => filter.type?.includes(type) || filter.type?.includes(familyOf(type))),
          ),
        ]
      : []),
    ...(filter.assertion ? [oneOf('assertion', filter.assertion)] : []),
    filter.review_status ? oneOf('review_status', filter.review_status) : always("e.review_status NOT IN ('rejected', 'retracted')"),
    ...(filter.datetime ? [datetimeCondition(filter.datetime)] : []),
    ...(filter.bbox ? [bboxCondition(filter.bbox)] : []),
    ...(filter.outside
      ? [
          {
            sql: 'e.area_key IS NULL OR e.area_key NOT IN (SELECT value FROM json_each(:outside))',
            parameters: { outside: JSON.stringify(filter.outside) },
          },
        ]
      : []),
  ];
  return {
    sql: parts.map((part) => `(${part.sql})`).join(' AND '),
    parameters: Object.assign({}, ...parts.map((part) => part.parameters)),
  };
}

const always = (sql: string): Condition => ({ sql, parameters: {} });

function samplesCondition(samples: EventFilter['samples']): readonly Condition[] {
  return samples === 'include' ? [] : [always(`e.sample = ${samples === 'only' ? 1 : 0}`)];
}

function oneOf(column: 'type' | 'assertion' | 'review_status', values: readonly string[]): Condition {
  return { sql: `e.${column} IN (SELECT value FROM json_each(:${column}))`, parameters: { [column]: JSON.stringify(values) } };
}

/** Days overlap; an event of open date matches any interval, as OGC API – Features has it. */
function datetimeCondition({ start, end }: Interval): Condition {
  return {
    sql: 'e.date_start IS NULL OR (e.date_start <= :last_day AND e.date_end >= :first_day)',
    parameters: { first_day: start ?? FIRST_DAY, last_day: end ?? LAST_DAY },
  };
}

/** Points inside, and everything that has no point: a null geometry matches any box, as the standard has it. */
function bboxCondition(bbox: Bbox): Condition {
  const parts = splitAtAntimeridian(bbox).map((box, n) => ({
    sql: `e.lon BETWEEN :west${n} AND :east${n} AND e.lat BETWEEN :south${n} AND :north${n}
      AND e.seq IN (SELECT seq FROM event_points WHERE west <= :east${n} AND east >= :west${n} AND south <= :north${n} AND north >= :south${n})`,
    parameters: { [`west${n}`]: box.west, [`east${n}`]: box.east, [`south${n}`]: box.south, [`north${n}`]: box.north },
  }));
  return {
    sql: ['e.lon IS NULL', ...parts.map((part) => `(${part.sql})`)].join(' OR '),
    parameters: Object.assign({}, ...parts.map((part) => part.parameters)),
  };
}
