/**
 * How far two annotations of the same paragraphs of the own gold set agree, the second (test/eval/gold/second) made by the codebook without sight of the
 * first. Its annotator works in the same way as the first one, so the two are not independent: they agree more than two strangers would.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metresBetween } from '../../gazetteer/distance.ts';
import { HAPPENED } from '../../server/model/event.ts';
import { overlapsInterval } from '../../server/model/interval.ts';
import { METRES, REJECTED } from './gold-match.ts';

type Placed = Readonly<Record<'lat' | 'lon', number | null>>;
type Toponym = Placed & Readonly<Record<'text' | 'kind', string> & { occurrence: number }>;
type Words = Readonly<Record<'type' | 'assertion' | 'trigger', string>>;
type Optional = Readonly<Record<'date_start' | 'date_end' | 'initiator', string | null> & Record<'killed' | 'injured', unknown>>;

interface Annotated extends Placed, Words, Optional {
  readonly also: readonly string[];
  readonly geo_precision: number | null;
  readonly also_places?: readonly Placed[];
}

interface Report extends Readonly<Record<'id' | 'language' | 'text', string>> {
  readonly toponyms: readonly Toponym[];
  readonly events: readonly Annotated[];
}

type Pair<T> = readonly [T, T];
type Test = (one: Annotated, other: Annotated, text: string) => boolean;

/** Of a toponym both may name the same place and take its point from different books. */
const TOPONYM_METRES = 25_000;
const COLUMNS = ['paragraphs', 'toponyms', 'type alone', 'type+place+day', '…not rejected', 'kappa of type'] as const;

export function measureAgreement(): void {
  const pairs = doublyAnnotated();
  console.log(`\nown gold set, two annotations: F1 and kappa\n${''.padEnd(4)}${COLUMNS.map((name) => name.padStart(16)).join('')}`);
  for (const language of ['all', ...new Set(pairs.map(([one]) => one.language))])
    console.log(row(language, language === 'all' ? pairs : pairs.filter(([one]) => one.language === language)));
  console.log('\nagreement in kind and point of the toponyms of one span, and in the rest of the events of one type and trigger');
  for (const [name, answers] of Object.entries(answersOf(pairs)))
    console.log(`${name.padEnd(24)} ${(answers.filter(Boolean).length / answers.length).toFixed(3)} of ${answers.length}`);
}

function row(name: string, pairs: readonly Pair<Report>[]): string {
  const triggered = pairs.flatMap((pair) => matched(pair, sameTrigger)).map(([one, other]) => [one.type, other.type] as const);
  const accepted = pairs.map(([one, other]) => [told(one), told(other)] as const);
  const eventsF1 = (of: readonly Pair<Report>[], test: Test): string => f1(of, 'events', (pair) => matched(pair, test));
  const cells = [String(pairs.length), f1(pairs, 'toponyms', sameSpans), eventsF1(pairs, sameType)];
  cells.push(eventsF1(pairs, tellsOfTheSame), eventsF1(accepted, tellsOfTheSame), `${kappa(triggered).toFixed(3)} of ${triggered.length}`);
  return name.padEnd(4) + cells.map((cell) => cell.padStart(16)).join('');
}

function answersOf(pairs: readonly Pair<Report>[]): Readonly<Record<string, readonly boolean[]>> {
  const named = pairs.flatMap(sameSpans);
  const shared = pairs.flatMap((pair) => matched(pair, (...events) => sameType(...events) && sameTrigger(...events)));
  const same = (name: keyof Annotated): readonly boolean[] => shared.map(([a, b]) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
  // Where neither gives a number there is nothing to agree about.
  const sameCount = (name: 'killed' | 'injured'): readonly boolean[] => same(name).filter((_, at) => shared[at]?.some((one) => one[name]));
  return {
    kind: named.map(([a, b]) => a.kind === b.kind),
    point: named.map(([a, b]) => within(a, b, TOPONYM_METRES)),
    assertion: same('assertion'),
    'whether it happened': shared.map(([one, other]) => happened(one) === happened(other)),
    'dates, exactly': shared.map(([a, b]) => a.date_start === b.date_start && a.date_end === b.date_end),
    'dates, open or touching': shared.map(([one, other]) => sameDay(one, other)),
    'place, 30 or 150 km': shared.map(([one, other]) => samePlace(one, other)),
    geo_precision: same('geo_precision'),
    initiator: same('initiator'),
    killed: sameCount('killed'),
    injured: sameCount('injured'),
  };
}

function doublyAnnotated(): readonly Pair<Report>[] {
  const folder = join(import.meta.dirname, 'gold');
  const first = new Map(read(folder).map((report) => [report.id, report]));
  return read(join(folder, 'second')).map((other) => {
    const one = first.get(other.id);
    if (one?.text !== other.text) throw new Error(`${other.id}: the two annotations are not of the same text`);
    return [one, other];
  });
}

const read = (folder: string): readonly Report[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Report);

const sameSpans = ([one, other]: Pair<Report>): readonly Pair<Toponym>[] =>
  one.toponyms.flatMap((a) => other.toponyms.filter((b) => a.text === b.text && a.occurrence === b.occurrence).map((b) => [a, b] as const));

/** Pairs that pass the test, none used twice, the most alike first: events that share a trigger are told apart by their places. */
function matched([{ text, events }, other]: Pair<Report>, test: Test): readonly Pair<Annotated>[] {
  const alike: Test[] = [sameDay, sameType, samePlace, sameTrigger];
  const score = (pair: Pair<Annotated>): number => alike.reduce((sum, agree, rank) => sum + (agree(...pair, text) ? 2 ** rank : 0), 0);
  const used = new Set<Annotated>();
  return events
    .flatMap((a) => other.events.filter((b) => test(a, b, text)).map((b) => [a, b] as const))
    .sort((x, y) => score(y) - score(x))
    .filter(([a, b]) => !used.has(a) && !used.has(b) && used.add(a).add(b));
}

function f1(pairs: readonly Pair<Report>[], what: 'toponyms' | 'events', shared: (pair: Pair<Report>) => readonly unknown[]): string {
  const all = pairs.flat().flatMap((report): readonly unknown[] => report[what]);
  return ((2 * pairs.flatMap(shared).length) / all.length).toFixed(3);
}

/** Cohen's kappa: the agreement beyond what two would reach by chance who use each type as often as these do. */
function kappa(pairs: readonly Pair<string>[]): number {
  const share = (holds: (pair: Pair<string>) => boolean): number => pairs.filter(holds).length / pairs.length;
  const byChance = (type: string): number => share(([one]) => one === type) * share(([, other]) => other === type);
  const chance = [...new Set(pairs.flat())].reduce((sum, type) => sum + byChance(type), 0);
  return (share(([one, other]) => one === other) - chance) / (1 - chance);
}

const told = (report: Report): Report => ({ ...report, events: report.events.filter(({ assertion }) => !REJECTED.has(assertion)) });
const happened = ({ assertion }: Annotated): boolean => (HAPPENED as readonly string[]).includes(assertion);
const sameType: Test = (one, other) => one.type === other.type || one.also.includes(other.type) || other.also.includes(one.type);
const tellsOfTheSame: Test = (one, other, text) =>
  sameType(one, other, text) && happened(one) === happened(other) && samePlace(one, other) && sameDay(one, other);

/** As in own-gold.ts: a country is no place. */
function samePlace(one: Annotated, other: Annotated): boolean {
  const [near, far] = [placesOf(one), placesOf(other)];
  const metres = [one, other].some(({ geo_precision }) => (geo_precision ?? 1) > 2) ? METRES.wide : METRES.exact;
  return near.length === 0 || far.length === 0 ? near.length === far.length : near.some((a) => far.some((b) => within(a, b, metres)));
}

const placesOf = ({ lat, lon, geo_precision, also_places = [] }: Annotated): readonly Placed[] =>
  lat === null || geo_precision === 6 ? [] : [{ lat, lon }, ...also_places];

function within(a: Placed, b: Placed, metres: number): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return a.lat === b.lat;
  return metresBetween({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= metres;
}

const sameDay = (one: Annotated, other: Annotated): boolean =>
  overlapsInterval({ start: one.date_start, end: one.date_end }, { start: other.date_start, end: other.date_end });

/** A trigger that stands in the text more than once is taken where it first does, or as part of the longer one. */
const sameTrigger: Test = ({ trigger: one }, { trigger: other }, text) => {
  const [a, b] = [text.indexOf(one), text.indexOf(other)];
  return one.includes(other) || other.includes(one) || (a < b + other.length && b < a + one.length);
};
