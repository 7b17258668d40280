/** Random filters: any tree at all, for readers and writers, and filters of events that make sense, for the two back ends. */
import fc, { type Arbitrary } from 'fast-check';
import {
  ARITHMETIC,
  ARRAY,
  COMPARISONS,
  type Expression,
  type Geometry,
  type Operator,
  SPATIAL,
  TEMPORAL,
} from '../../server/cql2/tree.ts';

const op = (name: Operator, ...args: readonly Expression[]): Expression => ({ kind: 'operation', op: name, args });
export const property = (name: string): Expression => ({ kind: 'property', name });
const text = (value: string): Expression => ({ kind: 'text', value });
const number = (value: number): Expression => ({ kind: 'number', value });
const date = (value: string): Expression => ({ kind: 'date', value });

const degrees = (most: number): Arbitrary<number> => fc.integer({ min: -most * 4, max: most * 4 }).map((quarters) => quarters / 4);
const position = fc.tuple(degrees(180), degrees(90));

const geometry: Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  fc.array(position, { minLength: 1, maxLength: 3 }).map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  fc.array(position, { minLength: 2, maxLength: 4 }).map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  fc.tuple(position, position, position).map(([a, b, c]): Geometry => ({ type: 'Polygon', coordinates: [[a, b, c, a]] })),
);

const bbox = fc
  .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
  .map(([west, a, east, b]): Expression => ({ kind: 'bbox', bbox: [west, Math.min(a, b), east, Math.max(a, b)] }));

const DAYS = ['2022-02-28', '2022-03-01', '2022-03-02', '2022-03-03', '2022-12-31'] as const;
const day = fc.constantFrom(...DAYS);
const instant: Arbitrary<Expression> = fc.oneof(
  day.map(date),
  day.map((value): Expression => ({ kind: 'timestamp', value: `${value}T12:00:00Z` })),
);

// --- any tree

const someText = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom("it's", '50%', 'a\\%b', "''", 'Київ', '😀', '\n'))
  .filter((value) => !/\\('|$)|\0/.test(value) && value.isWellFormed());
const someNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const someName = fc.oneof(
  fc.constantFrom('a', 'eo:cloud.cover', 'not', 'date', 'x y', 'a"b', 'ім_я'),
  fc.string({ minLength: 1, maxLength: 5 }),
);

export const anyExpression: Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => {
  const any = tie('any');
  const of = (names: readonly Operator[]) => fc.tuple(fc.constantFrom(...names), any, any).map(([name, a, b]) => op(name, a, b));
  return {
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      someName.map(property),
      someText.map(text),
      someNumber.map(number),
      fc.boolean().map((value): Expression => ({ kind: 'boolean', value })),
      instant,
      bbox,
      geometry.map((each): Expression => ({ kind: 'geometry', geometry: each })),
      day.map((end): Expression => ({ kind: 'interval', start: { kind: 'open' }, end: date(end) })),
      fc.array(any, { minLength: 2, maxLength: 3 }).map((args) => op('and', ...args)),
      fc.array(any, { minLength: 2, maxLength: 3 }).map((args) => op('or', ...args)),
      fc.tuple(fc.constantFrom<Operator>('not', 'isNull', 'casei', 'accenti'), any).map(([name, each]) => op(name, each)),
      of([...COMPARISONS, ...ARITHMETIC, ...SPATIAL, ...TEMPORAL, ...ARRAY, 'like']),
      fc.tuple(any, any, any).map((args) => op('between', ...args)),
      fc.tuple(any, fc.array(any, { maxLength: 3 })).map(([value, items]) => op('in', value, { kind: 'list', items })),
      fc.array(any, { maxLength: 3 }).map((args): Expression => ({ kind: 'call', name: 'f', args })),
      fc.array(any, { maxLength: 3 }).map((items): Expression => op('a_equals', { kind: 'list', items }, property('list'))),
      fc.array(fc.array(any, { maxLength: 2 }), { maxLength: 2 }).map((lists): Expression => {
        return { kind: 'call', name: 'g', args: lists.map((items): Expression => ({ kind: 'list', items })) };
      }),
    ),
  };
}).any;

// --- filters of events

export const WORDS = [
  'strike.missile',
  'strike',
  'Kherson',
  'kherson',
  'Херсон',
  'Черкаси',
  '😀',
  'ﬃ',
  'a%b',
  'a_b',
  'x[1]*?',
  '',
  'É',
] as const;
const words = fc.constantFrom(...WORDS).map(text);
const pattern = fc
  .oneof(
    fc.constantFrom(...WORDS),
    fc.constantFrom('%', 'K%', '%son', '%e%', '_herson', 'a\\%b', '%[%', '%*%?', '😀', '_', 'strike.%', '%%%%'),
  )
  .map(text);
const textProperty = fc
  .constantFrom('type', 'family', 'type_label', 'assertion', 'review_status', 'id', 'place', 'country', 'summary')
  .map(property);
const numberProperty = fc.constantFrom('confidence', 'killed_best', 'geo_precision').map(property);
const numbers = fc.constantFrom(0, 1, 2, 0.5, 0.1, -1, 3).map(number);
const dayProperty = fc.constantFrom('date_start', 'date_end').map(property);

const textValue = fc.oneof(
  { weight: 3, arbitrary: textProperty },
  words,
  textProperty.map((each) => op('casei', each)),
  words.map((each) => op('accenti', each)),
);
const numberValue = fc.oneof(
  { weight: 3, arbitrary: numberProperty },
  numbers,
  fc.tuple(fc.constantFrom(...ARITHMETIC), numberProperty, numbers).map(([name, a, b]) => op(name, a, b)),
  fc.tuple(fc.constantFrom(...ARITHMETIC), numbers, numbers).map(([name, a, b]) => op(name, a, b)),
);
const booleanValue = fc.oneof(
  fc.constantFrom('placed', 'directed').map(property),
  fc.boolean().map((value): Expression => ({ kind: 'boolean', value })),
);
const dayValue = fc.oneof({ weight: 2, arbitrary: dayProperty }, instant);
const open: Expression = { kind: 'open' };
const interval = fc.oneof(
  fc.constant<Expression>({ kind: 'interval', start: property('date_start'), end: property('date_end') }),
  fc.tuple(day, day).map(([a, b]): Expression => ({ kind: 'interval', start: date(a < b ? a : b), end: date(a < b ? b : a) })),
  fc.tuple(dayValue, fc.boolean()).map(([a, first]): Expression => ({ kind: 'interval', start: first ? a : open, end: first ? open : a })),
);

const compared = <T>(values: Arbitrary<T & Expression>) =>
  fc.tuple(fc.constantFrom(...COMPARISONS), values, values).map(([name, a, b]) => op(name, a, b));
const listed = (values: Arbitrary<Expression>, items: Arbitrary<Expression>) =>
  fc.tuple(values, fc.array(items, { maxLength: 4 })).map(([value, list]) => op('in', value, { kind: 'list', items: list }));

/** Boxes and shapes around where the events are. */
const near = fc
  .tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }))
  .map(([x, y]): [number, number] => [32 + x / 2, 47 + y / 2]);
const areas: Arbitrary<Expression> = fc.oneof(
  fc.tuple(near, near).map(([a, b]): Expression => ({ kind: 'bbox', bbox: [a[0], Math.min(a[1], b[1]), b[0], Math.max(a[1], b[1])] })),
  fc.tuple(near, fc.integer({ min: 1, max: 6 })).map(
    ([[x, y], size]): Expression => ({
      kind: 'geometry',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + size, y],
            [x, y + size],
            [x, y],
          ],
        ],
      },
    }),
  ),
  near.map((coordinates): Expression => ({ kind: 'geometry', geometry: { type: 'Point', coordinates } })),
  near.map(
    ([x, y]): Expression => ({
      kind: 'geometry',
      geometry: {
        type: 'LineString',
        coordinates: [
          [x, y],
          [x + 3, y + 3],
        ],
      },
    }),
  ),
  bbox,
);

const predicate: Arbitrary<Expression> = fc.oneof(
  compared(textValue),
  compared(numberValue),
  compared(booleanValue),
  compared(dayValue),
  fc.tuple(textValue, pattern).map(([value, each]) => op('like', value, each)),
  fc.tuple(textProperty, pattern).map(([value, each]) => op('like', op('casei', value), op('casei', each))),
  fc.tuple(numberValue, numberValue, numberValue).map((args) => op('between', ...args)),
  listed(textValue, words),
  listed(numberValue, numberValue),
  listed(dayValue, dayValue),
  fc.oneof(textProperty, numberProperty, dayProperty, fc.constant(property('geometry')), numberValue).map((each) => op('isNull', each)),
  fc.tuple(fc.constantFrom(...SPATIAL), areas, fc.boolean()).map(([name, area, first]) => {
    return first ? op(name, property('geometry'), area) : op(name, area, property('geometry'));
  }),
  fc.tuple(fc.constantFrom(...TEMPORAL), fc.oneof(interval, dayValue), fc.oneof(interval, dayValue)).map(([name, a, b]) => op(name, a, b)),
  fc
    .tuple(fc.constantFrom(...ARRAY), fc.array(words, { maxLength: 2 }))
    .map(([name, items]) => op(name, property('weapon'), { kind: 'list', items })),
);

export const eventFilter: Arbitrary<Expression> = fc.letrec<{ filter: Expression }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    predicate,
    fc.array(tie('filter'), { minLength: 2, maxLength: 4 }).map((args) => op('and', ...args)),
    fc.array(tie('filter'), { minLength: 2, maxLength: 4 }).map((args) => op('or', ...args)),
    tie('filter').map((each) => op('not', each)),
  ),
})).filter;

export { DAYS };
