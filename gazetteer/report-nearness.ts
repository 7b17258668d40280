/** Places that a report names lie near each other: how much its names put a reading among them. */
import { metresBetween } from './distance.ts';
import { isSettlement } from './prior.ts';
import type { ReportName } from './report-names.ts';
import { CONTEXT } from './score.ts';
import type { Place } from './types.ts';

/** A name of the report as it speaks for places around it: its likeliest readings, and how loud each. */
interface Witness {
  readonly name: ReportName;
  readonly readings: readonly { readonly place: Place; readonly voice: number }[];
}

/** The first names of the report: enough to tell where it plays, and few enough to ask for every reading. */
export function witnessesOf(names: Iterable<ReportName>): readonly Witness[] {
  const witnesses: Witness[] = [];
  for (const name of names) {
    if (witnesses.length >= CONTEXT.witnesses) break;
    const readings = likeliest(name).filter(({ place }) => isPoint(place));
    if (readings.length > 0) witnesses.push({ name, readings });
  }
  return witnesses;
}

function likeliest({ candidates, shares }: ReportName): Witness['readings'] {
  return candidates
    .map(({ place }, at) => ({ place, voice: Math.sqrt(shares[at]!) }))
    .filter(({ voice }) => voice >= CONTEXT.leastVoice)
    .sort((a, b) => b.voice - a.voice)
    .slice(0, CONTEXT.readings);
}

/** A state has no neighbourhood; a county has. */
const isPoint = ({ feature_code }: Place): boolean => isSettlement(feature_code) || feature_code === 'ADM2';

/** exp(nearby × how many names stand near it, at most `nearbyCap`). */
export function nearnessFactor(place: Place, own: ReportName, witnesses: readonly Witness[]): number {
  let sum = 0;
  for (const { name, readings } of witnesses) {
    if (name === own) continue;
    let best = 0;
    for (const { place: other, voice } of readings) if (voice > best) best = Math.max(best, voice * closeness(place, other));
    sum += best;
    if (sum >= CONTEXT.nearbyCap) return Math.exp(CONTEXT.nearby * CONTEXT.nearbyCap);
  }
  return Math.exp(CONTEXT.nearby * sum);
}

/** Degrees of latitude beyond which a place is not near, whatever its longitude: no need to measure. */
const FAR_DEGREES = 3;

function closeness(place: Place, other: Place): number {
  if (other.id === place.id) return 1; // another name of the same place
  if (other.country !== place.country || Math.abs(other.lat - place.lat) > FAR_DEGREES) return 0;
  return 1 / (1 + (metresBetween(place, other) / CONTEXT.nearMetres) ** 2);
}
