/**
 * Case forms of Ukrainian and Russian names: Миколаєві, Херсоном, в Ирпене, у Кривому Розі. Both sides, the name in the gazetteer and the word in
 * the text, are cut to the same stem; the vowel and consonant changes that declension brings (Київ – Києва, Ірпінь – Ірпеня, Авдіївка – Авдіївці)
 * are levelled by the same rules on both sides, so a wrong stem is harmless as long as it is the same one.
 */
import { isCyrillic, spellingKey } from './normalize.ts';

/** Case endings of nouns and adjectives, longest first. */
const ENDINGS =
  /(?:ами|ями|ыми|ими|ього|ого|его|ьому|ому|ему|оєм|оем|ою|ею|єю|ій|ий|ый|ой|(?<=[шжчщци])ей|ая|яя|оя|ую|юю|ої|ее|ое|ім|ым|им|ом|ем|єм|ям|ам|ах|ях|их|ых|а|я|у|ю|і|ї|и|ы|е|є|о|ь|й)$/u;
/** Бровари – Броварів, Черновцы – Черновцов: the genitive of plural names, which looks like a name in the first case (Київ). */
const PLURAL = /[иіїы]$/u;
const GENITIVE_PLURAL = /(?:[іїое]в)$/u;

/** Sound changes at the end of a stem, levelled. */
const LEVELLED: readonly (readonly [RegExp, string])[] = [
  [/церк[оеє]в$/u, 'церкв'], // Церква – Церков
  [/(?<!церк)[оеєії]в$/u, 'ев'], // Харків – Харкова, Київ – Києва
  [/ін$/u, 'ен'], // Ірпінь – Ірпеня
  [/(?<=[пк])іл$/u, 'ол'], // Тернопіль – Тернополя
  [/ел$/u, 'л'], // Орёл – Орла
  [/^(м|бр)і(ст|д)$/u, '$1о$2'], // Кримський міст – Кримського моста, Давидів Брід – Давидового Броду
  [/іг$/u, 'ог'], // Ріг – Рогу
  [/(?:ец|ок)$/u, 'к'], // Тростянець – Тростянця, Олешки – Олешок
  [/цц$/u, 'кк'], // Мекка – Мецці
  [/ц$/u, 'к'], // Авдіївка – Авдіївці
  [/ьк$/u, 'к'], // Козелець – Козельця
  [/з$/u, 'г'], // Ріг – Розі
  [/с$/u, 'х'], // Волноваха – Волновасі
  [/ь$/u, ''],
];

/** Shortest stem that is left after an ending is cut: Крим must not become Кр. In names of several words the others hold it up: Часового Яру. */
const MIN_STEM = 3;
const MIN_STEM_AMONG_WORDS = 2;

/** Іваново, Зайцеве: without its ending such a name is a surname, so only words that have an ending may be a case form of it. */
const SURNAME_WITH_ENDING = /(?:[оеє]в|[иі]н)[оеєа]$/u;
/** Корею, Балаклею: the ending is one letter, and not the "ею" of the instrumental. */
const NOUN_IN_EYA = /ею$/u;
const MARK = '+';
const PLURAL_MARK = '*';

/** The stem key of a Cyrillic name, word by word, as the gazetteer keeps it; empty for other scripts. */
export function stemKey(name: string): string {
  if (!isCyrillic(name)) return '';
  const key = spellingKey(name);
  return stems(key) + (SURNAME_WITH_ENDING.test(key) ? MARK : '');
}

/** All keys that the gazetteer keeps a name under: a plural has one more, for its genitive. */
export function stemKeysOfName(name: string): readonly string[] {
  const key = stemKey(name);
  return PLURAL.test(name) ? [key, stems(spellingKey(name)) + PLURAL_MARK] : [key];
}

/** великий, озеро: these endings are of the first case only, in which the gazetteer has every name as it is. */
const NOMINATIVE_ONLY = /^\S+(?:[иы]й|(?<!г)о)$/u;

/** The stem keys that a word of a text may be a case form under. */
export function stemKeys(name: string): readonly string[] {
  if (!isCyrillic(name)) return [];
  const key = spellingKey(name);
  if (NOMINATIVE_ONLY.test(key)) return [];
  const stem = stems(key);
  if (GENITIVE_PLURAL.test(key)) return [stem, stems(key.replace(GENITIVE_PLURAL, '')) + PLURAL_MARK];
  if (NOUN_IN_EYA.test(key)) return [stem, stems(key.replace(NOUN_IN_EYA, 'ея'))];
  return ENDINGS.test(key) ? [stem, stem + MARK] : [stem];
}

function stems(key: string): string {
  const words = key.split(' ');
  return words.map((word) => stem(word, words.length > 1 ? MIN_STEM_AMONG_WORDS : MIN_STEM)).join(' ');
}

function stem(word: string, shortest: number): string {
  const cut = word.replace(ENDINGS, '');
  const base = cut.length >= shortest ? cut : word;
  return LEVELLED.reduce((text, [from, to]) => (text.length >= MIN_STEM ? text.replace(from, to) : text), base);
}
