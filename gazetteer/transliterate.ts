/**
 * One key for all the ways in which a Ukrainian or Russian name is written in Latin letters: Mykolaiv, Mykolayiv, Mikołajiw and Миколаїв meet.
 * Cyrillic is first written out in Latin letters (close to BGN/PCGN and KMU 2010), then every Latin spelling is brought to one canonical
 * English reading: digraphs to single signs, w to v, g and kh to h, y and j to i, glides before vowels dropped, doubles collapsed.
 * Other languages read some letters differently (German ch, j, Spanish j, French ou); those readings are separate keys, tried after the English one.
 */
import { letters } from './letters.ts';
import { isCyrillic, isTooLong, spellingKey } from './normalize.ts';

const CYRILLIC_TO_LATIN = letters(
  'а=a б=b в=v г=h ґ=h д=d е=e є=ie ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=v ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=i ь= э=e ю=iu я=ia',
);

/** Accented letters that stand for a sound of their own and must not lose their accent first. */
const ACCENTED = letters('č=ch ç=ch ĉ=ch ć=ch š=sh ş=sh ŝ=sh ś=s ž=zh ż=zh ź=z ĵ=zh ĥ=kh ğ=g ŭ=v ł=l ı=i ö=e ü=u');
const ACCENTS = /[čçĉćšşŝśžżźĵĥğŭłıöü]/g;

/** Each rule: what is written, what it counts as. Capital letters stand for one sound: C ч, S ш, Z ж. Longest first. */
const ENGLISH_READING: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|stsch/g, 'SC'],
  [/tsch/g, 'C'],
  [/sch(?=[aeiouy])/g, 'SC'],
  [/tch|cz|ch/g, 'C'],
  [/sh|sz/g, 'S'],
  [/zh/g, 'Z'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/g/g, 'h'],
  [/[yj]/g, 'i'],
  [/i+(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Spelling habits of other languages, as rewritings into English ones; each gives one more key where it changes anything. */
const OTHER_READINGS: readonly (readonly [RegExp, string])[][] = [
  [
    [/tsch/g, 'č'],
    [/sch/g, 'sh'],
    [/ch/g, 'kh'],
    [/č/g, 'ch'],
    [/z/g, 'ts'],
    [/(?<=[aeiou])s(?=[aeiou])/g, 'z'],
  ], // German
  [
    [/szcz/g, 'shch'],
    [/cz/g, 'č'],
    [/ch/g, 'kh'],
    [/č/g, 'ch'],
    [/rz/g, 'zh'],
    [/c(?!h)/g, 'ts'],
    [/ó/g, 'o'],
  ], // Polish
  [
    [/j/g, 'kh'],
    [/ñ/g, 'n'],
    [/v/g, 'v'],
  ], // Spanish
  [
    [/tch/g, 'ch'],
    [/ou/g, 'u'],
    [/dj/g, 'dzh'],
    [/j/g, 'zh'],
    [/gu(?=[ei])/g, 'g'],
    [/ss/g, 's'],
    [/è|é/g, 'e'],
  ], // French
  [[/c(?![hz])/g, 'ts']], // scientific
];

/** Most names hold nothing that another language reads differently; one look tells. */
const READINGS = OTHER_READINGS.map((rules) => ({ rules, occurs: new RegExp(rules.map(([from]) => from.source).join('|')) }));

const VOWELS = /[eioy]+/g;

/** The English-reading key of a name in Latin or Cyrillic letters; empty when there is nothing to read (another script). */
export function transliterationKey(name: string): string {
  return canonical(latin(name));
}

/** The keys of all readings of a name, the English one first, without repetitions. Cyrillic has one reading only. */
export function transliterationKeys(name: string): readonly string[] {
  if (isTooLong(name)) return [];
  const written = latin(name);
  const keys = [canonical(written)];
  if (!isCyrillic(name))
    for (const { rules, occurs } of READINGS)
      if (occurs.test(written)) keys.push(canonical(rules.reduce((text, [from, to]) => text.replace(from, to), written)));
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** A looser key, in which e, i and o are one vowel: Chernihiv and Chernigov, Kharkiv and Kharkov meet. */
export const skeletonKey = (key: string): string => key.replace(VOWELS, 'e').replace(/e+(?=[au])|(?<=[au])e+/g, '');

/** Lower-case Latin letters, spaces between words. */
function latin(name: string): string {
  const lower = isCyrillic(name)
    ? spellingKey(name).replace(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC_TO_LATIN[letter] ?? '')
    : name
        .toLowerCase()
        .normalize('NFC')
        .replace(ACCENTS, (letter) => ACCENTED[letter] ?? letter);
  return spellingKey(lower);
}

function canonical(written: string): string {
  if (!/^[a-z ]+$/.test(written)) return '';
  return ENGLISH_READING.reduce((text, [from, to]) => text.replace(from, to), written);
}
