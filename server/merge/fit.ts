/** How two values of one field agree: the words of the table of weights. */
import { type EventType, familyOf } from '../model/codebook.ts';
import type { Count } from '../model/event.ts';
import { distanceMetres } from '../model/geometry.ts';
import type { Spot, Telling } from './telling.ts';
import { MERGING, type WEIGHTS } from './weights.ts';

type Fit<Field extends keyof typeof WEIGHTS> = keyof (typeof WEIGHTS)[Field];

const DAMAGE: EventType = 'infrastructure.damage';

/** Types that merging looks at together; every other family stands for itself. */
const GROUPS: Readonly<Record<string, string>> = { strike: 'fire', explosion: 'fire', [DAMAGE]: 'fire' };

export const groupOf = (type: EventType): string => GROUPS[type] ?? GROUPS[familyOf(type)] ?? familyOf(type);

/** What a general word may stand for. */
const GENERIC: Readonly<Partial<Record<EventType, RegExp>>> = {
  'strike.unspecified': /^strike\./,
  'explosion.unattributed': /^(strike|explosion)\./,
  'ground.clash': /^ground\.(assault|counterattack|repelled|raid)$/,
  'unrest.protest': /^unrest\.protest/,
};

const RELATED: readonly (readonly [EventType, EventType])[] = [
  ['ground.assault', 'ground.repelled'],
  ['unrest.protest_intervention', 'unrest.protest_repressed'],
];

/** Undefined: never one incident. */
export function typeFit(a: EventType, b: EventType): Fit<'type'> | undefined {
  if (a === b) return 'same';
  if (GENERIC[a]?.test(b) || GENERIC[b]?.test(a)) return 'generic';
  if (RELATED.some((pair) => pair.includes(a) && pair.includes(b))) return 'related';
  const families = [familyOf(a), familyOf(b)];
  if (a === DAMAGE || b === DAMAGE) return families.includes('strike') || families.includes('explosion') ? 'consequence' : undefined;
  return families.every((family) => family === 'strike') ? 'conflicting' : undefined;
}

/** What a country does but once a day, so that its name is place enough. */
const ONCE: ReadonlySet<EventType> = new Set(['diplomacy.expulsion', 'diplomacy.ceasefire', 'detention.release']);

/** Undefined: two places. */
export function placeFit(a: Spot, b: Spot, type: EventType): Fit<'place'> | undefined {
  const isArea = a.precision >= 3 && a.precision <= 6;
  if (isArea !== (b.precision >= 3 && b.precision <= 6)) return undefined;
  if (isArea) return a.id !== b.id ? undefined : ONCE.has(type) ? 'same_town' : a.precision === 6 ? 'same_country' : 'same_area';
  const metres = a.lon === b.lon && a.lat === b.lat ? 0 : distanceMetres(a, b);
  if (metres > MERGING.reach) return undefined;
  if (a.precision === 1 && b.precision === 1) return exactFit(a, b, metres);
  if (metres > Math.max(a.radius, b.radius)) return metres > a.radius + b.radius ? undefined : 'overlap';
  return a.id === b.id || a.precision === b.precision ? 'near' : 'overlap';
}

function exactFit(a: Spot, b: Spot, metres: number): Fit<'place'> | undefined {
  const [small, large] = a.radius <= b.radius ? [a, b] : [b, a];
  if (a.id === b.id) return large.radius <= MERGING.site ? 'same_site' : 'same_town';
  if (a.settlement && b.settlement) return undefined;
  if (metres <= large.radius && small.radius <= large.radius / 2) return 'within';
  return metres <= small.radius + large.radius ? 'overlap' : undefined;
}

/** Undefined: other days, or none. */
export function dayFit(a: Telling, b: Telling): Fit<'day'> | undefined {
  if (a.start === null || a.end === null || b.start === null || b.end === null || a.start > b.end || b.start > a.end) return undefined;
  const isSame = a.start === b.start && a.end === b.end;
  if (isLong(a.start, a.end) || isLong(b.start, b.end)) return isSame ? 'same_long' : undefined;
  if (isSame) return a.start === a.end ? 'same' : 'same_span';
  return a.start === a.end || b.start === b.end ? 'inside' : 'partly';
}

const DAY = 86_400_000; // milliseconds

export const isLong = (start: string, end: string): boolean =>
  start !== end && (Date.parse(end) - Date.parse(start)) / DAY >= MERGING.longestSpan;

/** Undefined where one of them says nothing. */
export function countFit(a: Count | null, b: Count | null): Fit<'killed'> | undefined {
  const [x, y] = [numberIn(a), numberIn(b)];
  if (x === null || y === null || a === null || b === null) return undefined;
  if (x === y) return x >= MERGING.many ? 'same_many' : 'same_few';
  const [fewer, more] = x < y ? [a, b] : [b, a];
  if (fewer.high === null || (more.low ?? 0) <= (fewer.high ?? 0)) return 'compatible';
  const [low, high] = [Math.min(x, y), Math.max(x, y)];
  return high <= low * MERGING.growth || high - low <= MERGING.slack ? 'near' : 'far';
}

const numberIn = (count: Count | null): number | null => count?.best ?? count?.low ?? count?.high ?? null;

/** Names of one thing: a "missile" is ballistic to one reporter and a cruise missile to another. */
const WEAPON_CLASS: Readonly<Record<string, string>> = {
  ballistic_missile: 'missile',
  cruise_missile: 'missile',
  sam: 'missile',
  mlrs: 'gun',
  artillery: 'gun',
  mortar: 'gun',
  tank: 'gun',
  cluster_munition: 'gun',
  aircraft: 'air',
  helicopter: 'air',
  glide_bomb: 'air',
  drone: 'drone',
  loitering_munition: 'drone',
};

export const weaponFit = (a: readonly string[], b: readonly string[]): 'same' | 'different' | undefined =>
  listFit(a.map(weaponClass), b.map(weaponClass));

const weaponClass = (weapon: string): string => WEAPON_CLASS[weapon] ?? weapon;

/** Undefined where one of them is empty. */
export function listFit(a: readonly string[], b: readonly string[]): 'same' | 'different' | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.some((each) => b.includes(each)) ? 'same' : 'different';
}
