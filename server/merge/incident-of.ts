/** The events of one incident → what it is in sum: ranges instead of averages, and the most credible report where one has to be chosen. */
import type { EventType } from '../model/codebook.ts';
import type { Actor, Assertion, Count, Location, ReviewStatus, StoredEvent } from '../model/event.ts';
import { primaryLocation } from '../model/event.ts';
import { publicView } from '../model/harm.ts';
import type { Incident } from '../model/incident.ts';
import { placingOf } from '../model/placing.ts';
import { countSources, type SourceOfText } from './count-sources.ts';

/** One event with what is known of its report. */
export interface Told {
  readonly event: StoredEvent;
  readonly report: SourceOfText & { readonly published: string | null; readonly sha256: string; readonly sample: boolean };
}

export interface Totals {
  readonly id: string;
  readonly event_count: number;
  readonly report_count: number;
}

/** `told` has at least one event; the answer does not depend on its order. */
export function incidentOf(told: readonly Told[], totals: Totals): Incident {
  const ranked = told.map((one) => ({ ...one, event: publicView(one.event) })).sort(byCredibility);
  const events = ranked.map(({ event }) => event);
  const type = typeOf(events);
  const best = (ranked.find(({ event }) => event.type === type) ?? ranked[0]) as Told;
  const dated = events.filter(({ date_start }) => date_start !== null).sort(byDate)[0];
  const published = ranked.flatMap(({ report }) => report.published ?? []).sort();
  return {
    ...totals,
    type,
    assertion: best.event.assertion,
    outcome: events.find(({ outcome }) => outcome !== 'unknown')?.outcome ?? 'unknown',
    date_start: dated?.date_start ?? null,
    date_end: dated?.date_end ?? null,
    date_precision: dated?.date_precision ?? null,
    location: locationOf(events),
    actors: distinctActors(events),
    weapon: distinct(events.flatMap(({ weapon }) => weapon)),
    target_type: distinct(events.flatMap(({ target_type }) => target_type)),
    killed: rangeOf(events.map(({ killed }) => killed)),
    injured: rangeOf(events.map(({ injured }) => injured)),
    summary: best.event.summary,
    confidence: Math.max(...events.map(({ confidence }) => confidence)),
    review_status: REVIEWED.find((status) => events.some(({ review_status }) => review_status === status)) ?? 'machine',
    source_count: Math.min(totals.report_count, countSources(ranked.map(({ report }) => report))),
    sources: [...new Set(ranked.flatMap(({ report }) => report.publisher ?? []))].sort(),
    first_published: published[0] ?? null,
    last_published: published.at(-1) ?? null,
    sample: best.report.sample,
    updated_at:
      events
        .map(({ revised_at }) => revised_at)
        .sort()
        .at(-1) ?? '',
  };
}

/** What a person has looked at comes first, then what is confirmed, then the latest report, whose numbers are the freshest. */
const REVIEWED: readonly ReviewStatus[] = ['verified', 'reviewed', 'disputed', 'machine', 'rejected', 'retracted'];
const ASSERTED: readonly Assertion[] = ['confirmed', 'reported', 'claimed', 'denied', 'planned', 'hypothetical', 'negated', 'historical'];
/** A dispute makes an event no more credible than a machine's reading. */
const trustOf = ({ review_status }: StoredEvent): number => ['verified', 'reviewed'].indexOf(review_status) >>> 0;

function byCredibility(a: Told, b: Told): number {
  return (
    trustOf(a.event) - trustOf(b.event) ||
    ASSERTED.indexOf(a.event.assertion) - ASSERTED.indexOf(b.event.assertion) ||
    ordered(b.report.published ?? '', a.report.published ?? '') ||
    ordered(a.report.sha256, b.report.sha256) ||
    a.event.position - b.event.position
  );
}

const ordered = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What says less than other words: 0 for all others, the higher the less it says. */
const GENERAL: readonly EventType[] = [
  'ground.clash',
  'unrest.protest',
  'strike.unspecified',
  'explosion.unattributed',
  'infrastructure.damage',
];

const generality = (type: EventType): number => GENERAL.indexOf(type) + 1;

/** The word that most reports use, among the words that say more than "strike" or "fighting". */
function typeOf(events: readonly StoredEvent[]): EventType {
  const types = events.map(({ type }) => type);
  const votes = (type: EventType): number => types.filter((each) => each === type).length;
  return types.toSorted((a, b) => generality(a) - generality(b) || votes(b) - votes(a))[0] as EventType;
}

/** Points before areas, the smaller circle first. */
function locationOf(events: readonly StoredEvent[]): Location | null {
  const locations = events.flatMap((event) => primaryLocation(event) ?? []);
  return (
    locations.toSorted(
      (a, b) =>
        Number(placingOf(a) !== 'placed') - Number(placingOf(b) !== 'placed') ||
        a.geo_precision - b.geo_precision ||
        (a.uncertainty_m ?? Number.MAX_VALUE) - (b.uncertainty_m ?? Number.MAX_VALUE),
    )[0] ?? null
  );
}

/** The most exact day first; a sorted list keeps equals in the order of credibility. */
const byDate = (a: StoredEvent, b: StoredEvent): number => (a.date_precision ?? 9) - (b.date_precision ?? 9);

function distinctActors(events: readonly StoredEvent[]): readonly Actor[] {
  const actors = events.flatMap((event) => event.actors);
  return [...new Map(actors.toReversed().map((actor) => [`${actor.role} ${actor.name}`, actor])).values()].reverse();
}

const distinct = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();

/** Low: the lowest of all. High: the highest, unless somebody says "at least" more. Best: the first, as the list comes most credible first. */
export function rangeOf(counts: readonly (Count | null)[]): Count | null {
  const said = counts.filter((count) => count !== null);
  if (said.length === 0) return null;
  const lows = said.flatMap(({ low }) => low ?? []);
  const highs = said.flatMap(({ high }) => high ?? []);
  const high = highs.length === 0 ? null : Math.max(...highs);
  return {
    low: lows.length === 0 ? null : Math.min(...lows),
    best: said.find(({ best }) => best !== null)?.best ?? null,
    high: high !== null && lows.every((low) => low <= high) ? high : null,
  };
}
