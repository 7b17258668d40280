/** How Ukrainian writes the name of a Russian town: Новороссийск – Новоросійськ, Екатеринбург – Єкатеринбург, Рыльск – Рильськ. GeoNames has few of them. */

const RULES: readonly (readonly [RegExp, string])[] = [
  [/^Е|(?<=[ -])Е/gu, 'Є'],
  [/^Э|(?<=[ -])Э/gu, 'Е'],
  [/сс/gu, 'с'],
  [/(?<=[сц])к(?=$|[иоау]|[ -])/gu, 'ьк'],
  [/(?<![дтзсцжшчщрДТЗСЦЖШЧЩР])и|и(?=[йея])/gu, 'і'], // the rule of nine letters
  [/(?<=[ьъ])[её]/gu, 'є'],
  [/ё/gu, 'ьо'],
  [/ы/gu, 'и'],
  [/э/gu, 'е'],
  [/ъ/gu, '’'],
  [/(?<=ьк)і(?=й)/gu, 'и'], // Ульянівський, and not Ульянівскій
];
const RUSSIAN = /^[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё]+)*$/u;

/** The name as it is where it has letters that Russian has not. */
export const ukrainianSpelling = (name: string): string =>
  RUSSIAN.test(name) ? RULES.reduce((text, [from, to]) => text.replace(from, to), name) : name;
