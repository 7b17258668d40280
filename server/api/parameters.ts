/** Every parameter of the collections: one schema that checks it and stands in the OpenAPI document. */
import { z } from 'zod';
import type { Queryable, Queryables } from '../cql2/queryables.ts';
import { EVENT_TYPES, FAMILIES } from '../model/codebook.ts';
import { ASSERTIONS, REVIEW_STATUSES } from '../model/event.ts';
import { isId } from '../model/id.ts';
import { CRS_URIS } from './crs.ts';

export interface Parameter {
  readonly name: string;
  /** Of the value, not of its text. */
  readonly schema: z.ZodType;
  /** What the sentence about a wrong value ends with. */
  readonly expected: string;
  readonly description: string;
  /** How the text becomes the value; as it is when not given. */
  readonly read?: (text: string) => unknown;
  /** Its name among the shared parameters of the OpenAPI document, where it is one. */
  readonly shared?: string;
}

export const LIMITS = { default: 100, most: 10_000 } as const; // features of a page

const DATETIME =
  'a day (2022-03-29), an instant (2022-03-29T10:00:00Z) or an interval of them (2022-03-01/2022-03-31, ../2022-03-31, 2022-03-01/..)';

const numberOf = (text: string): number => (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN);
const listOf = (text: string): readonly string[] => text.split(',').map((part) => part.trim());
const wholeOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

const words = <T extends string>(values: readonly T[]) => z.array(z.enum(values)).min(1);
const texts = z.array(z.string().min(1).max(200)).min(1).max(200);
const text = z.string().min(1).max(500);

export const LIMIT: Parameter = {
  name: 'limit',
  shared: 'limit',
  schema: z.int().min(1).max(LIMITS.most).default(LIMITS.default),
  read: (value) => (/^0*[1-9]\d*$/.test(value) ? Math.min(Number(value), LIMITS.most) : value),
  expected: `a whole number from 1 to ${LIMITS.most}; more than that is answered with ${LIMITS.most}`,
  description: `How many features a page holds at most; more than ${LIMITS.most} is taken for ${LIMITS.most}.`,
};

export const BBOX: Parameter = {
  name: 'bbox',
  shared: 'bbox',
  schema: z
    .array(z.number())
    .min(4)
    .max(6)
    .refine(({ length }) => length !== 5),
  read: (value) => value.split(',').map(numberOf),
  expected: '4 numbers, west,south,east,north in degrees (or 6, with heights)',
  description:
    'Only what lies in this box, and what has no geometry: west,south,east,north in degrees, or in the order and units of bbox-crs; with 6 numbers heights are left aside. West greater than east crosses the antimeridian.',
};

export const DATETIME_PARAMETER: Parameter = {
  name: 'datetime',
  shared: 'datetime',
  schema: text,
  expected: DATETIME,
  description: `Only what happened at this time, or at a time that is not known: ${DATETIME}. Events know their days only.`,
};

const crs = (name: string, description: string): Parameter => ({
  name,
  shared: name,
  schema: z.enum(CRS_URIS),
  read: (value) => value.replace(/^\[(.*)\]$/, '$1'),
  expected: `one of ${CRS_URIS.join(', ')}`,
  description,
});

export const CRS: Parameter = crs('crs', 'The coordinate reference system of the answer; CRS84 when not given.');
export const BBOX_CRS: Parameter = crs('bbox-crs', 'The coordinate reference system of bbox; CRS84 when not given.');

export const FILTER: readonly Parameter[] = [
  {
    name: 'filter',
    shared: 'filter',
    schema: z.string().min(1).max(200_000),
    expected: "a CQL2 filter, such as type LIKE 'strike.%' AND killed_best >= 3",
    description: "A filter in CQL2, such as type LIKE 'strike.%' AND killed_best >= 3; see the queryables of the collection.",
  },
  {
    name: 'filter-lang',
    shared: 'filter-lang',
    schema: z.enum(['cql2-text', 'cql2-json', 'cql-text']).default('cql2-text'),
    expected: 'cql2-text or cql2-json',
    description: 'The encoding of the filter; cql-text is another name of cql2-text, for clients of the drafts.',
  },
  crs('filter-crs', 'The coordinate reference system of the geometries in the filter; CRS84 when not given.'),
];

export const F: Parameter = {
  name: 'f',
  shared: 'f',
  schema: z.enum(['json', 'geojson', 'html']),
  expected: 'json, geojson or html',
  description: 'The format of the answer, before what the header Accept says.',
};

export const SHAPE: Parameter = {
  name: 'shape',
  schema: z.enum(['flat', 'nested']).default('flat'),
  expected: 'flat or nested',
  description: 'nested: everything that is known of the event, with the sentences that prove it, in place of a flat feature.',
};

export const after = (isMark: (text: string) => boolean = isId): Parameter => ({
  name: 'after',
  schema: text.refine(isMark),
  expected: 'the value that the link "next" of a page holds',
  description: 'Where to read on: as the link "next" of the page before has it.',
});

export const OFFSET: Parameter = {
  name: 'offset',
  schema: z.int().min(0).max(999_999_999),
  read: wholeOf,
  expected: 'a whole number from 0 up',
  description: 'How many features to pass over: for clients that do not follow the link "next", slower the further it goes.',
};

/** Filters of events and incidents that say more than "this property has this value". */
export const EVENT_FILTERS: readonly Parameter[] = [
  {
    name: 'type',
    schema: words([...EVENT_TYPES, ...FAMILIES.filter((family) => family !== 'other')]),
    read: listOf,
    expected: `one or more of ${[...EVENT_TYPES, ...FAMILIES].join(', ')}, with commas`,
    description: 'Types of the codebook or whole families of them, with commas: strike.missile,ground.',
  },
  {
    name: 'assertion',
    schema: words(ASSERTIONS),
    read: listOf,
    expected: `one or more of ${ASSERTIONS.join(', ')}, with commas`,
    description: 'What the report asserts, with commas.',
  },
  {
    name: 'review_status',
    schema: words(REVIEW_STATUSES),
    read: listOf,
    expected: `one or more of ${REVIEW_STATUSES.join(', ')}, with commas`,
    description: 'What a person said of it, with commas; what is rejected or retracted is left out unless it is asked for here.',
  },
  {
    name: 'samples',
    schema: z.enum(['exclude', 'include', 'only']).default('exclude'),
    expected: 'exclude, include or only',
    description: 'What becomes of the sample reports, which were written to show how the map works.',
  },
  {
    name: 'country',
    schema: z.array(z.string().regex(/^[A-Za-z]{2}$/)).min(1),
    read: listOf,
    expected: 'codes of two letters, such as UA, with commas',
    description: 'Countries, ISO 3166-1 alpha-2, with commas.',
  },
  {
    name: 'admin1',
    schema: texts,
    read: listOf,
    expected: 'English names of first-level units, such as Kherson Oblast, with commas',
    description: 'First-level units by their English names, with commas: Kherson Oblast,Mykolaiv Oblast.',
  },
  {
    name: 'geo_precision',
    schema: z.array(z.int().min(1).max(7)).min(1),
    read: (value) => value.split(',').map(numberOf),
    expected: 'whole numbers from 1 to 7, with commas',
    description:
      "How exact the place is, UCDP's scale with commas: 1 settlement or exact, 2 near it, 3 second-level unit, 4 first-level unit, 5 larger region, 6 country, 7 sea or air.",
  },
  {
    name: 'confidence',
    schema: z.string().regex(/^(\.\.|[01]?(\.\d{1,6})?)(\/(\.\.|[01]?(\.\d{1,6})?))?$/),
    expected: 'a number from 0 to 1 or two of them, such as 0.6/1 or 0.6/..',
    description: 'How sure the coding is, from 0 to 1: 0.6/.. is at least 0.6.',
  },
  { name: 'actor', schema: text, expected: 'words', description: 'Words that are all in the names of those involved: Russian forces.' },
];

export const Q: Parameter = {
  name: 'q',
  schema: text,
  expected: 'words',
  description:
    'Words that are all to be found in what a feature says; "…" around those that follow each other, * after the beginning of one.',
};

/** The rest of the properties: each is a parameter that takes its value. */
export const propertyParameters = (queryables: Queryables, taken: readonly Parameter[]): readonly Parameter[] =>
  Object.entries(queryables)
    .filter(([name, { type }]) => type !== 'geometry' && !taken.some((parameter) => parameter.name === name))
    .map(([name, queryable]) => ({ name, ...formOf(queryable), description: `${queryable.title}: only features with this value.` }));

function formOf({ type, values }: Queryable): Pick<Parameter, 'schema' | 'expected' | 'read'> {
  if (type === 'number') return { schema: z.number(), expected: 'a number', read: numberOf };
  if (type === 'integer') return { schema: z.int(), expected: 'a whole number', read: numberOf };
  if (type === 'boolean')
    return { schema: z.boolean(), expected: 'true or false', read: (value) => (isBoolean(value) ? value === 'true' : value) };
  if (type === 'date') return { schema: z.iso.date(), expected: 'a day such as 2022-03-29' };
  if (type === 'date-time') return { schema: z.iso.datetime(), expected: 'an instant such as 2022-03-29T10:00:00Z' };
  if (values) return { schema: z.enum(values), expected: `one of ${values.join(', ')}` };
  return { schema: text, expected: 'a text of at most 500 characters' };
}

const isBoolean = (value: string): boolean => value === 'true' || value === 'false';
