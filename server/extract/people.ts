/** People who bear the names of places: Vitaly Kim, Jim Jordan, Paris Hilton. */
import type { Lexicon } from './lexicon/lexicon.ts';
import type { NameHit } from './longest-name.ts';
import type { NameContext, RuleContext } from './name-context.ts';
import type { Cue } from './place-cue.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Words that follow a given name: surnames, wherever in the report they come again. */
export function collectSurnames(sentences: readonly Sentence[], { givenNames }: Lexicon): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      const before = tokens[at - 1];
      if (isName(token) && before?.capital === true && givenNames.has(before.lower)) surnames.add(token.lower);
    });
  }
  return surnames;
}

/** Whether the words that could name a place name a person here. */
export function isPerson(
  tokens: readonly Token[],
  at: number,
  { last, candidates }: NameHit,
  cue: Cue | undefined,
  isLarge: boolean,
  context: RuleContext,
): boolean {
  const { givenNames } = context.language.lexicon;
  const token = tokens[at]!;
  const [before, after] = [tokens[at - 1], tokens[last]];
  const isOneWord = last - at === 1;
  if (isOneWord && context.surnames.has(token.lower) && cue !== 'at') return true;
  if (isName(before) && givenNames.has(before!.lower)) return true;
  if (isOneWord && givenNames.has(token.lower) && (!isLarge || isName(after))) return true;
  if (cue !== undefined || isCaseOfArea(candidates)) return false;
  const isTold = beginsSentence(tokens, at - 1) && (isLarge || candidates[0]?.match_method === 'inflected');
  return (isUnknownName(before, context) && !isTold) || (!isLarge && isUnknownName(after, context));
}

/** "Міноборони Польщі": nobody is called by the genitive of a country. */
const isCaseOfArea = ([best]: NameHit['candidates']): boolean =>
  best?.match_method === 'inflected' && /^(?:PCLI|ADM1)$/.test(best.place.feature_code);

/** A capital there says nothing: "Сборная Аргентины", "Южнее Работина". */
const beginsSentence = (tokens: readonly Token[], at: number): boolean => at === 0 || /^[.!?:;«„"“—–]$/u.test(tokens[at - 1]?.text ?? '');

const isName = (token: Token | undefined): boolean => token?.kind === 'word' && token.capital;

/** A word with a capital that is neither an ordinary word nor itself a place: part of a longer name. */
const isUnknownName = (token: Token | undefined, { language, names }: NameContext): boolean =>
  isName(token) && !language.lexicon.notPlaces.has(token!.lower) && names.exact(token!.text).length === 0;
