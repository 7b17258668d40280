/** How much of what matches is asked for, and from where on. */
import { InputError } from '../model/input-error.ts';
import { after, LIMIT, LIMITS, OFFSET, type Parameter } from './parameters.ts';
import type { Query } from './query.ts';

export const pageParameters = (isMark?: (text: string) => boolean): readonly Parameter[] => [LIMIT, after(isMark), OFFSET];

export interface PageQuery {
  readonly limit: number;
  readonly after: string | null;
  readonly offset: number;
}

/** Of a query that was checked. Throws InputError. `offset` is another way to page, correct but slower the further it goes. */
export function readPageQuery({ limit, after: mark, offset }: Query): PageQuery {
  if (mark !== undefined && offset !== undefined) throw new InputError('"after" and "offset" are both given; expected one of them.');
  return { limit: Math.min(LIMITS.most, Number(limit ?? LIMITS.default)), after: mark ?? null, offset: Number(offset ?? 0) };
}
