/** What class of word a token is, as far as names of places depend on it: by its letters, by the word lists, by what the gazetteer makes of it alone. */
import { GIVEN_NAMES } from './lexicon/en/given-names.ts';
import { COMMON_WORDS, NAME_WORDS } from './lexicon/en/name-words.ts';
import { SURNAMES } from './lexicon/en/surnames.ts';
import type { Token } from './tokens.ts';
import type { WrittenWord } from './words.ts';

/** How well the gazetteer knows a name: not at all, as a small place or by another spelling, as a place that news means, as a people. */
export const LEVELS = ['unknown', 'weak', 'strong', 'people'] as const;
export type Level = 0 | 1 | 2 | 3;

const SHAPES = [
  'edge',
  'number',
  'year',
  'comma',
  'stop',
  'colon',
  'open',
  'close',
  'quote',
  'dash',
  'slash',
  'ampersand',
  'sign',
  'lower',
  'capital',
  'capitals',
  'dotted',
  'mixed',
] as const;
const FALLBACKS = ['listless lower', 'listless capital'] as const;
const KNOWN = LEVELS.map((level) => `gazetteer ${level}`);

/** Endings of words that are in no list: of names of places, of surnames, of peoples; of verbs, adverbs and nouns. */
const ENDINGS: Readonly<Record<'lower' | 'capital', Readonly<Record<string, RegExp>>>> = {
  capital: {
    'ends as town':
      /(?:ville|ton|burgh?|boro|borough|ham|ford|shire|land|stan|field|wood|port|mouth|bury|chester|cester|wick|wich|worth|dale|abad|grad|pur|polis|stead|stadt|view|brook|haven|minster|kirk|thorpe|ington)$/,
    'ends as land': /(?:ia|istan|land|nia|sia|tan)$/,
    'ends as surname': /(?:son|man|mann|ez|ski|sky|ov|ev|enko|stein|berg|witz|wala|dze|shvili|ian|yan|oglu|sen|ini|elli|etti|otti)$/,
    'ends as people': /(?:ese|ish|ian|ians|ans|ites?|ers|stani|i)$/,
    'ends in s': /s$/,
    'ends in vowel': /[aeiou]$/,
  },
  lower: {
    'ends in ed': /ed$/,
    'ends in ing': /ing$/,
    'ends in ly': /ly$/,
    'ends in s': /s$/,
    'ends in er': /(?:er|or|ist|ian)$/,
    'ends in tion': /(?:tion|sion|ment|ance|ence|ity|ness|ship|ism)$/,
    'ends in al': /(?:al|ic|ous|ive|ful|less|able|ary)$/,
  },
};
const ENDING_NAMES = [...new Set(Object.values(ENDINGS).flatMap((endings) => Object.keys(endings)))];

export const CLASSES: readonly string[] = [...SHAPES, ...Object.keys(NAME_WORDS), 'common', ...FALLBACKS, ...ENDING_NAMES, ...KNOWN];

const numberOf = new Map(CLASSES.map((name, number) => [name, number]));
export const classNumber = (name: string): number => {
  const number = numberOf.get(name);
  if (number === undefined) throw new Error(`there is no class of words "${name}"`);
  return number;
};

const LISTED = listedWords();

function listedWords(): ReadonlyMap<string, readonly number[]> {
  const words = new Map<string, number[]>();
  const lists: Readonly<Record<string, string>> = { ...NAME_WORDS, given: GIVEN_NAMES, surname: SURNAMES, common: COMMON_WORDS };
  for (const [name, list] of Object.entries(lists))
    for (const word of new Set(list.split(/\s+/))) if (word !== '') words.set(word, [...(words.get(word) ?? []), classNumber(name)]);
  return words;
}

const SIGNS: Readonly<Record<string, (typeof SHAPES)[number]>> = {
  ',': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  ';': 'stop',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  '‘': 'quote',
  '’': 'quote',
  "'": 'quote',
  '«': 'quote',
  '»': 'quote',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '/': 'slash',
  '&': 'ampersand',
};

const [EDGE, LOWER, CAPITAL, CAPITALS] = (['edge', 'lower', 'capital', 'capitals'] as const).map(classNumber) as [
  number,
  number,
  number,
  number,
];
const [LISTLESS_LOWER, LISTLESS_CAPITAL] = FALLBACKS.map(classNumber) as [number, number];
export const FIRST_KNOWN = classNumber(KNOWN[0]!);

/** Classes that a word can have together. The same object for all such words: what is reckoned of them once is kept here. */
export interface WordClasses {
  readonly numbers: readonly number[];
  /** By number, 1 where the word is of the class. */
  readonly holds: Uint8Array;
  /** By position and level, the sum of the weights (span-sums.ts). */
  sums: Float64Array | null;
  /** The coarse group (span-layout.ts), -1 before it is asked for. */
  group: number;
}

const together = new Map<string, WordClasses>();

function classes(...numbers: readonly number[]): WordClasses {
  const key = numbers.join();
  const known = together.get(key);
  if (known !== undefined) return known;
  const holds = new Uint8Array(CLASSES.length);
  for (const number of numbers) holds[number] = 1;
  const found = { numbers, holds, sums: null, group: -1 };
  together.set(key, found);
  return found;
}

/** Before the beginning and after the end of a sentence. */
export const EDGE_CLASSES = classes(EDGE);

/** The classes of a token, by everything but the gazetteer. */
export function classesOf({ written }: Token): WordClasses {
  const known = written.classes as WordClasses | undefined;
  return known ?? keptClasses(written);
}

function keptClasses(written: WrittenWord): WordClasses {
  const found = findClasses(written);
  written.classes = found;
  return found;
}

function findClasses({ kind, text, lower, capital }: WrittenWord): WordClasses {
  if (kind === 'word') return wordClasses(lower, shapeOf(text, capital));
  return classes(kind === 'number' ? numberShape(text) : signShape(text), ...(LISTED.get(lower) ?? []));
}

function wordClasses(lower: string, shape: number): WordClasses {
  const listed = LISTED.get(lower);
  if (listed !== undefined) return classes(shape, ...listed);
  const [none, endings] = shape === LOWER ? [LISTLESS_LOWER, ENDINGS.lower] : [LISTLESS_CAPITAL, ENDINGS.capital];
  return classes(shape, none, ...Object.entries(endings).flatMap(([name, ending]) => (ending.test(lower) ? [classNumber(name)] : [])));
}

const [DOTTED, MIXED, NUMBER, YEAR, SIGN] = (['dotted', 'mixed', 'number', 'year', 'sign'] as const).map(classNumber) as [
  number,
  number,
  number,
  number,
  number,
];
const SIGN_SHAPES = new Map(Object.entries(SIGNS).map(([sign, shape]) => [sign, classNumber(shape)]));
const MIXED_CASE = /\p{Ll}\p{Lu}|[-‐‑]|\p{N}/u;
const PLAIN = /^[A-Z][a-z]*$/;

const numberShape = (text: string): number => (/^(?:1[5-9]|20)\d\d$/.test(text) ? YEAR : NUMBER);
const signShape = (text: string): number => SIGN_SHAPES.get(text) ?? SIGN;

function shapeOf(text: string, capital: boolean): number {
  if (!capital) return LOWER;
  if (PLAIN.test(text)) return CAPITAL;
  if (text.length > 1 && text === text.toUpperCase()) return text.includes('.') ? DOTTED : CAPITALS;
  return MIXED_CASE.test(text) ? MIXED : CAPITAL;
}

/** Whether a word is of a class. */
export const isOf = ({ holds }: WordClasses, name: number): boolean => holds[name] === 1;
