/** The longest run of words from a token on that the gazetteer knows. */
import type { Candidate } from '../../gazetteer/types.ts';
import type { Language } from './languages.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { NameFinder } from './name-finder.ts';
import type { Token } from './tokens.ts';

export interface NameHit {
  readonly candidates: readonly Candidate[];
  /** Token number after the name. */
  readonly last: number;
}

/** Longest name, in words. */
const MAX_WORDS = 5;
/** Longest name that other spellings and case forms are tried for, in words. */
const MAX_LOOSE_WORDS = 3;
/** Shortest word that other spellings and case forms are tried for. */
const MIN_LOOSE = 3;
export const REGION_WORD = /^(?:oblast|region|province|area|област|край|краї|республі|республи|región|provincia|район)/u;

/** Common nouns that end a name: Азовського моря, Бериславському районі, Люблінським воєводством, Кримського моста. */
const LAST_WORD =
  /^(?:мор[ея]|морі|морем|морю|район|воєводств|воеводств|міст|мост|затоц|заток|залив|проток|пролив|водосховищ|водохранилищ|півостр|полуостр|канал|океан|кос[аиіуы]$|площ|аеропорт|аэропорт|аеродром|аэродром|полігон|полигон)/u;

/** Exact names first, the longest of them; then, longest first again, case forms and other spellings. */
export function longestName(
  text: string,
  tokens: readonly Token[],
  at: number,
  { lexicon, triggers }: Language,
  names: NameFinder,
): NameHit | undefined {
  const end = runEnd(tokens, at);
  const words = (last: number): string => text.slice(tokens[at]!.start, tokens[last - 1]!.end);
  for (let last = end; last > at; last--) {
    if (mayName(tokens, at, last, names.exact(words(last)), lexicon)) return { candidates: names.loose(words(last)), last };
  }
  const token = tokens[at]!;
  if (
    token.text.length < MIN_LOOSE ||
    isCommonNoun(token) ||
    (at === 0 ? triggers.mayStart(token) : triggers.matchAt(tokens, at) !== undefined)
  )
    return undefined;
  const shortest = lexicon.notPlaces.has(token.lower) ? at + 1 : at; // "Чорне море" begins with an ordinary word
  for (let last = looseEnd(tokens, at, end); last > shortest; last--) {
    const candidates = names.loose(words(last)).filter(isLikely);
    if (candidates.length > 0 && !isAcronym(token)) return { candidates, last };
  }
  return undefined;
}

/** Other spellings are believed of places of the war; of the world's they are surnames and ordinary words: Усик is not Ushiku. */
const isLikely = ({ match_method, place }: Candidate): boolean => match_method !== 'variant' || OF_THE_WAR.has(place.country ?? '');
const OF_THE_WAR: ReadonlySet<string> = new Set(['UA', 'RU', 'BY', 'MD', 'PL']);

const isAcronym = ({ text }: Token): boolean => text.length <= LONGEST_ACRONYM && text === text.toUpperCase();
const LONGEST_ACRONYM = 4;

/** Other spellings and case forms are tried for words with capitals only, a word for a region behind them included. */
function looseEnd(tokens: readonly Token[], at: number, end: number): number {
  let last = at;
  while (last < end && last - at < MAX_LOOSE_WORDS && tokens[last]!.capital) last += 1;
  return last > at && last < end && endsNames(tokens[last]!) ? last + 1 : Math.max(last, at + 1);
}

const endsNames = ({ lower }: Token): boolean => REGION_WORD.test(lower) || LAST_WORD.test(lower);

/** Words that follow each other without a sign between them. */
function runEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && end - at < MAX_WORDS && tokens[end]!.kind === 'word') end += 1;
  return end;
}

/** Names of ordinary words only are no names; nor are short ones, unless they are written as abbreviations are. */
function mayName(tokens: readonly Token[], at: number, last: number, candidates: readonly Candidate[], { notPlaces }: Lexicon): boolean {
  const [best] = candidates;
  if (best === undefined) return false;
  const token = tokens[at]!;
  if (last - at > 1) return !isCommonNoun(token) && !isOrdinary(tokens.slice(at, last), notPlaces);
  if (best.name_kind === 'demonym') return true;
  if (token.text.length <= 3) return isWrittenShort(token, best);
  return !token.lower.split('-').every((part) => notPlaces.has(part));
}

/** "Річка Уж", "Острів Зміїний" at the beginning of a sentence: the name is what follows. */
const isCommonNoun = ({ lower }: Token): boolean =>
  /^(?:річк|рік[аиу]$|рек[аиу]$|острів|остров$|місто|город$|сел[оа]$|селище|пос[её]л[ок])/u.test(lower);

/** In capitals an abbreviation of the list; Ош, Уж, Рим: Cyrillic names of two or three letters that everybody knows. */
function isWrittenShort({ text }: Token, { place, name_kind }: Candidate): boolean {
  if (text === text.toUpperCase()) return name_kind === 'short';
  return /^[Ѐ-ӿ]+$/u.test(text) && name_kind !== 'former' && (place.feature_code === 'STM' || (place.population ?? 0) >= SHORT_NAME_CITY);
}
const SHORT_NAME_CITY = 150_000;

/** "The EU", "New Police": nothing but words of the list, save for names that end in a word for a region or have three words and more. */
function isOrdinary(words: readonly Token[], notPlaces: ReadonlySet<string>): boolean {
  const last = words.at(-1)!;
  if (REGION_WORD.test(last.lower)) return false;
  if (!last.capital && /^(?:el|la|los|las)$/.test(words[0]!.lower)) return true; // "El paso" begins a sentence
  const content = words.filter(({ lower }) => !/^(?:the|el|la|los|las)$/.test(lower));
  return content.length === 1 ? notPlaces.has(content[0]!.lower) : !last.capital && words.every(({ lower }) => notPlaces.has(lower));
}
