/**
 * The project's own gold set (test/eval/gold): composed paragraphs in four languages with their place names and events, annotated by people who had not
 * seen the rules. A fifth of it is held out: it is measured with `npm run eval -- --held-out` and never read while rules are changed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metresBetween } from '../../gazetteer/distance.ts';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';
import { type CodedEvent, HAPPENED, primaryLocation } from '../../server/model/event.ts';
import { overlapsInterval } from '../../server/model/interval.ts';

interface GoldEvent {
  readonly type: string;
  readonly also?: readonly string[];
  readonly assertion: string;
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geo_precision: number | null;
  readonly also_places?: readonly { readonly lat: number; readonly lon: number }[];
}

interface GoldReport {
  readonly id: string;
  readonly language: string;
  readonly published: string;
  readonly text: string;
  readonly toponyms: readonly { readonly text: string; readonly occurrence: number }[];
  readonly events: readonly GoldEvent[];
}

/** Within this an event is at the gold place: settlements, and what is said to be near or of an area. */
const METRES = { exact: 30_000, wide: 150_000 } as const;
const HELD_OUT_EVERY = 5;
/** Assertions of what did not happen, which the extractor answers as rejections. */
const REJECTED: ReadonlySet<string> = new Set(['negated', 'historical']);

interface Tally {
  gold: number;
  found: number;
  right: number;
}

export function measureOwnGold(heldOut: boolean): void {
  const lookup = openGazetteer();
  const folder = join(import.meta.dirname, 'gold');
  const tallies = new Map<string, Tally>();
  const add = (name: string, gold: number, found: number, right: number): void => {
    const tally = tallies.get(name) ?? { gold: 0, found: 0, right: 0 };
    tallies.set(name, { gold: tally.gold + gold, found: tally.found + found, right: tally.right + right });
  };
  for (const report of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => read(join(folder, name)))) {
    if ((Number(report.id.match(/\d+$/)?.[0] ?? 0) % HELD_OUT_EVERY === 0) !== heldOut) continue;
    const { events, toponyms } = extract(report.text, lookup, { published: report.published, language: report.language });
    const spans = new Set(goldSpans(report));
    add(
      `toponyms ${report.language}`,
      spans.size,
      toponyms.length,
      toponyms.filter(({ start, end }) => spans.has(`${start}-${end}`)).length,
    );
    const wanted = report.events.filter(({ assertion }) => !REJECTED.has(assertion));
    const pairs = paired(wanted, events);
    add(`events ${report.language}`, wanted.length, events.length, pairs.length);
    add('event types alone', wanted.length, events.length, paired(wanted, events, sameType).length);
    for (const type of ['movement.withdrawal', 'ground.counterattack']) {
      const happened = (event: { readonly type: string; readonly assertion: string }): boolean =>
        event.type === type && (HAPPENED as readonly string[]).includes(event.assertion);
      add(
        type,
        wanted.filter(happened).length,
        events.filter(happened).length,
        paired(wanted.filter(happened), events.filter(happened)).length,
      );
    }
  }
  console.log(
    `\nown gold set, ${heldOut ? 'the fifth held out' : 'the part that may be read'}\n${'what'.padEnd(24)} gold  pred      P     R    F1`,
  );
  for (const [name, { gold, found, right }] of tallies) {
    const [p, r] = [right / Math.max(1, found), right / Math.max(1, gold)];
    console.log(
      `${name.padEnd(24)} ${String(gold).padStart(4)}  ${String(found).padStart(4)}  ${p.toFixed(3)} ${r.toFixed(3)} ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}`,
    );
  }
}

const read = (file: string): readonly GoldReport[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldReport);

function goldSpans({ text, toponyms }: GoldReport): readonly string[] {
  return toponyms.map(({ text: name, occurrence }) => {
    let start = -1;
    for (let count = 0; count < occurrence; count++) start = text.indexOf(name, start + 1);
    return `${start}-${start + name.length}`;
  });
}

/** Each gold event with an extracted one that tells of the same, none used twice. */
function paired(gold: readonly GoldEvent[], events: readonly CodedEvent[], tells = tellsOfTheSame): readonly [GoldEvent, CodedEvent][] {
  const free = new Set(events);
  return gold.flatMap((wanted) => {
    const found = [...free].find((event) => tells(wanted, event));
    if (found === undefined) return [];
    free.delete(found);
    return [[wanted, found] as [GoldEvent, CodedEvent]];
  });
}

const sameType = ({ type, also = [] }: GoldEvent, event: CodedEvent): boolean => type === event.type || also.includes(event.type);

/** Type, whether it happened, place and day: an event that is wrong in one of them is wrong. */
function tellsOfTheSame(gold: GoldEvent, event: CodedEvent): boolean {
  const happened = (assertion: string): boolean => (HAPPENED as readonly string[]).includes(assertion);
  return sameType(gold, event) && happened(gold.assertion) === happened(event.assertion) && samePlace(gold, event) && sameDay(gold, event);
}

function samePlace({ lat, lon, geo_precision, also_places = [] }: GoldEvent, event: CodedEvent): boolean {
  const place = primaryLocation(event);
  if (lat === null || lon === null || (geo_precision ?? 6) === 6) return place === undefined || place.geo_precision === 6;
  if (place === undefined) return false;
  const limit = (geo_precision ?? 1) > 2 ? METRES.wide : METRES.exact;
  return [{ lat, lon }, ...also_places].some((one) => metresBetween(one, place) <= limit);
}

const sameDay = (gold: GoldEvent, event: CodedEvent): boolean =>
  gold.date_start === null || event.date_start === null
    ? true
    : overlapsInterval({ start: gold.date_start, end: gold.date_end }, { start: event.date_start, end: event.date_end });
