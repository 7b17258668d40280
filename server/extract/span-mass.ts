/** Where the report plays by its first reading: a small town is meant more likely where its country and its state are named, or other towns of them. */
import type { Candidate, Place } from '../../gazetteer/types.ts';
import type { SpanCandidate } from './span-candidates.ts';
import { LEVELS } from './span-classes.ts';
import type { FeatureSink } from './span-features.ts';

/** Share of the report's naming that falls on the best fitting meaning's first-level unit and country. */
const STEPS = [0.001, 0.03, 0.1, 0.25, 0.5] as const;
const STEP_COUNT = STEPS.length + 1;
const SCOPES = ['state', 'country'] as const;
const SETTLEMENTS = ['other', 'settlement'] as const;
export const MASS_FEATURES = SCOPES.length * LEVELS.length * SETTLEMENTS.length * STEP_COUNT;

export function massName(id: number): string {
  const step = id % STEP_COUNT;
  const rest = Math.floor(id / STEP_COUNT);
  const [settlement, above] = [rest % SETTLEMENTS.length, Math.floor(rest / SETTLEMENTS.length)];
  return `mass of ${SCOPES[Math.floor(above / LEVELS.length)]} ${STEPS[step - 1] ?? 0}–${STEPS[step] ?? 1}, ${LEVELS[above % LEVELS.length]} ${SETTLEMENTS[settlement]}`;
}

/** Less is nobody's meaning. */
const LEAST_PROBABILITY = 0.4;
/** Namesakes that are asked. */
const MEANINGS = 16;

interface Mass {
  own: number;
  readonly units: Map<string, number>;
}

export class ReportMass {
  readonly #countries = new Map<string, Mass>();
  readonly #counted = new Map<string, number>();
  #total = 0;

  /** Adds the names of a sentence, each once, as sure as they are. */
  add(spans: readonly SpanCandidate[], probabilities: Float64Array): void {
    spans.forEach((span, at) => {
      const probability = probabilities[at]!;
      if (probability < LEAST_PROBABILITY || span.candidates.length === 0 || this.#counted.has(span.name)) return;
      this.#counted.set(span.name, probability);
      for (const candidate of meaningsOf(span)) this.#put(candidate, probability);
    });
  }

  #put({ place: { country, admin1 }, score }: Candidate, probability: number): void {
    if (country === null) return;
    const share = probability * score;
    this.#total += share;
    const mass = this.#countries.get(country) ?? { own: 0, units: new Map<string, number>() };
    if (mass.own === 0) this.#countries.set(country, mass);
    mass.own += share;
    if (admin1 !== null) mass.units.set(admin1, (mass.units.get(admin1) ?? 0) + share);
  }

  /** The features of a span: what its own name put into the mass does not speak for it. */
  features(span: SpanCandidate, sink: FeatureSink, from: number): void {
    if (span.candidates.length === 0) return;
    const probability = this.#counted.get(span.name) ?? 0;
    const meanings = meaningsOf(span);
    let ownTotal = 0;
    for (const { place, score } of meanings) if (place.country !== null) ownTotal += probability * score;
    const total = this.#total - ownTotal;
    let [unit, country] = [0, 0];
    for (const { place } of meanings) {
      const mass = place.country === null ? undefined : this.#countries.get(place.country);
      if (mass === undefined) continue;
      country = Math.max(country, mass.own - ownOf(meanings, probability, place, false));
      if (place.admin1 !== null) unit = Math.max(unit, (mass.units.get(place.admin1) ?? 0) - ownOf(meanings, probability, place, true));
    }
    const group = span.reading.level * SETTLEMENTS.length + (span.candidates[0]!.place.feature_code.startsWith('PPL') ? 1 : 0);
    sink.add(from + group * STEP_COUNT + stepOf(unit, total));
    sink.add(from + (LEVELS.length * SETTLEMENTS.length + group) * STEP_COUNT + stepOf(country, total));
  }
}

const meaningsOf = ({ candidates }: SpanCandidate): readonly Candidate[] =>
  candidates.length > MEANINGS ? candidates.slice(0, MEANINGS) : candidates;

function ownOf(meanings: readonly Candidate[], probability: number, { country, admin1 }: Place, isUnit: boolean): number {
  if (probability === 0) return 0;
  let sum = 0;
  for (const { place, score } of meanings) if (place.country === country && (!isUnit || place.admin1 === admin1)) sum += score;
  return sum * probability;
}

const LEAST_TOTAL = 0.05;

function stepOf(mass: number, total: number): number {
  if (total < LEAST_TOTAL) return 0;
  const share = mass / total;
  let step = 0;
  while (step < STEPS.length && share >= STEPS[step]!) step += 1;
  return step;
}
