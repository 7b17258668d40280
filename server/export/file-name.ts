/** What a download is called: its days, and whether sample events are in it. */
import type { EventFilter } from '../model/filter.ts';

const SAMPLES: Readonly<Record<EventFilter['samples'], string>> = { exclude: '', include: '-with-samples', only: '-samples-only' };

/** `events-from-2022-03-01-to-2022-03-31-with-samples.geojson` */
export function fileName(filter: EventFilter, extension: string): string {
  return `events${days(filter.datetime)}${SAMPLES[filter.samples]}.${extension}`;
}

function days(interval: EventFilter['datetime']): string {
  if (!interval || (interval.start === null && interval.end === null)) return '';
  if (interval.start === interval.end) return `-${interval.start}`;
  return `${interval.start === null ? '' : `-from-${interval.start}`}${interval.end === null ? '' : `-to-${interval.end}`}`;
}
