/** How sure an event is: the share of such events that are right, type, place, day and all, fitted and measured by test/eval/fit-confidence.ts. */
import type { Draft } from './event-draft.ts';
import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts';

export type ConfidenceFeature = keyof typeof CONFIDENCE_WEIGHTS;

const LOWEST = 0.02;
const HIGHEST = 0.98;
/** Three decimals would be false precision. */
const HUNDREDTHS = 100;

export function confidenceOf(draft: Draft): number {
  const sum = Object.entries(featuresOf(draft)).reduce(
    (total, [name, value]) => total + CONFIDENCE_WEIGHTS[name as ConfidenceFeature] * value,
    0,
  );
  return Math.round(Math.min(HIGHEST, Math.max(LOWEST, 1 / (1 + Math.exp(-sum)))) * HUNDREDTHS) / HUNDREDTHS;
}

/** What speaks for and against an event, each 0 or 1 or a logit. */
export function featuresOf(draft: Draft): Readonly<Record<ConfidenceFeature, number>> {
  const [place] = draft.locations;
  return {
    always: 1,
    likelihood: logit(draft.likelihood),
    strength: logit(draft.trigger.strength),
    withoutTrigger: draft.trigger.id === 'model' ? 1 : 0,
    noPlace: place === undefined ? 1 : 0,
    country: place?.geo_precision === 6 ? 1 : 0,
    area: place !== undefined && place.geo_precision >= 3 && place.geo_precision <= 5 ? 1 : 0,
    placeScore: place === undefined ? 0 : logit(draft.placeScore),
    placeCarried: place?.match_method === 'context' ? 1 : 0,
    noDate: draft.date === undefined ? 1 : 0,
    doubtful: draft.assertion === 'hypothetical' || draft.assertion === 'denied' || draft.assertion === 'planned' ? 1 : 0,
    toldAgain: draft.evidence.filter(({ field }) => field === 'type').length > 1 ? 1 : 0,
    hasActor: draft.actors.some(({ role }) => role !== 'claimant') ? 1 : 0,
  };
}

/** Kept within ±4, so that a probability of 1 does not decide alone. */
const logit = (share: number): number => Math.max(-4, Math.min(4, Math.log((share + 1e-6) / (1 - share + 1e-6))));
