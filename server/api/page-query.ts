/** How much of what matches is asked for, and from where on. */
import { isId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import type { Query } from './query.ts';

export const PAGE_PARAMETERS = ['limit', 'after', 'offset'] as const;

const DEFAULT_LIMIT = 100; // features
const MAX_LIMIT = 10_000; // features; more is clamped, as the standard wants

export interface PageQuery {
  readonly limit: number;
  readonly after: string | null;
  readonly offset: number;
}

/** Throws InputError. `offset` is another way to page, correct but slower the further it goes. `isMark`: what `after` may be. */
export function readPageQuery({ limit, after, offset }: Query, isMark: (after: string) => boolean = isId): PageQuery {
  if (limit !== undefined && !/^0*[1-9]\d*$/.test(limit))
    throw new InputError(`"limit" is "${limit}"; expected a whole number from 1 to ${MAX_LIMIT}.`);
  if (after !== undefined && !isMark(after))
    throw new InputError(`"after" is "${after}"; expected the value that the link "next" of a page holds.`);
  if (offset !== undefined && !/^\d{1,9}$/.test(offset))
    throw new InputError(`"offset" is "${offset}"; expected a whole number from 0 up.`);
  if (after !== undefined && offset !== undefined) throw new InputError('"after" and "offset" are both given; expected one of them.');
  return { limit: Math.min(MAX_LIMIT, Number(limit ?? DEFAULT_LIMIT)), after: after ?? null, offset: Number(offset ?? 0) };
}
