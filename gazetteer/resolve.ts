/**
 * All toponyms of one report, resolved together: what each name may mean alone (population, kind of name) times what the report's other names say:
 * the countries and first-level units they fall on, the places around, the unit named right after; and the country of the outlet. What the names mean
 * decides where the report plays, and the other way round, so it is gone over several times. Abstains where nothing stands out.
 */
import { isSettlement } from './prior.ts';
import { ReportMass } from './report-mass.ts';
import { normalized, type ReportName, reportName } from './report-names.ts';
import { nearnessFactor, witnessesOf } from './report-nearness.ts';
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
export function resolve(mentions: readonly Ambiguous[], { home }: ResolveOptions = {}): readonly Resolution[] {
  const names = namesOf(mentions, home);
  for (let round = 0; round < CONTEXT.rounds; round++) weighTogether([...names.values()]);
  const known = new Map<ReportName, Resolution>();
  return mentions.map((mention) => {
    const name = names.get(mention.candidates)!;
    const isPlain = mention.wanted === undefined && mention.within === undefined && mention.holds === undefined;
    const resolution = (isPlain ? known.get(name) : undefined) ?? choose(mention, name);
    if (isPlain) known.set(name, resolution);
    return resolution;
  });
}

/** Each name once. What stands after the comma of one mention is known of the others too: "Paris, Texas" is meant by "Paris" from then on. */
function namesOf(mentions: readonly Ambiguous[], home: string | undefined): ReadonlyMap<readonly Candidate[], ReportName> {
  const pinned = new Map<readonly Candidate[], Set<Candidate>>();
  for (const mention of mentions) {
    const fits = fitting(mention);
    const all = pinned.get(mention.candidates) ?? new Set();
    pinned.set(mention.candidates, all);
    if (fits !== mention.candidates) for (const candidate of fits) all.add(candidate);
  }
  const names = new Map<readonly Candidate[], ReportName>();
  for (const [candidates, fits] of pinned) {
    names.set(
      candidates,
      reportName(candidates, (candidate) => outletFactor(candidate, home) * (fits.has(candidate) ? CONTEXT.pinned : 1)),
    );
  }
  return names;
}

/** Every name is weighed by what the others were thought to mean before; then all at once are thought so. */
function weighTogether(names: readonly ReportName[]): void {
  const mass = new ReportMass(names);
  const witnesses = witnessesOf(names);
  const ambiguous = names.filter(({ candidates }) => candidates.length > 1);
  const shares = ambiguous.map((name) => {
    const factors = mass.factors(name);
    return normalized(name.alone.map((alone, at) => alone * factors[at]! * nearnessFactor(name.candidates[at]!.place, name, witnesses)));
  });
  ambiguous.forEach((name, at) => {
    name.shares = shares[at]!;
  });
}

function choose(mention: Ambiguous, { candidates, shares }: ReportName): Resolution {
  const fits = fitting(mention);
  let best: Candidate | null = null;
  let bestWeight = 0;
  let total = 0;
  let sureness = 0;
  candidates.forEach((candidate, at) => {
    if (fits !== candidates && !fits.includes(candidate)) return;
    const weight = shares[at]! * wantedFactor(candidate, mention);
    sureness += candidate.score;
    total += weight;
    if (weight > bestWeight) [best, bestWeight] = [candidate, weight];
  });
  if (best === null || total === 0) return { chosen: null, score: 0 };
  const score = (bestWeight / total) * Math.max(Math.min(1, sureness), candidates.length > 1 ? CONTEXT.leastSureness : 0);
  return score < CONTEXT.abstainBelow ? { chosen: null, score } : { chosen: best, score: Math.round(score * 1000) / 1000 };
}

/** Only the candidates that lie in what is named right after, or hold what is named right before, where any does; else the very list. */
function fitting({ candidates, within = [], holds = [] }: Ambiguous): readonly Candidate[] {
  if (within.length === 0 && holds.length === 0) return candidates;
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

const outletFactor = ({ place }: Candidate, home: string | undefined): number =>
  home !== undefined && place.country === home ? CONTEXT.outlet : 1;

function wantedFactor({ place }: Candidate, { wanted }: Ambiguous): number {
  if (wanted === undefined) return 1;
  const fits = wanted === 'region' ? /^(?:ADM|RGN|PCL)/.test(place.feature_code) : isSettlement(place.feature_code);
  return fits ? CONTEXT.wanted : 1;
}
