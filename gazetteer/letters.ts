/** Tables from letter to letters, written as one line each: `letters('ж=zh щ=shch ь=')`. */
export function letters(table: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    table
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=', 2) as [string, string]),
  );
}
