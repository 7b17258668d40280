/** Comparing, folding and matching texts, without a locale. */

/** Negative, 0 or positive, by code points: the order of UTF-8, which SQLite's is. UTF-16's own order puts 😀 before U+FF5E. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === shorter) return a.length - b.length;
  return rankOf(a.charCodeAt(at)) - rankOf(b.charCodeAt(at));
}

/** Surrogates after all other units. */
const rankOf = (unit: number): number => (unit < 0xd800 ? unit : unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);

/** CASEI: Unicode's full case folding, near enough: ß is ss, a final ς is σ. */
export const foldCase = (text: string): string => text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');

/** Letters that Unicode does not take apart, as PostgreSQL's unaccent has them. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ħ: 'h', Ħ: 'H', ı: 'i', ŧ: 't', Ŧ: 'T' },
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', þ: 'th', Þ: 'TH', ß: 'ss', ẞ: 'SS' },
};
const NOT_TAKEN_APART = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** ACCENTI: letters without their marks. */
export function foldAccents(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
  return bare.replace(NOT_TAKEN_APART, (letter) => PLAIN[letter] as string);
}

/** A part of a LIKE pattern: `_` one character, `%` any number of them, else one character itself. */
export type PatternPart = { readonly wild: '_' | '%' } | { readonly character: string };

/** A backslash takes the meaning from the `%`, `_` or backslash after it. */
export function patternParts(pattern: string): readonly PatternPart[] {
  return Array.from(pattern.matchAll(/\\([%_\\])|([%_])|(.)/gsu), ([, escaped, wild, character]) =>
    wild ? { wild: wild as '_' | '%' } : { character: (escaped ?? character) as string },
  );
}

/** Goes back to the last `%` only, so that its time is bounded by the product of the two lengths. */
export function matchesPattern(text: string, parts: readonly PatternPart[]): boolean {
  const characters = Array.from(text);
  let [at, part] = [0, 0];
  let [restAt, restPart] = [0, -1]; // where the last % stands, and how much of the text it has taken
  while (at < characters.length) {
    const next = parts[part];
    if (next && 'wild' in next && next.wild === '%') [restAt, restPart, part] = [at, part, part + 1];
    else if (next && ('wild' in next || next.character === characters[at])) [at, part] = [at + 1, part + 1];
    else if (restPart >= 0) [restAt, at, part] = [restAt + 1, restAt + 1, restPart + 1];
    else return false;
  }
  return parts.slice(part).every((rest) => 'wild' in rest && rest.wild === '%');
}
