/** What a name is in its sentence: a place where things may happen, or only part of another name, a voice, a people; and what kind of place the words ask for. */
import type { Candidate } from '../../gazetteer/types.ts';
import type { Language } from './languages.ts';
import { REGION_WORD } from './longest-name.ts';
import type { Cue } from './place-cue.ts';
import type { Token } from './tokens.ts';

/** A name by its tokens, with what it may mean. */
export interface NamedTokens {
  readonly first: number;
  readonly last: number;
  readonly candidates: readonly Candidate[];
}

export const isDemonym = ({ candidates }: NamedTokens): boolean =>
  candidates.length > 0 && candidates.every(({ name_kind }) => name_kind === 'demonym');

/** "Moscow promised", "the ministry in Kyiv said": who speaks is a government, and nothing happens there. */
export function speaks(
  tokens: readonly Token[],
  { candidates, first, last }: NamedTokens,
  cue: Cue | undefined,
  language: Language,
): boolean {
  const [best] = candidates;
  if (best === undefined) return false;
  if (language.assertions.matchAt(tokens, last)?.value === 'claimed') return true;
  if (best.place.feature_code === 'ADMF' && cue !== 'at' && cue !== 'near') return true; // the Pentagon, the Kremlin: a voice, not a spot
  if (cue === undefined && /^(?:PCLI|PPLC|ADM1)$/.test(best.place.feature_code) && language.speech.matchAt(tokens, last) !== undefined)
    return true;
  return (
    language.lexicon.language !== 'en' &&
    (isGovernment(tokens, { candidates, first, last }, cue, language) || isOfCountry(tokens, first, best))
  );
}

/** "Берлін дозволив", "Colombia pidió": a country or its capital that begins a clause acts; in English the verb of saying is asked for. */
function isGovernment(
  tokens: readonly Token[],
  { candidates, first, last }: NamedTokens,
  cue: Cue | undefined,
  language: Language,
): boolean {
  const { place, match_method } = candidates[0]!;
  const [before, after] = [tokens[first - 1], tokens[last]];
  if (cue !== undefined || match_method === 'inflected' || after?.kind !== 'word' || after.capital || SUFFERS.test(after.lower))
    return false;
  const isCountry = place.feature_code === 'PCLI';
  if (first > 0 && !BEGINS_CLAUSE.test(before!.text) && !(isCountry && before!.text === ',')) return false;
  return isCountry || (place.feature_code === 'PPLC' && !isStruck(tokens, last, language));
}

/** "Міноборони Росії", "el embajador de Israel": what is a country's is not in it. */
function isOfCountry(tokens: readonly Token[], first: number, { place }: Candidate): boolean {
  if (place.feature_code !== 'PCLI') return false;
  let at = first - 1;
  while (at > 0 && /^(?:de|del|la|los|las)$/.test(tokens[at]!.lower)) at -= 1;
  return at >= 0 && OFFICE.test(tokens[at]!.lower);
}

const BEGINS_CLAUSE = /^[.!?:;«»„“"—–]$/u;
/** A capital of which one of the next words tells that it was struck is a place: "Дамаск вночі бомбили". */
function isStruck(tokens: readonly Token[], last: number, { triggers }: Language): boolean {
  return tokens.slice(last, last + ACTED_ON).some((_, ahead) => STRUCK.test(triggers.matchAt(tokens, last + ahead)?.value.type ?? ''));
}
const ACTED_ON = 4;
const STRUCK = /^(?:strike|explosion|air_defence|infrastructure|civilian|unrest)\./;
const SUFFERS = /^(?:зазна|пережи|потрап|опини|подверг|перенес|попал|оказал|sufri|fue$|fueron$|amaneci|vivi[óe])/u;
const OFFICE =
  /^(?:міноборони|минобороны|мзс|мид$|мвс$|мвд$|минздрав|генштаб|генасамбле|уряд|правительств|армі[їяюєй]|арми[яиюей]|влад|власт|посол|посла|послу|послом|посольств|президент|прем'єр|премьер|міністр|министр|міністерств|министерств|розвідк|разведк|безпеки$|безопасности$|ministerio|gobierno|ejército|presidente|presidenta|embajad|ministr|defensa$|exteriores$|parlamento|policía|líder|jefe$|gobierno$)/u;

const ADJECTIVE = /(?:ськ|цьк|зьк|ск|цк)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими|ой|ая|ую|ое|ые|ых|ыми|ом)$/u;

/** Херсонський, Харьковской: the adjective of a place that is found by its case forms is no place by itself. */
export function isAdjective(tokens: readonly Token[], { first, last, candidates }: NamedTokens): boolean {
  const [best] = candidates;
  return (
    best?.match_method === 'inflected' &&
    last - first === 1 &&
    ADJECTIVE.test(tokens[first]!.lower) &&
    !/sk(?:e|yi|a|oye|iy)?$/.test(best.place.name)
  );
}

const SETTLEMENT_WORDS =
  /(?:city|town|village|settlement|capital|port)(?: of)?$|^(?:міст|місто|село|сел|смт|город|деревн|посел|ciudad|pueblo|villa|aldea|localidad)/u;
const REGION_OF = /(?:region|oblast|province|state) of$|(?:región|provincia|estado) de$/u;

/** "the village of", "the region of" before the name, "region" within it. */
export function wantedBy(tokens: readonly Token[], first: number, last: number): 'settlement' | 'region' | undefined {
  const before = `${first > 1 ? `${tokens[first - 2]!.lower} ` : ''}${tokens[first - 1]?.lower ?? ''}`;
  if (REGION_OF.test(before)) return 'region';
  if (SETTLEMENT_WORDS.test(before)) return 'settlement';
  return last - first > 1 && REGION_WORD.test(tokens[last - 1]!.lower) ? 'region' : undefined;
}
