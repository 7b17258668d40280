/** What sets some event types apart when their arguments are looked for. Everything that is not said here follows the defaults. */
import { type EventType, familyOf } from '../model/codebook.ts';
import type { Weapon } from '../model/event.ts';

export interface Traits {
  /** The country that acts is the place: "Belgium expels 21 diplomats" happens in Belgium. */
  readonly subjectIsPlace: boolean;
  /** "from X" is where it happens, not a launch site. */
  readonly happensAtOrigin: boolean;
  /** "to X", "towards X" is where it leads. */
  readonly hasDestination: boolean;
  /** Somebody or something goes from one place to another. */
  readonly moves: boolean;
  /** "to X" is where it happens: aid arrives, troops enter. */
  readonly endsAtDestination: boolean;
  /** "drove them out of X": where the fighting was. */
  readonly drivesOut: boolean;
  /** Told of a place wherever the sentence names it: talks are "in Istanbul" however far off the words stand. */
  readonly placeAnywhere: boolean;
  /** People are killed and injured in it. */
  readonly harms: boolean;
}

const ENDS_AT_DESTINATION: ReadonlySet<EventType> = new Set([
  'humanitarian.aid',
  'movement.redeployment',
  'territory.transfer',
  'territory.capture',
  'territory.recapture',
]);
const DRIVES_OUT: ReadonlySet<EventType> = new Set([
  'ground.counterattack',
  'ground.repelled',
  'ground.assault',
  'ground.clash',
  'civilian.abduction',
  'detention.arrest',
]);
const HARMING: ReadonlySet<string> = new Set(['strike', 'explosion', 'ground', 'civilian', 'unrest']);

export function traitsOf(type: EventType): Traits {
  const family = familyOf(type);
  const moves = family === 'movement' || family === 'humanitarian' || type === 'civilian.deportation';
  const ends = ENDS_AT_DESTINATION.has(type);
  return {
    subjectIsPlace: type === 'diplomacy.expulsion',
    happensAtOrigin: type === 'movement.withdrawal' || (family === 'humanitarian' && !ends) || type === 'civilian.deportation',
    hasDestination: moves || ends || type === 'ground.assault' || type === 'ground.counterattack',
    moves,
    endsAtDestination: ends,
    drivesOut: family === 'territory' || DRIVES_OUT.has(type),
    placeAnywhere: type === 'diplomacy.talks',
    harms: HARMING.has(family),
  };
}

/** A named weapon beats the generic word (codebook, rule 2). */
const STRIKE_BY_WEAPON: Readonly<Partial<Record<Weapon, EventType>>> = {
  ballistic_missile: 'strike.missile',
  cruise_missile: 'strike.missile',
  sam: 'strike.missile',
  mlrs: 'strike.artillery',
  artillery: 'strike.artillery',
  mortar: 'strike.artillery',
  tank: 'strike.artillery',
  cluster_munition: 'strike.artillery',
  aircraft: 'strike.air',
  helicopter: 'strike.air',
  glide_bomb: 'strike.air',
  drone: 'strike.drone',
  loitering_munition: 'strike.drone',
  naval: 'strike.naval',
};

export const strikeBy = (weapons: readonly Weapon[]): EventType | undefined =>
  weapons.map((weapon) => STRIKE_BY_WEAPON[weapon]).find((type) => type !== undefined);
