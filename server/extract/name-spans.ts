/** The stretches of a report that name a place, from left to right, with everything the name may mean. */
import type { Candidate } from '../../gazetteer/types.ts';
import { demonyms } from './demonyms.ts';
import type { FoundName, NameSpan } from './mention.ts';
import type { NameContext } from './name-context.ts';
import { collectSurnames } from './people.ts';
import { cueBefore } from './place-cue.ts';
import type { Sentence } from './sentences.ts';
import { greatRegions, isOfTheWar, loneName, longHomeNames, lowerCaseNames } from './span-home.ts';
import { isAdjective, isDemonym, speaks, wantedBy } from './span-kind.ts';
import { countriesOf, namesByRules } from './span-rules.ts';
import { SCORED_LANGUAGES, scoredSpans } from './span-scorer.ts';
import type { Token } from './tokens.ts';

export function nameSpans(sentences: readonly Sentence[], context: NameContext): readonly NameSpan[] {
  const isHome = isOfTheWar(context.text);
  const found = isScored(context) ? scoredSpans(sentences, context) : byRules(sentences, context);
  return sentences.flatMap(({ tokens }, number) => {
    const names = withHomeNames(found[number]!, tokens, context, isHome);
    return names.map((name) => nameSpan(tokens, number, name, context));
  });
}

const isScored = ({ language }: NameContext): boolean => SCORED_LANGUAGES.has(language.lexicon.language);

/** Twice: in which countries a report's places lie is known only once it is read. */
function byRules(sentences: readonly Sentence[], context: NameContext): readonly (readonly FoundName[])[] {
  const surnames = collectSurnames(sentences, context.language.lexicon);
  const read = (countries: ReadonlySet<string>): readonly (readonly FoundName[])[] =>
    sentences.map(({ tokens }) => namesByRules(tokens, { ...context, surnames, countries }));
  const first = read(new Set());
  const countries = countriesOf(first.flat());
  const names = countries.size === 0 ? first : read(countries);
  return names.map((found, number) => withDemonyms(found, sentences[number]!.tokens, context));
}

function withDemonyms(names: readonly FoundName[], tokens: readonly Token[], context: NameContext): readonly FoundName[] {
  const peoples = demonyms(tokens, names, context);
  if (peoples.length === 0) return names;
  return [...names.filter((name) => !peoples.some((people) => overlap(name, people))), ...peoples].sort((a, b) => a.first - b.first);
}

/** Great regions and long names of the home country take the place of what overlaps them; lone words and words in lower case stand back. */
function withHomeNames(names: readonly FoundName[], tokens: readonly Token[], context: NameContext, isHome: boolean): readonly FoundName[] {
  const regions = isHome ? greatRegions(tokens, context) : [];
  const long = isScored(context) ? longHomeNames(tokens, context, isHome) : []; // rules look for the longest name anyway
  const firm = [...regions, ...long.filter((name) => !regions.some((region) => overlap(name, region)))];
  const rest = firm.length === 0 ? names : names.filter((name) => !firm.some((other) => overlap(name, other)));
  const soft = isHome ? [...loneName(tokens, context), ...lowerCaseNames(tokens, context)] : [];
  const free = soft.filter((name) => ![...firm, ...rest].some((other) => overlap(name, other)));
  return firm.length + free.length === 0 ? rest : [...firm, ...rest, ...free].sort((x, y) => x.first - y.first);
}

const overlap = (a: FoundName, b: FoundName): boolean => a.first < b.last && b.first < a.last;

function nameSpan(tokens: readonly Token[], sentence: number, found: FoundName, context: NameContext): NameSpan {
  const { text, language, names } = context;
  const { first, last, start, end, probability, isGreatRegion = false } = found;
  const name = text.slice(start, end);
  const named = { first, last, candidates: weighed(found, name, context) };
  const cue = cueBefore(tokens, first, language) ?? (isGreatRegion ? 'at' : undefined);
  const institution = !isGreatRegion && language.institutions.matchAt(tokens, last) !== undefined;
  const isAssociative =
    !isGreatRegion && (isDemonym(named) || institution || speaks(tokens, named, cue, language) || isAdjective(tokens, named));
  const wanted = isGreatRegion ? undefined : wantedBy(tokens, first, last);
  const regions = wanted === 'region' ? names.exact(`${name} region`) : []; // "the region of Kherson"
  return {
    first,
    last,
    start,
    end,
    text: name,
    sentence,
    cue,
    institution,
    kind: isAssociative ? 'associative' : 'literal',
    probability,
    candidates: regions.length > 0 ? regions : named.candidates,
    ...(wanted === undefined ? {} : { wanted }),
  };
}

/** Beside weak namesakes other spellings of larger places count. */
const weighed = ({ candidates }: FoundName, name: string, { names }: NameContext): readonly Candidate[] =>
  candidates.length > 0 && candidates === names.exact(name) ? names.loose(name) : candidates;
