/**
 * One spelling key per name: two names with the same key are the same name, whatever their case, accents, apostrophes and hyphens.
 * Letters are never merged across scripts or systems of transliteration here; transliterate.ts does that, as a looser and costlier stage.
 */
import { letters } from './letters.ts';

const PLAIN = /^[a-z]+( [a-z]+)*$/;
/** Apostrophes, primes and modifier letters that stand for a soft sign or a glottal stop, in all the forms keyboards produce. */
const APOSTROPHES = /['’‘ʼʹ′`´ʻʾʿ"“”]/g;
const SEPARATORS = /[\s\-‐‑‒–—_/.,()·]+/g;
/** Accents, once a letter is taken apart. */
const MARKS = /\p{M}+/gu;
/** Soft hyphens, zero-width characters, direction marks, byte-order marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Letters that Unicode does not take apart into base and accent. */
const SPECIAL = letters('ł=l đ=d ø=o ß=ss æ=ae œ=oe ı=i þ=th ð=d ħ=h ё=е ѐ=е ѝ=и ґ=г');
const SPECIALS = /[łđøßæœıþðħёѐѝґ]/g;

const LATIN_LOOKALIKES = letters('a=а e=е o=о p=р c=с x=х i=і y=у k=к m=м t=т h=н b=в');
const CYRILLIC_LOOKALIKES = Object.fromEntries(Object.entries(LATIN_LOOKALIKES).map(([latin, cyrillic]) => [cyrillic, latin]));
const CYRILLIC_LETTERS = /\p{Script=Cyrillic}/gu;
const NEITHER_ASCII_NOR_CYRILLIC = /[^ -~\u0400-\u04FF]+/g;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /[a-z]/g;

/** Longest name that is looked up at all, in UTF-16 units: no place has one, and a megabyte must cost nothing. */
const MAX_NAME = 120;

/** Nothing may be done with such a text before this is asked. */
export const isTooLong = (name: string): boolean => name.length > MAX_NAME;

/**
 * The key of a name: lower case, without accents, apostrophes, punctuation and doubled spaces; empty for what holds no letter or is too
 * long to be a name. Latin look-alikes inside a Cyrillic word (an "i" typed on the wrong keyboard) count as Cyrillic.
 */
export function spellingKey(name: string): string {
  if (isTooLong(name)) return '';
  const lower = name.toLowerCase();
  return PLAIN.test(lower) ? lower : (letterByLetter(lower) ?? wholeText(lower));
}

/** The rules for any text. */
function wholeText(lower: string): string {
  let key = lower.replace(INVISIBLE, '').replace(APOSTROPHES, '');
  if (CYRILLIC.test(key)) key = oneScript(key);
  return unaccent(key)
    .replace(SPECIALS, (letter) => SPECIAL[letter] ?? letter)
    .replace(SEPARATORS, ' ')
    .trim();
}

const LATIN_A = 0x61;
const LATIN_Z = 0x7a;
/** From here to the end of the Cyrillic letters; Latin with its accents and Greek come before. */
const FIRST_CYRILLIC = 0x400;
const END_OF_LETTERS = 0x530;
/** Dashes and quotation marks of printed text. */
const FIRST_MARK = 0x2010;
const END_OF_MARKS = 0x2020;

/** What becomes of a letter whatever stands around it, ' ' for what separates words; made by the rules for any text. The rest has no entry. */
const FOLDED: readonly (string | undefined)[] = Array.from({ length: END_OF_MARKS }, (_, code) => {
  const letter = String.fromCharCode(code);
  if ((code >= END_OF_LETTERS && code < FIRST_MARK) || letter.replace(MARKS, '') === '') return undefined;
  return wholeText(`1${letter}1`).slice(1, -1); // between digits, which nothing joins and nothing trims
});

/** The same as wholeText, many times faster; undefined for a text that has a letter without entry, or letters of two scripts. */
function letterByLetter(lower: string): string | undefined {
  let key = '';
  let isGap = false;
  let hasLatin = false;
  let hasCyrillic = false;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    const letter = code < END_OF_MARKS ? FOLDED[code] : undefined;
    if (letter === undefined) return undefined;
    if (letter === ' ') isGap = key !== '';
    else if (letter !== '') {
      key += isGap ? ` ${letter}` : letter;
      isGap = false;
    }
    hasCyrillic ||= code >= FIRST_CYRILLIC && code < END_OF_LETTERS;
    hasLatin ||= code >= LATIN_A && code <= LATIN_Z;
  }
  return hasLatin && hasCyrillic ? undefined : key;
}

/** A word typed on two keyboards is of the script that most of its letters have. */
function oneScript(text: string): string {
  const cyrillic = text.match(CYRILLIC_LETTERS)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  if (latin === 0) return text;
  if (latin > cyrillic) return text.replace(CYRILLIC_LETTERS, (letter) => CYRILLIC_LOOKALIKES[letter] ?? letter);
  return text.replace(LATIN, (letter) => LATIN_LOOKALIKES[letter] ?? letter);
}

/** Takes accents off everything but Cyrillic: й, ї and ў are letters of their own and not accented и, і and у. */
function unaccent(text: string): string {
  return text.normalize('NFC').replace(NEITHER_ASCII_NOR_CYRILLIC, (run) => run.normalize('NFD').replace(MARKS, ''));
}

export const isCyrillic = (text: string): boolean => CYRILLIC.test(text);
