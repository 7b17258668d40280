/**
 * The temporal relations as comparisons of the ends of two intervals, all of which have to hold (OGC 21-065r2, table 9; Allen 1983). An
 * instant is an interval that starts and ends at once. Both back ends read this table.
 */
import type { Comparison, Temporal } from './tree.ts';

export interface EndComparison {
  readonly left: 'start' | 'end';
  readonly op: Comparison;
  readonly right: 'start' | 'end';
}

/** `t_disjoint` is not here: it is the opposite of `t_intersects`. */
export const TEMPORAL_RELATIONS: Readonly<Record<Exclude<Temporal, 't_disjoint'>, readonly EndComparison[]>> = {
  t_after: all('start > end'),
  t_before: all('end < start'),
  t_contains: all('start < start', 'end > end'),
  t_during: all('start > start', 'end < end'),
  t_equals: all('start = start', 'end = end'),
  t_finishedBy: all('start < start', 'end = end'),
  t_finishes: all('start > start', 'end = end'),
  t_intersects: all('start <= end', 'end >= start'),
  t_meets: all('end = start'),
  t_metBy: all('start = end'),
  t_overlappedBy: all('start > start', 'start < end', 'end > end'),
  t_overlaps: all('start < start', 'end > start', 'end < end'),
  t_startedBy: all('start = start', 'end > end'),
  t_starts: all('start = start', 'end < end'),
};

function all(...comparisons: readonly string[]): readonly EndComparison[] {
  return comparisons.map((each) => {
    const [left, op, right] = each.split(' ') as [EndComparison['left'], Comparison, EndComparison['right']];
    return { left, op, right };
  });
}
