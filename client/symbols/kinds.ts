import type { EventType, Family } from '../../server/model/wire.ts';

/** The shapes on the map, in the order in which chips and legend list them. Shape tells kinds apart first, colour second. */
export const KINDS = [
  'strike',
  'ground',
  'counterattack',
  'withdrawal',
  'movement',
  'territory',
  'air_defence',
  'civilian',
  'infrastructure',
  'humanitarian',
  'diplomacy',
  'unrest',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** Clusters and the timeline stack six groups in this order, because colour alone does not tell thirteen kinds apart. */
export const GROUPS = ['fire', 'ground', 'movement', 'civilian', 'diplomacy', 'other'] as const;
export type Group = (typeof GROUPS)[number];

const KIND_OF_FAMILY: Readonly<Record<Family, Kind>> = {
  strike: 'strike',
  explosion: 'strike',
  ground: 'ground',
  territory: 'territory',
  movement: 'movement',
  air_defence: 'air_defence',
  security: 'other',
  civilian: 'civilian',
  detention: 'civilian',
  infrastructure: 'infrastructure',
  humanitarian: 'humanitarian',
  diplomacy: 'diplomacy',
  unrest: 'unrest',
  cyber: 'other',
  posture: 'other',
  other: 'other',
};

/** Types that have a shape of their own within their family. */
const KIND_OF_TYPE: Partial<Readonly<Record<EventType, Kind>>> = {
  'ground.counterattack': 'counterattack',
  'movement.withdrawal': 'withdrawal',
};

export const familyOf = (type: EventType): Family => type.split('.', 1)[0] as Family;

export const kindOf = (type: EventType): Kind => KIND_OF_TYPE[type] ?? KIND_OF_FAMILY[familyOf(type)];

export const GROUP_OF: Readonly<Record<Kind, Group>> = {
  strike: 'fire',
  ground: 'ground',
  counterattack: 'ground',
  withdrawal: 'movement',
  movement: 'movement',
  territory: 'movement',
  air_defence: 'other',
  civilian: 'civilian',
  infrastructure: 'civilian',
  humanitarian: 'diplomacy',
  diplomacy: 'diplomacy',
  unrest: 'other',
  other: 'other',
};

export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  fire: 'strikes and explosions',
  ground: 'ground fighting',
  movement: 'movement and territory',
  civilian: 'civilians and infrastructure',
  diplomacy: 'diplomacy and aid',
  other: 'other',
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  strike: 'Strikes',
  ground: 'Fighting',
  counterattack: 'Counter-attacks',
  withdrawal: 'Withdrawals',
  movement: 'Movement',
  territory: 'Territory',
  air_defence: 'Air defence',
  civilian: 'Civilians',
  infrastructure: 'Infrastructure',
  humanitarian: 'Humanitarian',
  diplomacy: 'Diplomacy',
  unrest: 'Unrest',
  other: 'Other',
};
