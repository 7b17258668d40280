/**
 * The event vocabulary: 56 types in 16 families, with what ACLED, PLOVER and CAMEO call them. docs/codebook.md says how they are told apart.
 * The crosswalk of one event is computed in crosswalk.ts, because it also depends on the assertion and the arguments.
 */

/** Changes whenever a type, its meaning or its crosswalk does; every event carries the version it was coded under. */
export const VOCABULARY_VERSION = '1.0.0';

/** One row of the codebook. */
export interface CodebookEntry {
  /** What a reader is shown. */
  readonly label: string;
  readonly meaning: string;
  /** ACLED event type and sub-event type, null where ACLED has none. */
  readonly acled: readonly [string, string] | null;
  /** PLOVER event and mode. */
  readonly plover: string | null;
  /** CAMEO root code. */
  readonly cameo: string | null;
}

export const CODEBOOK = {
  'strike.missile': { label: 'Missile strike', meaning: 'ballistic or cruise missile, rocket named as missile', acled: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'], plover: 'ASSAULT heavy-weapons', cameo: '19' },
  'strike.air': { label: 'Air strike', meaning: 'aircraft, helicopter, guided bomb', acled: ['Explosions/Remote violence', 'Air/drone strike'], plover: 'ASSAULT aerial', cameo: '19' },
  'strike.drone': { label: 'Drone strike', meaning: 'UAV, loitering munition, FPV', acled: ['Explosions/Remote violence', 'Air/drone strike'], plover: 'ASSAULT drone', cameo: '19' },
  'strike.artillery': { label: 'Shelling', meaning: 'tube, rocket or mortar shelling', acled: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'], plover: 'ASSAULT heavy-weapons', cameo: '19' },
  'strike.naval': { label: 'Naval strike', meaning: 'fire from ships, attack on ships', acled: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'], plover: 'ASSAULT heavy-weapons', cameo: '19' },
  'strike.unspecified': { label: 'Strike, weapon not said', meaning: 'strike, attack, bombardment, weapon not said', acled: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'], plover: 'ASSAULT', cameo: '19' },
  'explosion.mine_ied': { label: 'Mine or improvised bomb', meaning: 'mine, IED, booby trap, car bomb', acled: ['Explosions/Remote violence', 'Remote explosive/landmine/IED'], plover: 'ASSAULT explosives', cameo: '18' },
  'explosion.suicide': { label: 'Suicide attack', meaning: 'suicide attack', acled: ['Explosions/Remote violence', 'Suicide bomb'], plover: 'ASSAULT suicide-attack', cameo: '18' },
  'explosion.grenade': { label: 'Grenade', meaning: 'hand-thrown grenade', acled: ['Explosions/Remote violence', 'Grenade'], plover: 'ASSAULT explosives', cameo: '18' },
  'explosion.unattributed': { label: 'Explosion, cause unknown', meaning: 'an explosion, cause unknown', acled: null, plover: null, cameo: null },
  'explosion.chemical': { label: 'Chemical, biological or nuclear weapon', meaning: 'chemical, biological, radiological, nuclear use', acled: ['Explosions/Remote violence', 'Chemical weapon'], plover: 'ASSAULT unconventional', cameo: '20' },
  'ground.clash': { label: 'Fighting', meaning: 'two-sided fighting, no clear attacker', acled: ['Battles', 'Armed clash'], plover: 'ASSAULT firearms', cameo: '19' },
  'ground.assault': { label: 'Ground assault', meaning: 'ground attack, offensive, advance', acled: ['Battles', 'Armed clash'], plover: 'ASSAULT', cameo: '19' },
  'ground.counterattack': { label: 'Counter-attack', meaning: 'counter-attack, counter-offensive', acled: ['Battles', 'Armed clash'], plover: 'ASSAULT', cameo: '19' },
  'ground.repelled': { label: 'Attack repelled', meaning: 'an attack reported repelled; the actor is the attacker', acled: ['Battles', 'Armed clash'], plover: 'ASSAULT', cameo: '19' },
  'ground.raid': { label: 'Raid', meaning: 'sabotage group, airborne or special-forces raid', acled: ['Battles', 'Armed clash'], plover: 'ASSAULT', cameo: '19' },
  'ground.siege': { label: 'Siege', meaning: 'encirclement, blockade, siege', acled: ['Strategic developments', 'Other'], plover: 'COERCE restrict', cameo: '19' },
  'territory.capture': { label: 'Territory captured', meaning: 'control seized by force, not by the recognised government', acled: ['Battles', 'Non-state actor overtakes territory'], plover: 'COERCE seize', cameo: '19' },
  'territory.recapture': { label: 'Territory recaptured', meaning: 'the recognised government regains control by force', acled: ['Battles', 'Government regains territory'], plover: 'COERCE seize', cameo: '19' },
  'territory.transfer': { label: 'Control changed without fighting', meaning: 'control changes without fighting', acled: ['Strategic developments', 'Non-violent transfer of territory'], plover: 'RETREAT withdraw', cameo: '08' },
  'territory.control_claim': { label: 'Control claimed', meaning: 'X holds or contests a place, no change reported', acled: null, plover: null, cameo: null },
  'movement.withdrawal': { label: 'Withdrawal', meaning: 'forces withdraw, retreat, pull out, fall back', acled: ['Strategic developments', 'Change to group/activity'], plover: 'RETREAT withdraw', cameo: '08' },
  'movement.redeployment': { label: 'Redeployment', meaning: 'units moved, reinforced, rotated, massed', acled: ['Strategic developments', 'Change to group/activity'], plover: 'MOBILIZE troops', cameo: '15' },
  'movement.defection': { label: 'Defection or surrender', meaning: 'desertion, defection, surrender of a unit', acled: ['Strategic developments', 'Change to group/activity'], plover: null, cameo: null },
  'movement.group_change': { label: 'Armed group changed', meaning: 'an armed group forms, merges, splits, is renamed or re-equipped', acled: ['Strategic developments', 'Change to group/activity'], plover: null, cameo: null },
  'movement.base': { label: 'Base set up', meaning: 'base, headquarters, position set up', acled: ['Strategic developments', 'Headquarters or base established'], plover: 'MOBILIZE troops', cameo: '15' },
  'movement.mobilisation': { label: 'Mobilisation', meaning: 'call-up, recruitment, training', acled: ['Strategic developments', 'Change to group/activity'], plover: 'MOBILIZE troops', cameo: '15' },
  'air_defence.intercept': { label: 'Air-defence interception', meaning: 'missile or drone shot down (a manned aircraft: Battles / Armed clash)', acled: ['Strategic developments', 'Disrupted weapons use'], plover: 'ASSAULT heavy-weapons', cameo: '19' },
  'security.weapons_seizure': { label: 'Weapons seized or disarmed', meaning: 'caches seized, bombs defused, plots foiled', acled: ['Strategic developments', 'Disrupted weapons use'], plover: 'COERCE seize', cameo: '17' },
  'air_defence.alert': { label: 'Air-raid alert', meaning: 'air-raid alert', acled: null, plover: null, cameo: null },
  'civilian.attack': { label: 'Attack on civilians', meaning: 'direct attack on civilians, execution', acled: ['Violence against civilians', 'Attack'], plover: 'ASSAULT targeted', cameo: '18' },
  'civilian.abduction': { label: 'Abduction', meaning: 'abduction, forced disappearance', acled: ['Violence against civilians', 'Abduction/forced disappearance'], plover: 'ASSAULT abduct', cameo: '18' },
  'civilian.sexual_violence': { label: 'Sexual violence', meaning: 'sexual violence', acled: ['Violence against civilians', 'Sexual violence'], plover: 'ASSAULT sexual', cameo: '18' },
  'civilian.torture': { label: 'Torture', meaning: 'torture, ill-treatment', acled: ['Violence against civilians', 'Attack'], plover: 'ASSAULT torture', cameo: '18' },
  'civilian.deportation': { label: 'Deportation', meaning: 'forced transfer, deportation', acled: ['Strategic developments', 'Other'], plover: 'COERCE deport', cameo: '17' },
  'detention.arrest': { label: 'Arrest', meaning: 'arrest, charge', acled: ['Strategic developments', 'Arrests'], plover: 'COERCE arrest', cameo: '17' },
  'detention.pow_capture': { label: 'Prisoners of war taken', meaning: 'combatants captured', acled: ['Battles', 'Armed clash'], plover: 'ASSAULT abduct', cameo: '18' },
  'detention.release': { label: 'Prisoner release or exchange', meaning: 'prisoner release or exchange', acled: ['Strategic developments', 'Agreement'], plover: 'RETREAT release', cameo: '08' },
  'infrastructure.damage': { label: 'Infrastructure damaged', meaning: 'damage, arson, sabotage as the main event (otherwise a target type of a strike)', acled: ['Strategic developments', 'Looting/property destruction'], plover: 'ASSAULT destroy', cameo: '17' },
  'infrastructure.outage': { label: 'Outage', meaning: 'power, water, heat, internet cut', acled: ['Strategic developments', 'Other'], plover: 'COERCE withhold', cameo: '17' },
  'humanitarian.evacuation': { label: 'Evacuation', meaning: 'organised evacuation, corridor', acled: ['Strategic developments', 'Other'], plover: 'AID', cameo: '07' },
  'humanitarian.displacement': { label: 'Displacement', meaning: 'flight, displacement, return', acled: null, plover: null, cameo: null },
  'humanitarian.aid': { label: 'Humanitarian aid', meaning: 'aid delivered, access granted', acled: null, plover: 'AID', cameo: '07' },
  'diplomacy.ceasefire': { label: 'Ceasefire', meaning: 'ceasefire, truce', acled: ['Strategic developments', 'Agreement'], plover: 'RETREAT ceasefire', cameo: '08' },
  'diplomacy.talks': { label: 'Talks', meaning: 'negotiation, mediation, visit', acled: null, plover: 'CONSULT', cameo: '04' },
  'diplomacy.military_aid': { label: 'Military aid', meaning: 'arms or military aid supplied', acled: null, plover: 'AID', cameo: '07' },
  'diplomacy.expulsion': { label: 'Diplomats expelled', meaning: 'diplomats expelled, relations reduced', acled: null, plover: 'SANCTION expel', cameo: '16' },
  'unrest.protest': { label: 'Protest', meaning: 'demonstration', acled: ['Protests', 'Peaceful protest'], plover: 'PROTEST demo', cameo: '14' },
  'unrest.protest_intervention': { label: 'Protest dispersed', meaning: 'demonstration dispersed, with arrests or force short of lethal', acled: ['Protests', 'Protest with intervention'], plover: 'PROTEST demo', cameo: '14' },
  'unrest.protest_repressed': { label: 'Protest met with excessive force', meaning: 'excessive force against demonstrators, lethal or not', acled: ['Protests', 'Excessive force against protesters'], plover: 'PROTEST demo', cameo: '14' },
  'unrest.riot': { label: 'Riot', meaning: 'violent demonstration', acled: ['Riots', 'Violent demonstration'], plover: 'PROTEST riot', cameo: '14' },
  'unrest.mob': { label: 'Mob violence', meaning: 'mob violence, lynching', acled: ['Riots', 'Mob violence'], plover: 'PROTEST riot', cameo: '14' },
  'cyber.attack': { label: 'Cyber attack', meaning: 'cyber operation', acled: ['Strategic developments', 'Other'], plover: 'COERCE cyber', cameo: '17' },
  'posture.threat': { label: 'Threat or ultimatum', meaning: 'threat, warning, ultimatum', acled: null, plover: 'THREATEN', cameo: '13' },
  'posture.deescalation': { label: 'Announced de-escalation', meaning: 'announced reduction, pledge, concession', acled: null, plover: 'CONCEDE', cameo: '03' },
  other: { label: 'Other', meaning: 'in scope, none of the above; must stay under 5 % of the output', acled: ['Strategic developments', 'Other'], plover: null, cameo: null },
} as const satisfies Record<string, CodebookEntry>;

export type EventType = keyof typeof CODEBOOK;

export const EVENT_TYPES = Object.keys(CODEBOOK) as readonly EventType[];

export const isEventType = (value: string): value is EventType => Object.hasOwn(CODEBOOK, value);

/** The part of a type before the dot: strike, ground, movement, …; `other` is a family of its own. */
export const familyOf = (type: EventType): Family => type.split('.', 1)[0] as Family;

export type Family = EventType extends infer T ? (T extends `${infer F}.${string}` ? F : T) : never;

export const FAMILIES = [...new Set(EVENT_TYPES.map(familyOf))] as readonly Family[];
