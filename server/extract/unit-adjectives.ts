/** "белгородский губернатор", "Токмацький напрямок", "на Ізюмщині": words made of the name of a region or a town, as Ukrainian and Russian make them. */
import type { Candidate } from '../../gazetteer/types.ts';
import type { NameContext } from './name-context.ts';

const ADJECTIVE = /^(\p{L}{2,}?(?:[сц]ьк|зьк|[сц]к))(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими|ой|ая|ую|ое|ые|ых|ыми|ом)$/u;
/** What stands behind the adjective of a region in its name. */
const REGION: Readonly<Record<string, string>> = { uk: 'а область', ru: 'ая область' };
const LAND = /^(\p{L}{3,})щин(?:а|и|і|у|ою|е|ы|ой)$/u;
/** How the stem of such a word becomes a town's name: Бахмут-ський, Одес-ький, Токмацький – Токмак, Балаклійський – Балаклія, Миропільський – Миропілля. */
const TOWN_SPELLINGS: readonly (readonly [end: RegExp, spellings: readonly string[]])[] = [
  [/цьк$|цк$/u, ['к', 'ц', 'ч', 'ки', 'ка', 'ча', 'ці']],
  [/(?<=л)ьськ$|(?<=л)ьск$/u, ['ь', 'ля', 'ье']],
  [/йськ$|йск$/u, ['я', 'й']],
  [/[сз]?ь?к$/u, ['', 'ь', 'а', 'и', 'і', 'ы', 'о', 'е', 'ка', 'ки']],
  [/$/u, ['', 'ь', 'а', 'и', 'і', 'ы', 'ка', 'ки', 'е']],
];
/** Towns of this size have adjectives that are theirs and no ordinary words; abroad a larger one. */
const TOWN = { home: 30_000, abroad: 250_000, any: 0 } as const;
const MIN_STEM = 3;
/** Words that are adjectives of a town by chance: seaside, Slavic, brotherly. */
const ORDINARY =
  /^(?:примор|слов'ян|славян|брат|мор|гор|радян|совет|первомай|знамен|комсомоль|заво[дт]|нов|воскресен|красноармей|пролетар|озер|поль|степ|черномор|чорномор|архангель|николь|микіль|троиц|троїц|октябрь|жовтнев|октябр|петров|михайлов|володимир|владимир|александр|иванов|покров|успен|ильин|гра[дж]дан|люд|партизан|сель|сіль|мос|мест|місь?|війс|воин)[сц]?ь?к$/u;

/** The region of an adjective, else its town; `isSure` where the words around say that it is made of a name. */
export function unitOfAdjective(word: string, { language, names }: NameContext, isSure = false): readonly Candidate[] | undefined {
  const region = REGION[language.lexicon.language];
  const stem = region === undefined ? undefined : ADJECTIVE.exec(word)?.[1];
  if (stem === undefined || (!isSure && ORDINARY.test(stem))) return undefined;
  const [unit] = names.exact(stem + region);
  return asDemonym(unit?.place.feature_code === 'ADM1' ? unit : townOf(stem, names, isSure));
}

/** "Ізюмщина" is the land around Izium. */
export function landOf(word: string, { names }: NameContext): readonly Candidate[] | undefined {
  const stem = LAND.exec(word)?.[1];
  const town = stem === undefined ? undefined : townOf(stem, names, true);
  return town?.place.country === 'UA' ? [town] : undefined;
}

const asDemonym = (meant: Candidate | undefined): readonly Candidate[] | undefined =>
  meant === undefined ? undefined : [{ ...meant, name_kind: 'demonym' }];

function townOf(stem: string, names: NameContext['names'], isSure: boolean): Candidate | undefined {
  for (const spelling of [stem, ...TOWN_SPELLINGS.flatMap(([end, ends]) => spelled(stem, end, ends))]) {
    const [best] = names.exact(spelling);
    if (best !== undefined && isTown(best, isSure)) return best;
  }
  return undefined;
}

function spelled(stem: string, end: RegExp, ends: readonly string[]): readonly string[] {
  if (!end.test(stem)) return [];
  const base = stem.replace(end, '');
  return base.length < MIN_STEM ? [] : ends.map((one) => base + one);
}

function isTown({ place }: Candidate, isSure: boolean): boolean {
  if (!place.feature_code.startsWith('PPL')) return false;
  const atHome = isSure ? TOWN.any : TOWN.home;
  return (place.population ?? 0) >= (place.country === 'UA' ? atHome : TOWN.abroad);
}
