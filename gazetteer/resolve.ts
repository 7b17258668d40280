/**
 * All toponyms of one report, resolved together: what each name may mean alone (population, kind of name) times what the report's other names
 * say: the countries and first-level units it keeps naming, the places around, the unit named right after; and the country of the outlet. Abstains where nothing
 * stands out.
 */
import { metresBetween } from './distance.ts';
import { isSettlement } from './prior.ts';
import { CONTEXT } from './score.ts';
import type { Candidate, Place } from './types.ts';

/** One name in a report, with what it may mean. */
export interface Ambiguous {
  readonly candidates: readonly Candidate[];
  /** The kind of place that the words around ask for. */
  readonly wanted?: 'settlement' | 'region';
  /** Country or first-level unit named right after the name: "Paris, Texas". */
  readonly within?: readonly Candidate[];
  /** The place named right before, which lies in this one: "Atlanta, Georgia". */
  readonly holds?: readonly Candidate[];
}

export interface Resolution {
  readonly chosen: Candidate | null;
  /** 0–1: the share of the chosen reading among all, times how sure its stage of matching is. */
  readonly score: number;
}

/** What is known of the report beside its names. */
export interface ResolveOptions {
  /** ISO 3166-1 alpha-2: the country of the outlet, whose readers need not be told where its towns are. */
  readonly home?: string;
}

/** The names in the order of the report; equal candidate lists (the same name again) are weighed once. */
export function resolve(names: readonly Ambiguous[], { home }: ResolveOptions = {}): readonly Resolution[] {
  const mass = massOf(names);
  const witnesses = witnessesOf(names);
  const known = new Map<readonly Candidate[], Resolution>();
  return names.map((name) => {
    const isPlain = name.wanted === undefined && name.within === undefined && name.holds === undefined;
    const before = isPlain ? known.get(name.candidates) : undefined;
    if (before !== undefined) return before;
    const resolution = choose(name, mass, witnesses, home);
    if (isPlain) known.set(name.candidates, resolution);
    return resolution;
  });
}

function choose(name: Ambiguous, mass: Mass, witnesses: readonly Witness[], home: string | undefined): Resolution {
  let best: Candidate | null = null;
  let bestWeight = 0;
  let total = 0;
  let sureness = 0;
  const isAmbiguous = name.candidates.length > 1;
  for (const candidate of fitting(name)) {
    const context = isAmbiguous
      ? contextFactor(candidate, name.candidates, mass) * Math.exp(CONTEXT.nearby * support(candidate.place, name.candidates, witnesses))
      : 1;
    const weight = candidate.score * context * wantedFactor(candidate, name) * outletFactor(candidate, home);
    sureness += candidate.score;
    total += weight;
    if (weight > bestWeight) {
      best = candidate;
      bestWeight = weight;
    }
  }
  if (best === null || total === 0) return { chosen: null, score: 0 };
  const score = (bestWeight / total) * Math.max(Math.min(1, sureness), isAmbiguous ? CONTEXT.leastSureness : 0);
  return score < CONTEXT.abstainBelow ? { chosen: null, score } : { chosen: best, score: Math.round(score * 1000) / 1000 };
}

/** Only the candidates that lie in what is named right after, or hold what is named right before, where any does. */
function fitting({ candidates, within = [], holds = [] }: Ambiguous): readonly Candidate[] {
  const fits = candidates.filter(
    ({ place }) =>
      within.some((outer) => liesIn(place, outer.place)) || holds.some((inner) => isLikely(inner, holds) && liesIn(inner.place, place)),
  );
  return fits.length > 0 ? fits : candidates;
}

/** A village that nobody means does not speak for the state it lies in. */
const isLikely = (candidate: Candidate, all: readonly Candidate[]): boolean => candidate.score >= CONTEXT.likely * (all[0]?.score ?? 0);

function liesIn(place: Place, outer: Place): boolean {
  if (outer.country !== place.country || outer.id === place.id) return false;
  return outer.feature_code === 'PCLI' || (outer.admin1 !== null && outer.admin1 === place.admin1);
}

interface Mass {
  readonly countries: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
  readonly total: number;
}

/** How much of the report's naming falls on each country and first-level unit; a name said ten times speaks once. */
function massOf(names: readonly Ambiguous[]): Mass {
  const mass = { countries: new Map<string, number>(), units: new Map<string, number>(), total: 0 };
  for (const candidates of new Set(names.map((name) => name.candidates))) {
    for (const candidate of candidates) {
      const { place } = candidate;
      if (place.country === null) continue;
      const share = shareOf(candidate);
      mass.total += share;
      mass.countries.set(place.country, (mass.countries.get(place.country) ?? 0) + share);
      if (place.admin1 !== null) mass.units.set(unitOf(place), (mass.units.get(unitOf(place)) ?? 0) + share);
    }
  }
  return mass;
}

/** A country named outright speaks louder for its places than a city does. */
const shareOf = ({ place, score }: Candidate): number => score * (place.feature_code === 'PCLI' ? CONTEXT.countryMention : 1);

const unitOf = (place: Place): string => `${place.country}/${place.admin1}`;

/** What the other names say for a candidate: what its own name put into the mass, by any of its readings, must not speak for it. */
function contextFactor({ place }: Candidate, own: readonly Candidate[], mass: Mass): number {
  if (place.country === null) return 1;
  let [total, country, unit] = [mass.total, mass.countries.get(place.country) ?? 0, mass.units.get(unitOf(place)) ?? 0];
  for (const other of own) {
    if (other.place.country === null) continue;
    const share = shareOf(other);
    total -= share;
    if (other.place.country === place.country) country -= share;
    if (place.admin1 !== null && unitOf(other.place) === unitOf(place)) unit -= share;
  }
  if (total <= LEAST_MASS) return 1;
  return 1 + CONTEXT.country * Math.max(0, country / total) + CONTEXT.unit * (place.admin1 === null ? 0 : Math.max(0, unit / total));
}

/** Less than this is a rounding error. */
const LEAST_MASS = 1e-6;

/** A name of the report as it speaks for places around it: its likeliest readings with their shares. */
interface Witness {
  readonly candidates: readonly Candidate[];
  readonly readings: readonly { readonly place: Place; readonly share: number }[];
}

/** The first names of the report, each once: enough to tell where it plays, and few enough to ask for every candidate. */
function witnessesOf(names: readonly Ambiguous[]): readonly Witness[] {
  const lists = new Set<readonly Candidate[]>();
  for (const { candidates } of names) {
    if (lists.size >= CONTEXT.witnesses) break;
    lists.add(candidates);
  }
  return [...lists].map((candidates) => {
    const total = candidates.reduce((sum, { score }) => sum + score, 0) || 1;
    const readings = candidates
      .slice(0, CONTEXT.readings)
      .filter(({ place }) => isSettlement(place.feature_code) || place.feature_code === 'ADM1')
      .map(({ place, score }) => ({ place, share: Math.sqrt(score / total) }));
    return { candidates, readings };
  });
}

/** How much the other names put this place among them, 0 to `nearbyCap`. */
function support(place: Place, own: readonly Candidate[], witnesses: readonly Witness[]): number {
  let sum = 0;
  for (const witness of witnesses) {
    if (witness.candidates === own) continue;
    let best = 0;
    for (const { place: other, share } of witness.readings) best = Math.max(best, share * closeness(place, other));
    sum += best;
    if (sum >= CONTEXT.nearbyCap) return CONTEXT.nearbyCap;
  }
  return sum;
}

function closeness(place: Place, other: Place): number {
  if (other.id === place.id) return 0;
  if (other.feature_code === 'ADM1' || place.feature_code === 'ADM1') return unitOf(other) === unitOf(place) ? 1 : 0;
  return 1 / (1 + (metresBetween(place, other) / CONTEXT.nearMetres) ** 2);
}

const outletFactor = ({ place }: Candidate, home: string | undefined): number =>
  home !== undefined && place.country === home ? CONTEXT.outlet : 1;

function wantedFactor({ place }: Candidate, { wanted }: Ambiguous): number {
  if (wanted === undefined) return 1;
  const fits = wanted === 'region' ? /^(?:ADM|RGN|PCL)/.test(place.feature_code) : isSettlement(place.feature_code);
  return fits ? CONTEXT.wanted : 1;
}
