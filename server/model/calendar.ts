/** Calendar days as strings, YYYY-MM-DD: they compare as they sort. */

/** True for a day that exists: 2024-02-29 does, 2022-02-30 does not. */
export function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
