/** Every stretch of a sentence that could be a name of a place, whether the gazetteer knows it or not: a few words from one capital to another. */
import type { Candidate } from '../../gazetteer/types.ts';
import type { NameContext } from './name-context.ts';
import { classesOf, classNumber, isOf } from './span-classes.ts';
import { type Reading, readingOf } from './span-reading.ts';
import type { Token } from './tokens.ts';

/** A stretch of tokens with what the gazetteer knows of it. */
export interface SpanCandidate {
  /** Token numbers, end exclusive. */
  readonly first: number;
  readonly last: number;
  /** Characters; the end lies inside the last token for "London" in "London-based". */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly candidates: readonly Candidate[];
  readonly reading: Reading;
}

/** Longest name, in tokens; a full stop and "of" count as well. */
const MAX_TOKENS = 7;
const JOINTS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'de',
  'du',
  'des',
  'la',
  'del',
  'al',
  'el',
  'upon',
  'on',
  'in',
  'and',
  '&',
  "'s",
  '’s',
  '.',
  '-',
  "'",
  'le',
  'for',
  'at',
]);
/** Joints that join only what the gazetteer knows as one name. */
const LOOSE_JOINTS: ReadonlySet<string> = new Set(['and', 'in', 'on', 'at', 'for']);
const [HIGHWAY, ABBREVIATION, STREET_SHORT, STREET, INITIAL, PREFIX] = [
  'highway',
  'abbreviation',
  'streetShort',
  'street',
  'initial',
  'prefix',
].map(classNumber) as [number, number, number, number, number, number];
/** Short words that are looked up as they are; longer ones in other spellings too. */
const MIN_LOOSE = 4;
const MAX_LOOSE_WORDS = 3;

export function spanCandidates(tokens: readonly Token[], context: NameContext): readonly SpanCandidate[] {
  const found: SpanCandidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.capital || tokens[at]!.kind !== 'word') continue;
    fromToken(tokens, at, context, found);
  }
  return found;
}

/** All that begins at a token. */
function fromToken(tokens: readonly Token[], first: number, context: NameContext, found: SpanCandidate[]): void {
  const { text } = context;
  const stem = stemOf(tokens[first]!);
  if (stem !== undefined) pushPart(tokens, first, stem, context, found);
  let isLoose = false; // a joint that joins known names only lies behind
  for (let last = first + 1; last <= tokens.length && last - first <= MAX_TOKENS; last++) {
    const token = tokens[last - 1]!;
    if (last - 1 > first && !isNear(text, tokens[last - 2]!, token)) return;
    if (token.kind === 'word' && token.capital) push(tokens, first, last, isLoose, context, found);
    else if (token.kind === 'number') {
      if (!isRoad(tokens, last - 1, first)) return;
      push(tokens, first, last, isLoose, context, found);
    } else if (JOINTS.has(token.lower)) {
      isLoose ||= LOOSE_JOINTS.has(token.lower);
      if (token.text === '.') {
        if (!isAbbreviated(tokens[last - 2]!, token)) return;
        push(tokens, first, last, isLoose, context, found);
      }
    } else if (token.text === ',' && isDistrict(tokens[last])) isLoose = true;
    else {
      if (token.kind === 'word' && last - 1 > first && isHead(token)) push(tokens, first, last, true, context, found);
      return;
    }
  }
}

/** "Washington, D.C." is one name where the gazetteer has it so. */
const isDistrict = (token: Token | undefined): boolean =>
  token?.capital === true && token.text.length > 1 && token.text.length <= LONGEST_DISTRICT && token.text === token.text.toUpperCase();
const LONGEST_DISTRICT = 5;

/** "Lviv region", "the Antonivka bridge": a common noun ends a name that the gazetteer has with it. */
const isHead = (token: Token): boolean => {
  const classes = classesOf(token);
  return HEADS.some((head) => isOf(classes, head));
};
const HEADS = ['unit', 'airport', 'building', 'water', 'relief', 'town'].map(classNumber);

/** No more than a line break between two tokens of a name, and no joint across it. */
const isNear = (text: string, before: Token, token: Token): boolean =>
  token.start - before.end <= 1 && (token.start === before.end || text.charCodeAt(before.end) !== LINE_BREAK || token.capital);
const LINE_BREAK = 10;

function isAbbreviated(word: Token, stop: Token): boolean {
  if (word.end !== stop.start || word.kind !== 'word') return false;
  const classes = classesOf(word);
  return (
    isOf(classes, ABBREVIATION) || isOf(classes, STREET_SHORT) || isOf(classes, STREET) || isOf(classes, INITIAL) || isOf(classes, PREFIX)
  );
}

/** "Highway 19", "I-45", "County Road 225". */
function isRoad(tokens: readonly Token[], at: number, first: number): boolean {
  const before = tokens[at - 1]!;
  const word = before.text === '-' ? tokens[at - 2] : before;
  if (at - 1 < first || word === undefined) return false;
  const classes = classesOf(word);
  return isOf(classes, HIGHWAY) || isOf(classes, STREET) || isOf(classes, STREET_SHORT);
}

function push(tokens: readonly Token[], first: number, last: number, isLoose: boolean, context: NameContext, found: SpanCandidate[]): void {
  const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
  const name = last - first === 1 ? tokens[first]!.text : context.text.slice(start, end); // the one string of a word is found sooner
  const candidates = meaningsOf(name, tokens, first, last, context);
  if (isLoose && candidates.length === 0) return;
  found.push({ first, last, start, end, name, candidates, reading: readingOf(candidates, last - first > 1) });
}

function meaningsOf(name: string, tokens: readonly Token[], first: number, last: number, context: NameContext): readonly Candidate[] {
  const exact = context.names.exact(name);
  if (exact.length > 0) return last - first === 1 && isAcronym(tokens[first]!) ? context.names.acronym(name) : exact;
  return isWorthLoose(tokens, first, last, context) ? context.names.loose(name) : exact;
}

/** "EU" is no village of that name. */
const isAcronym = ({ text }: Token): boolean =>
  text.length <= LONGEST_ACRONYM && text.length > 1 && text === text.toUpperCase() && !text.includes('.');
const LONGEST_ACRONYM = 4;

/** Case forms and other spellings are tried for words that are in no list, and for those that are part of many names beside them. */
function isWorthLoose(tokens: readonly Token[], first: number, last: number, { language }: NameContext): boolean {
  const head = tokens[first]!;
  if (last - first > MAX_LOOSE_WORDS || head.text.length < MIN_LOOSE || language.lexicon.notPlaces.has(head.lower)) return false;
  let listless = 0;
  for (let at = first; at < last; at++) {
    const classes = classesOf(tokens[at]!);
    if (!tokens[at]!.capital) return false;
    if (isOf(classes, LISTLESS)) listless += 1;
    else if (!PARTS.some((part) => isOf(classes, part))) return false;
  }
  return listless > 0 && !language.triggers.mayStart(head);
}
const LISTLESS = classNumber('listless capital');
const PARTS = ['unit', 'town', 'compass', 'prefix', 'water', 'relief'].map(classNumber);

/** "London" of "London-based". */
const STEM = /^(\p{Lu}{2}|\p{Lu}[\p{L}'’.]{2,})[-‐‑–]\p{Ll}/u;
const stemOf = ({ text }: Token): string | undefined => (text.includes('-') || text.includes('‑') ? STEM.exec(text)?.[1] : undefined);

function pushPart(tokens: readonly Token[], first: number, stem: string, { names }: NameContext, found: SpanCandidate[]): void {
  const candidates = names.exact(stem);
  if (candidates.length === 0) return;
  const { start } = tokens[first]!;
  found.push({ first, last: first + 1, start, end: start + stem.length, name: stem, candidates, reading: readingOf(candidates, false) });
}
