/** What a token looks like, how it is made and how it is proved: `gd_ID_SECRET`, the id finds it, the hash of the whole proves it. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role, StoredToken } from './token.ts';

const ID_BYTES = 6;
const SECRET_BYTES = 32;

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly created_at: string;
  readonly expires_at: string | null;
}

/** `token` is shown once and kept nowhere. */
export function makeToken(wanted: NewToken): { readonly token: string; readonly stored: StoredToken } {
  const id = randomBytes(ID_BYTES).toString('hex');
  const token = `gd_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { token, stored: { ...wanted, id, hash: hashOf(token).toString('hex'), revoked_at: null } };
}

/** Undefined for what cannot be a token. */
export const idOfToken = (token: string): string | undefined => /^gd_([0-9a-f]{12})_[\w-]{43}$/.exec(token)?.[1];

/** Takes the same time however much of it is right. */
export const isProvedBy = (stored: StoredToken, token: string): boolean => timingSafeEqual(Buffer.from(stored.hash, 'hex'), hashOf(token));

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
