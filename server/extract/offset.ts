/** "20 km south of", "north-west of", "ten kilometres from": how far and in which direction from the name that follows. */
import type { Location } from '../model/event.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Token } from './tokens.ts';

type Offset = Pick<Location, 'distance_m' | 'bearing_deg'>;

/** Words looked back over from the name. */
const REACH = 8;
const METRES: Readonly<Record<string, number>> = {
  km: 1000,
  kilometre: 1000,
  kilometres: 1000,
  kilometer: 1000,
  kilometers: 1000,
  mile: 1609,
  miles: 1609,
  км: 1000,
  'кілометр*': 1000,
  'километр*': 1000,
  kilómetros: 1000,
  kilómetro: 1000,
  'км.': 1000,
};
/** Stems of directions in all languages, longest first, so that south-east is not south. */
const BEARINGS: readonly (readonly [string, number])[] = [
  ['north-east', 45],
  ['northeast', 45],
  ['north-west', 315],
  ['northwest', 315],
  ['south-east', 135],
  ['southeast', 135],
  ['south-west', 225],
  ['southwest', 225],
  ['north', 0],
  ['south', 180],
  ['east', 90],
  ['west', 270],
  ['північно-схід', 45],
  ['північно-захід', 315],
  ['північний', 0],
  ['південно-схід', 135],
  ['південно-захід', 225],
  ['північ', 0],
  ['північн', 0],
  ['південь', 180],
  ['південн', 180],
  ['схід', 90],
  ['східн', 90],
  ['захід', 270],
  ['західн', 270],
  ['северо-восток', 45],
  ['северо-запад', 315],
  ['юго-восток', 135],
  ['юго-запад', 225],
  ['север', 0],
  ['юг', 180],
  ['южн', 180],
  ['восток', 90],
  ['восточн', 90],
  ['запад', 270],
  ['noreste', 45],
  ['nordeste', 45],
  ['noroeste', 315],
  ['sureste', 135],
  ['sudeste', 135],
  ['suroeste', 225],
  ['sudoeste', 225],
  ['norte', 0],
  ['sur', 180],
  ['este', 90],
  ['oeste', 270],
];
export const ANY_BEARING =
  /^(?:north|south|east|west|північ|півден|схід|захід|східн|західн|север|юг|южн|восто|запад|nor|sur|sud|este$|oeste$)/;
/** What must stand between the direction and the name: "south of". */
const OF = /^(?:of|from|від|от|de|del|away|,|the|a|city|town|village|міста|города|села|la|ciudad)$/;

/** Undefined when nothing of the kind stands before the name; then the name means the place itself. */
export function offsetBefore(tokens: readonly Token[], nameAt: number, { numbers }: Lexicon): Offset | undefined {
  let bearing: number | null = null;
  let sawOf = false;
  for (let at = nameAt - 1; at >= Math.max(0, nameAt - REACH); at--) {
    const { lower } = tokens[at]!;
    if (OF.test(lower)) sawOf = sawOf || /^(?:of|from|від|от|de|del)$/.test(lower);
    else if (sawOf && ANY_BEARING.test(lower)) bearing ??= BEARINGS.find(([stem]) => lower.startsWith(stem))?.[1] ?? null;
    else if (sawOf && isUnit(lower)) return distanceOf(tokens, at, numbers, bearing);
    else if (!/^(?:to|the|в|на|у|al|a|in)$/.test(lower)) break;
  }
  return bearing === null ? undefined : { distance_m: null, bearing_deg: bearing };
}

function distanceOf(tokens: readonly Token[], unitAt: number, numbers: Lexicon['numbers'], bearing: number | null): Offset | undefined {
  const word = tokens[unitAt - 1];
  const amount = word === undefined ? undefined : word.kind === 'number' ? Number(word.text.replace(',', '.')) : numbers[word.lower];
  if (amount === undefined || !(amount > 0)) return bearing === null ? undefined : { distance_m: null, bearing_deg: bearing };
  return { distance_m: Math.round(amount * (metresOf(tokens[unitAt]!.lower) ?? 0)), bearing_deg: bearing };
}

const metresOf = (word: string): number | undefined =>
  METRES[word] ?? Object.entries(METRES).find(([unit]) => unit.endsWith('*') && word.startsWith(unit.slice(0, -1)))?.[1];
const isUnit = (word: string): boolean => metresOf(word) !== undefined;
