/** Russian words that tell of an event, a file a family. Where two patterns match the same words the longer wins, then the one listed first. */
import type { TriggerEntry } from '../lexicon.ts';
import { civilians } from './triggers/civilians.ts';
import { diplomacy } from './triggers/diplomacy.ts';
import { explosions } from './triggers/explosions.ts';
import { ground } from './triggers/ground.ts';
import { humanitarian } from './triggers/humanitarian.ts';
import { infrastructure } from './triggers/infrastructure.ts';
import { movement } from './triggers/movement.ts';
import { security } from './triggers/security.ts';
import { strikes } from './triggers/strikes.ts';
import { territory } from './triggers/territory.ts';
import { unrest } from './triggers/unrest.ts';

export const triggers: readonly TriggerEntry[] = [
  ...strikes,
  ...explosions,
  ...unrest,
  ...ground,
  ...territory,
  ...movement,
  ...security,
  ...civilians,
  ...infrastructure,
  ...humanitarian,
  ...diplomacy,
];
