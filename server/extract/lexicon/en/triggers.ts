/** English words that tell of an event, a file a family. */
import { inOrder } from '../trigger-families.ts';
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

export const triggers = inOrder({
  civilians,
  diplomacy,
  explosions,
  ground,
  humanitarian,
  infrastructure,
  movement,
  security,
  strikes,
  territory,
  unrest,
});
