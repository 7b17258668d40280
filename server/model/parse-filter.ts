/** Named strings → the filter: the same words as parameters of a request and as options of a command. */
import { EVENT_TYPES, type EventType, FAMILIES, type Family } from './codebook.ts';
import { ASSERTIONS, REVIEW_STATUSES } from './event.ts';
import type { EventFilter } from './filter.ts';
import { InputError } from './input-error.ts';
import { parseBbox } from './parse-bbox.ts';
import { parseDatetime } from './parse-datetime.ts';

export const FILTER_PARAMETERS = [
  'bbox',
  'datetime',
  'type',
  'assertion',
  'review_status',
  'samples',
  'country',
  'admin1',
  'geo_precision',
  'confidence',
  'actor',
  'q',
] as const;
export type FilterParameter = (typeof FILTER_PARAMETERS)[number];

const PRECISIONS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const SAMPLES = ['exclude', 'include', 'only'] as const;
const TYPES_AND_FAMILIES: readonly (EventType | Family)[] = [...EVENT_TYPES, ...FAMILIES];

/** `value` answers undefined for what is not given. Throws InputError with a sentence that names the parameter. */
export function parseFilter(
  value: (name: FilterParameter) => string | undefined,
  collection: EventFilter['collection'] = 'events',
): EventFilter {
  const [bbox, datetime] = [value('bbox'), value('datetime')];
  const type = listOf('type', value('type'), TYPES_AND_FAMILIES);
  const assertion = listOf('assertion', value('assertion'), ASSERTIONS);
  const review_status = listOf('review_status', value('review_status'), REVIEW_STATUSES);
  return {
    collection,
    samples: oneOf('samples', value('samples') ?? 'exclude', SAMPLES),
    ...(bbox === undefined ? {} : { bbox: parseBbox(bbox) }),
    ...(datetime === undefined ? {} : { datetime: parseDatetime(datetime) }),
    ...(type ? { type } : {}),
    ...(assertion ? { assertion } : {}),
    ...(review_status ? { review_status } : {}),
    ...placeFilter(value),
    ...wordFilter(value),
  };
}

function placeFilter(value: (name: FilterParameter) => string | undefined): Partial<EventFilter> {
  const [country, admin1, precision, confidence] = [value('country'), value('admin1'), value('geo_precision'), value('confidence')];
  const countries = country?.split(',').map((part) => part.trim().toUpperCase());
  if (countries && !countries.every((code) => /^[A-Z]{2}$/.test(code)))
    throw new InputError(`"country" is "${country}"; expected codes of two letters, such as UA, with commas.`);
  return {
    ...(countries ? { country: countries } : {}),
    ...(admin1 === undefined ? {} : { admin1: admin1.split(',').map((part) => part.trim()) }),
    ...(precision === undefined ? {} : { geo_precision: listOf('geo_precision', precision, PRECISIONS)?.map(Number) ?? [] }),
    ...(confidence === undefined ? {} : { confidence: parseRange(confidence) }),
  };
}

function wordFilter(value: (name: FilterParameter) => string | undefined): Partial<EventFilter> {
  const [actor, q] = [value('actor'), value('q')];
  return { ...(actor === undefined ? {} : { actor }), ...(q === undefined ? {} : { q }) };
}

/** `0.6/1`, `0.6/..`, `../0.4`, or one number. */
function parseRange(text: string): { readonly low: number | null; readonly high: number | null } {
  const parts = text.split('/');
  const [low, high = low] = parts.map((part) =>
    part === '' || part === '..' ? null : /^[01]?(\.\d+)?$/.test(part) ? Number(part) : Number.NaN,
  );
  const isOpen = parts.length === 1 && low === null;
  if (parts.length > 2 || isOpen || ![low, high].every((end) => end == null || (end >= 0 && end <= 1)))
    throw new InputError(`"confidence" is "${text}"; expected a number from 0 to 1 or two of them, such as 0.6/1 or 0.6/..`);
  return { low: low ?? null, high: high ?? null };
}

function listOf<T extends string>(name: string, text: string | undefined, known: readonly T[]): readonly T[] | undefined {
  return text === undefined ? undefined : [...new Set(text.split(',').map((part) => oneOf(name, part.trim(), known)))];
}

function oneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new InputError(`"${name}" is "${text}"; expected one of ${known.join(', ')}.`);
  return found;
}
