/**
 * Adjectives of places and their people, in languages that write them without a capital: "російські війська", "tropas rusas", "белгородский губернатор".
 * They name the place without being it: always associative.
 */
import type { Candidate } from '../../gazetteer/types.ts';
import type { FoundName } from './mention.ts';
import type { NameContext } from './name-context.ts';
import type { Token } from './tokens.ts';
import { landOf, unitOfAdjective } from './unit-adjectives.ts';

/** How sure such names are. */
const SURENESS = 0.95;
const AREA = /^(?:PCLI|CONT|RGN|ADM1)$/;
const ADJECTIVE = /(?:[сзц]ьк|[сц]к|[^\p{L}]н)\p{L}{1,3}$/u;
/** "En ruso", "російською мовою": a language. */
const IN_LANGUAGE = /^(?:en|al|del|idioma|lengua)$/;
const LANGUAGE_AFTER = /^(?:мов[аиуіо]|язык)/u;
/** Of an adjective in -ський these are of an adjective only; a town in -ськ shares the others. */
const CASE_OF_ADJECTIVE = /(?:[сзц]ьк|[сц]к)(?:ий|ого|ому|ій|ої|ою|их|ими|ой|ая|ую|ое|ые)$/u;
const HEAD =
  /^(?:напрям|направлен|громад|виступ|выступ|плацдарм|ліс[іу]?$|лес[уае]?$|коксохім|коксохим|обласн|областн|міськ|городск|районн|окружн|військов|военн|державн|государств|національн|национальн|університет|университет|лікарн|больниц|госпітал|госпиталь|ова$|ода$|рад[аиуоі]$|суд[ауі]?$|прокуратур|поліці|полици|мері|мэри|митниц|таможн|гарнізон|гарнизон)/u;
const MASCULINE_SPANISH = /(?:o|és|án|ol)$/;

/** From left to right; `named` are the names that were found with a capital. */
export function demonyms(tokens: readonly Token[], named: readonly FoundName[], context: NameContext): readonly FoundName[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word') return [];
    const name = token.capital ? named.find(({ first, last }) => at >= first && at < last) : undefined;
    const candidates = token.capital
      ? withCapital(tokens, at, name, context)
      : (peopleOf(tokens, at, context) ?? unitOfAdjective(token.lower, context));
    return candidates === undefined || candidates.length === 0 || token.text.includes('-') || isLanguage(tokens, at)
      ? []
      : [{ first: at, last: at + 1, start: token.start, end: token.end, candidates, probability: SURENESS }];
  });
}

/**
 * With a capital only an adjective is meant, and only where it does not begin a longer name: "Українка" is a town. One of a region or a town is as well a surname or a
 * street's; before an institution, a front or a community it is the town's, and so it is where its case form was found as the town itself: "Курской и Орловской областей".
 */
function withCapital(
  tokens: readonly Token[],
  at: number,
  name: FoundName | undefined,
  context: NameContext,
): readonly Candidate[] | undefined {
  const { lower } = tokens[at]!;
  if (name !== undefined && (name.last - name.first > 1 || !ADJECTIVE.test(lower))) return undefined;
  const people = peopleOf(tokens, at, context);
  if (people !== undefined) return people;
  if (HEAD.test(tokens[at + 1]?.lower ?? '')) return unitOfAdjective(lower, context, true);
  if (name === undefined) return landOf(lower, context);
  const unit = CASE_OF_ADJECTIVE.test(lower) && !name.candidates.some(isAdjectival) ? unitOfAdjective(lower, context) : undefined;
  return unit?.[0]?.place.feature_code === 'ADM1' ? unit : undefined;
}

/** Хмельницький, Роботине: towns that are called by an adjective. */
const isAdjectival = ({ place }: Candidate): boolean => /(?:sk(?:e|yi|yy|iy|a|aya|oye)|[nv](?:e|oye|yi))$/.test(place.name);

function isLanguage(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  return LANGUAGE_AFTER.test(after) || (IN_LANGUAGE.test(before) && MASCULINE_SPANISH.test(tokens[at]!.lower));
}

function peopleOf(tokens: readonly Token[], at: number, { language, names }: NameContext): readonly Candidate[] | undefined {
  const match = language.demonyms.matchAt(tokens, at);
  if (match === undefined) return undefined;
  const areas = names.exact(match.value).filter(({ place }) => AREA.test(place.feature_code));
  const meant = areas.find(({ place }) => place.feature_code === 'PCLI') ?? areas[0];
  return meant === undefined ? [] : [{ ...meant, name_kind: 'demonym' }];
}
