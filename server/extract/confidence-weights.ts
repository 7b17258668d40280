/** Written by test/eval/fit-confidence.ts. */
export const CONFIDENCE_WEIGHTS = {
  always: -1.22,
  likelihood: 0.22,
  strength: 0.3,
  withoutTrigger: -0.01,
  noPlace: -0.46,
  country: -0.35,
  area: -0.14,
  placeScore: 0.41,
  placeCarried: 0.25,
  noDate: -0.3,
  doubtful: -0.31,
  toldAgain: 0.25,
  hasActor: 0.1,
};
