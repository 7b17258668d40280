/** The paragraphs of the project's own gold set (test/eval/gold), and when an extracted event tells of the same as a gold one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metresBetween } from '../../gazetteer/distance.ts';
import { type CodedEvent, HAPPENED, primaryLocation } from '../../server/model/event.ts';
import { overlapsInterval } from '../../server/model/interval.ts';

export interface GoldEvent {
  readonly type: string;
  readonly also?: readonly string[];
  readonly assertion: string;
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geo_precision: number | null;
  /** Names of other places of the report that an expert would accept. */
  readonly also_places?: readonly string[];
  /** The words that tell of it. */
  readonly trigger: string;
}

export interface GoldToponym {
  readonly text: string;
  readonly occurrence: number;
  readonly place: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface GoldReport {
  readonly id: string;
  readonly language: string;
  readonly published: string;
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
  readonly events: readonly GoldEvent[];
}

/** Within this an event is at the gold place: settlements, and what is said to be near or of an area. */
export const METRES = { exact: 30_000, wide: 150_000 } as const;
const HELD_OUT_EVERY = 5;
/** Assertions of what did not happen, which the extractor answers as rejections. */
export const REJECTED: ReadonlySet<string> = new Set(['negated', 'historical']);

/** All paragraphs, or the part of them that may be read, or the fifth that is held out. */
export function goldReports(part: 'read' | 'held-out'): readonly GoldReport[] {
  const folder = join(import.meta.dirname, 'gold');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readLines(join(folder, name)))
    .filter(({ id }) => (Number(/\d+$/.exec(id)?.[0] ?? 0) % HELD_OUT_EVERY === 0) === (part === 'held-out'));
}

/** What the extractor should answer as events; the others it should reject. */
export const wantedEvents = (report: GoldReport): readonly PlacedEvent[] =>
  report.events.filter(({ assertion }) => !REJECTED.has(assertion)).map((event) => withOtherPlaces(event, report));

const readLines = (file: string): readonly GoldReport[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldReport);

export function goldSpans({ text, toponyms }: GoldReport): readonly string[] {
  return toponyms.map(({ text: name, occurrence }) => {
    let start = -1;
    for (let count = 0; count < occurrence; count++) start = text.indexOf(name, start + 1);
    return `${start}-${start + name.length}`;
  });
}

/** Each gold event with an extracted one that tells of the same, none used twice. */
export function paired(
  gold: readonly PlacedEvent[],
  events: readonly CodedEvent[],
  tells: (gold: PlacedEvent, event: CodedEvent) => boolean = tellsOfTheSame,
): readonly [PlacedEvent, CodedEvent][] {
  const free = new Set(events);
  return gold.flatMap((wanted) => {
    const found = [...free].find((event) => tells(wanted, event));
    if (found === undefined) return [];
    free.delete(found);
    return [[wanted, found] as [PlacedEvent, CodedEvent]];
  });
}

export const sameType = ({ type, also = [] }: GoldEvent, event: CodedEvent): boolean => type === event.type || also.includes(event.type);

/** Type, whether it happened, place and day: an event that is wrong in one of them is wrong. */
export function tellsOfTheSame(gold: PlacedEvent, event: CodedEvent): boolean {
  const happened = (assertion: string): boolean => (HAPPENED as readonly string[]).includes(assertion);
  return sameType(gold, event) && happened(gold.assertion) === happened(event.assertion) && samePlace(gold, event) && sameDay(gold, event);
}

/** An event with the points of all places that are right for it. */
export interface PlacedEvent extends GoldEvent {
  readonly others: readonly GoldToponym[];
}

const withOtherPlaces = (event: GoldEvent, { toponyms }: GoldReport): PlacedEvent => ({
  ...event,
  others: toponyms.filter(({ text, place }) =>
    event.also_places?.some((name) => name === text || name === place || place.startsWith(`${name},`)),
  ),
});

export function samePlace({ lat, lon, geo_precision, others }: PlacedEvent, event: CodedEvent): boolean {
  const place = primaryLocation(event);
  if (place === undefined || place.geo_precision === 6) return lat === null || (geo_precision ?? 6) === 6 || others.some(isCountry);
  const limit = (geo_precision ?? 1) > 2 ? METRES.wide : METRES.exact;
  return [{ lat, lon }, ...others].some(
    (one) => one.lat !== null && one.lon !== null && metresBetween({ lat: one.lat, lon: one.lon }, place) <= limit,
  );
}

/** Names of settlements carry their region. */
const isCountry = ({ place }: GoldToponym): boolean => /^(?:Ukraine|Russia)$/.test(place);

export const sameDay = (gold: GoldEvent, event: CodedEvent): boolean =>
  gold.date_start === null || event.date_start === null
    ? true
    : overlapsInterval({ start: gold.date_start, end: gold.date_end }, { start: event.date_start, end: event.date_end });
