/**
 * The distinct names of one report with what each may mean, and how much of each name falls on each reading as far as is known by now. The same name
 * said again is the same list of candidates, and is one name here: a name said ten times speaks once.
 */
import { CONTEXT } from './score.ts';
import type { Candidate, Place } from './types.ts';

/** What does not change from report to report; lists of candidates are remembered by the lookup, and so is this beside them. */
interface Readings {
  /** By candidate: how likely it is alone, up to a common factor. */
  readonly priors: readonly number[];
  /** By candidate: how loud it speaks for its country, and for its first-level unit. */
  readonly voices: readonly number[];
  readonly unitVoices: readonly number[];
  /** By candidate: keys of its country and its unit, empty where it has none. */
  readonly countries: readonly string[];
  readonly units: readonly string[];
}

export interface ReportName extends Readings {
  readonly candidates: readonly Candidate[];
  /** Alone, in this report: the outlet's country and what other mentions of the name say are in it. */
  alone: readonly number[];
  /** With the rest of the report; they add up to 1. */
  shares: readonly number[];
}

const known = new WeakMap<readonly Candidate[], Readings>();

/** `favoured`: factor of a reading by what is known of the outlet and by the words around any mention of the name. */
export function reportName(candidates: readonly Candidate[], favoured: (candidate: Candidate) => number): ReportName {
  const readings = known.get(candidates) ?? readingsOf(candidates);
  known.set(candidates, readings);
  const alone = readings.priors.map((prior, at) => prior * favoured(candidates[at]!));
  return { ...readings, candidates, alone, shares: normalized(alone) };
}

export function normalized(weights: readonly number[]): readonly number[] {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}

function readingsOf(candidates: readonly Candidate[]): Readings {
  const hasOwn = candidates.some(({ name_kind }) => name_kind === 'main');
  return {
    priors: candidates.map((candidate) => candidate.score * (hasOwn && candidate.name_kind === 'alternate' ? CONTEXT.alternate : 1)),
    voices: candidates.map(({ place }) => voiceOf(place)),
    unitVoices: candidates.map(({ place }) => voiceOf(place) * provinciality(place)),
    countries: candidates.map(({ place }) => place.country ?? ''),
    units: candidates.map(({ place }) => (place.admin1 === null ? '' : `${place.country}/${place.admin1}`)),
  };
}

function voiceOf({ country, feature_code }: Place): number {
  if (country === null) return 0;
  if (feature_code === 'PCLI') return CONTEXT.countryVoice;
  return feature_code.startsWith('ADM') ? CONTEXT.unitVoice : 1;
}

/** A metropolis is named far from its own region; a small town hardly. */
const provinciality = ({ population }: Place): number => Math.min(1, CONTEXT.metropolis / (population || 1));
