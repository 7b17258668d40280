/** Ukrainian in Latin letters by the official table (Cabinet of Ministers, resolution 55 of 27 January 2010): Миколаїв → Mykolaiv, Згурівка → Zghurivka. */

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  '’': '',
  "'": '',
  ʼ: '',
};
/** At the beginning of a word. */
const INITIAL: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/** Letters outside the table stay as they are. */
export const romanize = (name: string): string => name.replace(/[\p{L}’'ʼ]+/gu, romanizeWord);

function romanizeWord(word: string): string {
  const letters = [...word].map((letter, index, all) => {
    const lower = letter.toLowerCase();
    const latin = afterZ(lower, all[index - 1]) ?? (index === 0 ? INITIAL[lower] : undefined) ?? LETTERS[lower] ?? letter;
    return letter === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
  return letters.join('');
}

/** зг is zgh, because zh is ж. */
const afterZ = (letter: string, before: string | undefined): string | undefined =>
  letter === 'г' && before?.toLowerCase() === 'з' ? 'gh' : undefined;
