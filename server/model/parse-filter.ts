/** Named strings → the filter: the same words as parameters of a request and as options of a command. */
import { EVENT_TYPES, type EventType, FAMILIES, type Family } from './codebook.ts';
import { ASSERTIONS, REVIEW_STATUSES } from './event.ts';
import type { EventFilter } from './filter.ts';
import { InputError } from './input-error.ts';
import { parseBbox } from './parse-bbox.ts';
import { parseDatetime } from './parse-datetime.ts';

export const FILTER_PARAMETERS = ['bbox', 'datetime', 'type', 'assertion', 'review_status', 'samples'] as const;
export type FilterParameter = (typeof FILTER_PARAMETERS)[number];

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
  };
}

function listOf<T extends string>(name: string, text: string | undefined, known: readonly T[]): readonly T[] | undefined {
  return text === undefined ? undefined : [...new Set(text.split(',').map((part) => oneOf(name, part.trim(), known)))];
}

function oneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new InputError(`"${name}" is "${text}"; expected one of ${known.join(', ')}.`);
  return found;
}
