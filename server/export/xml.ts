/** Text inside XML 1.0. */

// Controls other than tab and line ends, halves of surrogate pairs, and what is no character: XML cannot hold them at all, not even escaped.
const IMPOSSIBLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;
const NEEDS_CARE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF&<>"]/u;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes in double quotes; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text.replace(IMPOSSIBLE, '\uFFFD').replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}
