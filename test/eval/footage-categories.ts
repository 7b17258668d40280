/** The categories that collectors of footage sort it by (Eyes on Russia, Bellingcat), and the codebook's families that such footage shows. */
import { EVENT_TYPES, familyOf } from '../../server/model/codebook.ts';

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'Civilian Infrastructure Damage': ['strike', 'explosion', 'infrastructure'],
  'Military Infrastructure Damage': ['strike', 'explosion', 'infrastructure'],
  'Bombing or Explosion': ['strike', 'explosion', 'air_defence'],
  Munitions: ['strike', 'explosion'],
  'Russian Firing Positions': ['strike', 'movement', 'ground'],
  'Ground Battle': ['ground', 'strike', 'territory'],
  'Russian Military Presence': ['movement', 'territory', 'ground'],
  'Russian Allies Presence/Losses': ['movement', 'territory', 'ground', 'strike', 'infrastructure'],
  'Russian Military Losses': ['ground', 'strike', 'infrastructure', 'explosion', 'movement', 'air_defence'],
  'Ukrainian Military Losses': ['ground', 'strike', 'infrastructure', 'explosion', 'movement', 'air_defence'],
  'Civilian Casualty': ['strike', 'explosion', 'civilian'],
  'Civilian harm': ['strike', 'explosion', 'civilian', 'infrastructure'],
  'Mass grave or Burial': ['civilian'],
  'Detentions or Arrests': ['detention', 'civilian'],
};

/** Types that footage of a category may show; undefined for categories that say nothing. */
export function typesOfFootage(category: string): ReadonlySet<string> | undefined {
  const families = FAMILIES[category];
  return families === undefined ? undefined : new Set(EVENT_TYPES.filter((type) => families.includes(familyOf(type))));
}
