/** Numbers of killed and injured persons in a sentence, with "at least", "up to", "dozens" and number words. */
import type { Count } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Reading } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';

export interface Harm extends Span {
  readonly kind: 'killed' | 'injured';
  readonly count: Count;
  /** Token number of the word for killed or injured. */
  readonly at: number;
}

export interface HarmFound {
  readonly harm: readonly Harm[];
  /** Counts that are not of one event: totals of a war, persons sought. */
  readonly leftOut: readonly Harm[];
}

/** Words between a number and the word it counts for, at most. */
const REACH = 12;
/** More than this many persons are a total of a war or a region, not of one event. */
const TOTAL = 1_000;

export function findHarm(reading: Reading, lexicon: Lexicon): HarmFound {
  const found = reading.harm
    .filter(({ value }) => value === 'killed' || value === 'injured')
    .flatMap((word) => countFor(reading, word, lexicon) ?? []);
  const cumulative = reading.harm.some(({ value }) => value === 'notHere');
  const isHere = ({ count }: Harm): boolean => !cumulative && (count.low ?? count.high ?? 0) < TOTAL;
  return { harm: found.filter(isHere), leftOut: found.filter((harm) => !isHere(harm)) };
}

function countFor(reading: Reading, word: PhraseMatch<string>, lexicon: Lexicon): Harm | undefined {
  const { tokens } = reading.sentence;
  const number = nearer(word, numberBefore(reading, word.first, lexicon), numberAfter(reading, word.end, lexicon));
  if (number === undefined) return undefined;
  const bound = reading.harm.find(({ value, end }) => (value === 'atLeast' || value === 'upTo') && end === number.first);
  const span = [word.first, word.end - 1, number.first, number.end - 1, ...(bound === undefined ? [] : [bound.first])];
  return {
    kind: word.value as Harm['kind'],
    count: countOf(number.value, bound?.value, number.vague),
    at: word.first,
    start: tokens[Math.min(...span)]!.start,
    end: tokens[Math.max(...span)]!.end,
  };
}

interface NumberFound {
  readonly value: number;
  readonly vague: boolean;
  readonly first: number;
  readonly end: number;
}

/** "killing two and wounding a dozen": the number right behind the word is its own; else the one before. */
function nearer(word: PhraseMatch<string>, before: NumberFound | undefined, after: NumberFound | undefined): NumberFound | undefined {
  if (before === undefined || after === undefined) return before ?? after;
  return word.first - before.end <= after.first - word.end ? before : after;
}

/** "seven people were killed": over words for persons back to the number; over "among them five children" to the whole. */
function numberBefore({ sentence: { tokens }, harm }: Reading, from: number, lexicon: Lexicon): NumberFound | undefined {
  const lower = tokens.map((token) => token.lower);
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const number = numberEndingAt(lower.slice(0, at + 1), lexicon);
    const part = number && harm.find(({ value, end }) => value === 'partOf' && end === number.first);
    if (number !== undefined && part === undefined) return number;
    if (part !== undefined) at = part.first;
    else if (!lexicon.casualties.persons.has(lower[at]!) && lower[at] !== ',') return undefined;
  }
  return undefined;
}

/** "killing at least seven", "killed two people". */
function numberAfter({ sentence: { tokens }, harm }: Reading, from: number, lexicon: Lexicon): NumberFound | undefined {
  const bound = harm.find(({ value, first }) => (value === 'atLeast' || value === 'upTo') && first === from);
  const at = bound?.end ?? from;
  const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
  for (let length = 3; length >= 1; length--) {
    const number = numberEndingAt(words.slice(0, length), lexicon);
    if (number !== undefined && length === 1 && isArticle(words[0]!, lexicon) && !tellsOfPerson(words.slice(1), lexicon)) continue; // "a missile" is no number of persons
    if (number !== undefined && number.first <= 1 && (number.first === 0 || isArticle(words[0]!, lexicon)))
      return { ...number, first: at, end: at + number.end };
  }
  return undefined;
}

/** "a driver", "a tractor driver". */
const tellsOfPerson = (words: readonly string[], { casualties }: Lexicon): boolean => words.some((word) => casualties.persons.has(word));

/** "a" and "an" count one only before a word for a person. */
const isArticle = (word: string, { numbers }: Lexicon): boolean => word.length <= 2 && numbers[word] === 1;

/** The number that the last of these words ends, with its first word: "twenty two", "22", "dozens". */
function numberEndingAt(words: readonly string[], { numbers, casualties }: Lexicon): NumberFound | undefined {
  const end = words.length;
  const last = words[end - 1] ?? '';
  const vague = casualties.vague[last] ?? casualties.vague[`${words[end - 2] ?? ''} ${last}`];
  if (vague !== undefined) return { value: vague, vague: true, first: end - 1, end };
  const value = numberOf(last, numbers);
  if (value === undefined) return undefined;
  const tens = numbers[words[end - 2] ?? ''];
  if (tens !== undefined && tens >= 20 && tens % 10 === 0 && value < 10) return { value: tens + value, vague: false, first: end - 2, end };
  return { value, vague: false, first: end - 1, end };
}

/** "seven", "twenty-two", "22", "1,200"; years and ages do not count. */
function numberOf(word: string, numbers: Lexicon['numbers']): number | undefined {
  if (/^\d/.test(word)) {
    const value = Number(word.replace(/[.,\s](?=\d{3})/g, ''));
    return Number.isInteger(value) && !/^(?:19|20)\d\d$/.test(word) ? value : undefined;
  }
  const [tens, ones] = word.split('-');
  const sum =
    tens !== undefined && ones !== undefined && numbers[tens] !== undefined && numbers[ones] !== undefined
      ? numbers[tens] + numbers[ones]
      : undefined;
  return numbers[word] ?? sum;
}

/** The codebook's table of low, best and high. */
function countOf(value: number, bound: string | undefined, vague: boolean): Count {
  if (vague) return { low: value, best: null, high: null };
  if (bound === 'atLeast') return { low: value, best: value, high: null };
  if (bound === 'upTo') return { low: null, best: null, high: value };
  return { low: value, best: value, high: value };
}
