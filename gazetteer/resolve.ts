/**
 * All toponyms of one report, resolved together: what each name may mean alone (population, kind of name) times what the report's other names
 * say (the countries and first-level units it keeps naming, the unit named right after). Abstains where nothing stands out.
 */
import { metresBetween } from './distance.ts';
import { isSettlement } from './prior.ts';
import { CONTEXT } from './score.ts';
import type { Candidate } from './types.ts';

/** One name in a report, with what it may mean. */
export interface Ambiguous {
  readonly candidates: readonly Candidate[];
  /** The kind of place that the words around ask for. */
  readonly wanted?: 'settlement' | 'region';
  /** Country or first-level unit named right after the name: "Paris, Texas". */
  readonly within?: readonly Candidate[];
}

export interface Resolution {
  readonly chosen: Candidate | null;
  /** 0–1: the share of the chosen reading among all, times how sure its stage of matching is. */
  readonly score: number;
}

export function resolve(names: readonly Ambiguous[]): readonly Resolution[] {
  const mass = massOf(names);
  const anchors = names.flatMap(({ candidates }) =>
    candidates[0] !== undefined && candidates[0].score >= CONTEXT.anchorScore && isSettlement(candidates[0].place.feature_code)
      ? [candidates[0].place]
      : [],
  );
  return names.map((name) => choose(name, mass, anchors));
}

function choose(name: Ambiguous, mass: Mass, anchors: readonly Candidate['place'][]): Resolution {
  let best: Candidate | null = null;
  let bestWeight = 0;
  let total = 0;
  for (const candidate of name.candidates) {
    const weight =
      candidate.score * contextFactor(candidate, mass, anchors) * wantedFactor(candidate, name) * withinFactor(candidate, name);
    total += weight;
    if (weight > bestWeight) {
      best = candidate;
      bestWeight = weight;
    }
  }
  if (best === null || total === 0) return { chosen: null, score: 0 };
  const stage = Math.min(
    1,
    name.candidates.reduce((sum, candidate) => sum + candidate.score, 0),
  );
  const score = (bestWeight / total) * stage;
  return score < CONTEXT.abstainBelow ? { chosen: null, score } : { chosen: best, score: Math.round(score * 1000) / 1000 };
}

interface Mass {
  readonly countries: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
  readonly total: number;
}

/** How much of the report's naming falls on each country and first-level unit. */
function massOf(names: readonly Ambiguous[]): Mass {
  const countries = new Map<string, number>();
  const units = new Map<string, number>();
  let total = 0;
  for (const { candidates } of names) {
    for (const { place, score } of candidates) {
      if (place.country === null) continue;
      const share = score * (place.feature_code === 'PCLI' ? CONTEXT.countryMention : 1);
      total += share;
      countries.set(place.country, (countries.get(place.country) ?? 0) + share);
      if (place.admin1 !== null) units.set(unitOf(place), (units.get(unitOf(place)) ?? 0) + share);
    }
  }
  return { countries, units, total };
}

const unitOf = (place: Candidate['place']): string => `${place.country}/${place.admin1}`;

function contextFactor({ place, score }: Candidate, mass: Mass, anchors: readonly Candidate['place'][]): number {
  if (mass.total === 0 || place.country === null) return 1;
  // what this candidate itself put into the mass must not speak for it
  const country = Math.max(0, (mass.countries.get(place.country) ?? 0) - score) / mass.total;
  const unit = place.admin1 === null ? 0 : Math.max(0, (mass.units.get(unitOf(place)) ?? 0) - score) / mass.total;
  const near = anchors.some((anchor) => anchor.id !== place.id && metresBetween(anchor, place) < CONTEXT.nearMetres) ? CONTEXT.near : 0;
  return 1 + CONTEXT.country * country + CONTEXT.unit * unit + near;
}

function wantedFactor({ place }: Candidate, { wanted }: Ambiguous): number {
  if (wanted === undefined) return 1;
  const fits = wanted === 'region' ? /^(?:ADM|RGN|PCL)/.test(place.feature_code) : isSettlement(place.feature_code);
  return fits ? CONTEXT.wanted : 1;
}

function withinFactor({ place }: Candidate, { within }: Ambiguous): number {
  if (within === undefined || within.length === 0) return 1;
  return within.some(({ place: outer }) =>
    outer.feature_code === 'PCLI'
      ? outer.country === place.country && place.feature_code !== 'PCLI'
      : outer.country === place.country && outer.admin1 === place.admin1,
  )
    ? CONTEXT.within
    : 1;
}
