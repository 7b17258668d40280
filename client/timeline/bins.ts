/** Events counted per day, stacked by group; per week or month where days would be too thin to see. */
import { GROUP_OF, GROUPS, type Group, kindOf } from '../symbols/kinds.ts';
import type { EventFeature } from '../../server/model/wire.ts';
import { dayNumber, dayOf } from './days.ts';

export interface Bin {
  /** First and last day, YYYY-MM-DD, both included. */
  readonly start: string;
  readonly end: string;
  readonly counts: Readonly<Record<Group, number>>;
  readonly total: number;
}

export interface Span {
  readonly start: string;
  readonly end: string;
}

const MOST_BINS = 140;
/** Days in a bin, from the finest. */
const WIDTHS = [1, 7, 30, 91, 365];

type Feature = Pick<EventFeature, 'properties'>;

/** From the first to the last day on which anything begins; null when nothing is dated. */
export function extent(features: readonly Feature[]): Span | null {
  const days = features
    .flatMap(({ properties: { date_start } }) => (date_start === null || Number.isNaN(dayNumber(date_start)) ? [] : [date_start]))
    .sort();
  const [start, end] = [days[0], days.at(-1)];
  return start === undefined || end === undefined ? null : { start, end };
}

/** An event stands in the bin of its first day. */
export function binsOf(features: readonly Feature[], span: Span): readonly Bin[] {
  const [first, last] = [dayNumber(span.start), dayNumber(span.end)];
  const width = WIDTHS.find((days) => (last - first + 1) / days <= MOST_BINS) ?? Math.ceil((last - first + 1) / MOST_BINS);
  const counts = Array.from({ length: Math.ceil((last - first + 1) / width) }, nothing);
  for (const { properties } of features) {
    if (properties.date_start === null) continue;
    const count = counts[Math.floor((dayNumber(properties.date_start) - first) / width)];
    if (count) count[GROUP_OF[kindOf(properties.type)]] += 1;
  }
  return counts.map((count, i) => {
    const start = first + i * width;
    return {
      start: dayOf(start),
      end: dayOf(Math.min(last, start + width - 1)),
      counts: count,
      total: GROUPS.reduce((sum, group) => sum + count[group], 0),
    };
  });
}

const nothing = (): Record<Group, number> => ({ fire: 0, ground: 0, movement: 0, civilian: 0, diplomacy: 0, other: 0 });
