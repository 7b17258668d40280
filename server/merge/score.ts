/** Two tellings → the points that speak for one incident, by the table of weights. */
import { countFit, dayFit, listFit, placeFit, typeFit, weaponFit } from './fit.ts';
import type { Telling } from './telling.ts';
import { WEIGHTS } from './weights.ts';

/** What could not be one incident whatever else agrees. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** The same for (a, b) and (b, a). */
export function scoreOf(a: Telling, b: Telling): number {
  if (a.kind !== b.kind || a.sample !== b.sample || a.spot === null || b.spot === null) return NEVER;
  const type = typeFit(a.type, b.type);
  if (type === undefined) return NEVER;
  const day = dayFit(a, b);
  if (day === undefined) return NEVER;
  const place = placeFit(a.spot, b.spot, a.type);
  if (place === undefined) return NEVER;
  return (
    WEIGHTS.type[type] +
    WEIGHTS.day[day] +
    WEIGHTS.place[place] +
    points(WEIGHTS.weapon, weaponFit(a.weapon, b.weapon)) +
    points(WEIGHTS.target, listFit(a.target_type, b.target_type)) +
    points(WEIGHTS.killed, countFit(a.killed, b.killed)) +
    points(WEIGHTS.injured, countFit(a.injured, b.injured)) +
    points(WEIGHTS.initiator, listFit(a.initiators, b.initiators))
  );
}

/** Nothing where one of them says nothing. */
const points = <Fit extends string>(weights: Readonly<Record<Fit, number>>, fit: Fit | undefined): number =>
  fit === undefined ? 0 : weights[fit];
