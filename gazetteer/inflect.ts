/**
 * Case forms of Ukrainian and Russian names: Миколаєві, Херсоном, в Ирпене, у Кривому Розі. Both sides, the name in the gazetteer and the word in
 * the text, are cut to the same stem; the vowel and consonant changes that declension brings (Київ – Києва, Ірпінь – Ірпеня, Авдіївка – Авдіївці)
 * are levelled by the same rules on both sides, so a wrong stem is harmless as long as it is the same one.
 */
import { isCyrillic, spellingKey } from './normalize.ts';

/** Case endings of nouns and adjectives, longest first. */
const ENDINGS =
  /(?:ами|ями|ыми|ими|ього|ого|его|ьому|ому|ему|ою|ею|єю|ій|ий|ый|ой|ая|яя|ую|юю|ої|ее|ое|ім|ым|им|ом|ем|єм|ям|ам|ах|ях|их|ых|а|я|у|ю|і|ї|и|ы|е|є|о|ь|й)$/u;

/** Sound changes at the end of a stem, levelled. */
const LEVELLED: readonly (readonly [RegExp, string])[] = [
  [/[оеєії]в$/u, 'ев'], // Харків – Харкова, Київ – Києва
  [/ін$/u, 'ен'], // Ірпінь – Ірпеня
  [/іг$/u, 'ог'], // Ріг – Рогу
  [/(?:ец|ок)$/u, 'к'], // Тростянець – Тростянця, Олешки – Олешок
  [/ц$/u, 'к'], // Авдіївка – Авдіївці
  [/з$/u, 'г'], // Ріг – Розі
  [/с$/u, 'х'], // Волноваха – Волновасі
  [/ь$/u, ''],
];

/** Shortest stem that is left after an ending is cut: Крим must not become Кр. */
const MIN_STEM = 3;

/** The stem key of a Cyrillic name, word by word; empty for other scripts. */
export function stemKey(name: string): string {
  if (!isCyrillic(name)) return '';
  return spellingKey(name).split(' ').map(stem).join(' ');
}

function stem(word: string): string {
  const cut = word.replace(ENDINGS, '');
  const base = cut.length >= MIN_STEM ? cut : word;
  return LEVELLED.reduce((text, [from, to]) => (text.length >= MIN_STEM ? text.replace(from, to) : text), base);
}
