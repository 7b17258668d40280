/** What ACLED, PLOVER and CAMEO call an event: computed from type, assertion and arguments, never typed in (docs/codebook.md). */
import { CODEBOOK, type EventType, familyOf } from './codebook.ts';
import { type Actor, type Assertion, type Crosswalk, hasHappened, type Weapon } from './event.ts';

interface Coded {
  readonly type: EventType;
  readonly assertion: Assertion;
  readonly actors: readonly Actor[];
  readonly weapon: readonly Weapon[];
}

const NONE: Crosswalk = { acled_event_type: null, acled_sub_event_type: null, plover_event: null, cameo_root: null };
const WARRING: ReadonlySet<string> = new Set(['RU', 'UA']);
const MANNED: readonly Weapon[] = ['aircraft', 'helicopter'];

export function crosswalkOf(event: Coded): Crosswalk {
  if (!hasHappened(event)) return event.assertion === 'planned' ? announced(event.type) : NONE;
  const { plover, cameo } = CODEBOOK[event.type];
  const acled = acledOf(event);
  return { acled_event_type: acled?.[0] ?? null, acled_sub_event_type: acled?.[1] ?? null, plover_event: plover, cameo_root: cameo };
}

/** What is only announced is a concession, an agreement or a threat, whatever it announces. */
function announced(type: EventType): Crosswalk {
  const family = familyOf(type);
  if (type === 'movement.withdrawal' || family === 'posture' || type === 'detention.release')
    return { ...NONE, plover_event: 'CONCEDE', cameo_root: '03' };
  if (family === 'diplomacy' || family === 'humanitarian') return { ...NONE, plover_event: 'AGREE', cameo_root: '03' };
  return { ...NONE, plover_event: 'THREATEN', cameo_root: '13' };
}

function acledOf({ type, actors, weapon }: Coded): readonly [string, string] | null {
  if (type === 'air_defence.intercept' && weapon.some((one) => MANNED.includes(one))) return ['Battles', 'Armed clash'];
  if (type === 'diplomacy.talks')
    return actors.some(({ country }) => WARRING.has(country ?? '')) ? ['Strategic developments', 'Agreement'] : null;
  return CODEBOOK[type].acled;
}
