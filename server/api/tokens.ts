/** A token as it is sent → who sent it. */
import { type Identity, isInUse } from '../model/token.ts';
import { idOfToken, isProvedBy } from '../model/token-secret.ts';
import type { EventStore } from '../store/store.ts';
import { InvalidToken } from './faults.ts';

/** One sentence for all that is wrong with a secret; only who holds a good one is told that it is out of date. */
export async function checkToken(token: string, store: EventStore, now: Date): Promise<Identity | InvalidToken> {
  const id = idOfToken(token);
  const stored = id === undefined ? undefined : await store.token(id);
  if (!stored || !isProvedBy(stored, token))
    return new InvalidToken('The token is not known here; expected one that `geodispatch token create` made, gd_…, whole.');
  if (!isInUse(stored, now))
    return new InvalidToken(
      `The token "${stored.name}" ${stored.revoked_at === null ? 'is out of date' : 'was revoked'}; ask for a new one.`,
    );
  return { role: stored.role, actor: stored.name };
}
