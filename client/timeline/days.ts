/** Whole days as numbers since 1970-01-01, so that they can be added and compared. */

const DAY_MS = 86_400_000;

/** NaN when it is not a day. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);
