/** Tokens: who may do what from elsewhere than the desk. */

/** Each may do what those before it may. */
export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Token {
  /** The part of a token that may be seen. */
  readonly id: string;
  /** Stands in the history of everything that is written with it. */
  readonly name: string;
  readonly role: Role;
  /** RFC 3339, UTC. */
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

/** As it is kept: the token itself is nowhere. */
export interface StoredToken extends Token {
  /** SHA-256 of the whole token, hexadecimal: it has 256 random bits, so that a slow hash would protect nothing. */
  readonly hash: string;
}

/** Who asks. */
export interface Identity {
  readonly role: Role;
  /** Stands in the history. */
  readonly actor: string;
}

/** Whom the history names for what was written at the desk, where there is no token. */
export const DESK = 'desk';

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

export const mayAct = (role: Role | null, needed: Role): boolean => role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);

/** Neither revoked nor out of date. */
export const isInUse = ({ expires_at, revoked_at }: Token, now: Date): boolean =>
  revoked_at === null && (expires_at === null || expires_at > now.toISOString());
