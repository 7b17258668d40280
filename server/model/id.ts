/** Identities: ULIDs, which sort by the time they were made; within a process each is greater than the one before. */
import { isValid, monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A new ULID: 26 characters, Crockford's base 32, upper case. */
export const newId = (now: Date = new Date()): string => next(now.getTime());

export const isId = (value: string): boolean => /^[0-9A-Z]{26}$/.test(value) && isValid(value);
