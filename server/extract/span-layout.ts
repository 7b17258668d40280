/** How the features of a span are numbered, and what they are called in the table of weights. */
import { CLASSES, classNumber, FIRST_KNOWN, type Level, LEVELS, type WordClasses } from './span-classes.ts';
import { KINDS } from './span-reading.ts';

/** Places of a word: within the span (alone in it, first, in the middle, last), before and behind it, and at the ends of its run of capitals. */
export const POSITIONS = [
  'only',
  'first',
  'middle',
  'last',
  'before',
  'two before',
  'behind',
  'two behind',
  'before of',
  'before comma',
  'behind genitive',
  'behind comma',
  'run begins',
  'run ends',
] as const;
export const POSITION = Object.fromEntries(POSITIONS.map((name, number) => [name, number])) as Readonly<
  Record<(typeof POSITIONS)[number], number>
>;
/** Positions whose classes count by how well the gazetteer knows the name, too. */
const PAIRED = ['only', 'first', 'last', 'before', 'behind', 'two behind', 'run ends'] as const;
const PAIRED_OF: readonly number[] = [0, 1, -1, 2, 3, -1, 4, 5, -1, -1, -1, -1, -1, 6];

const FLAGS = [
  'always',
  'begins sentence',
  'capitals',
  'all in capitals',
  'of several words',
  'capital before',
  'capital behind',
  'capital behind the joint',
  'surname in report',
  'mostly surname',
  'speaker in report',
  'in lower case in report',
  'behind preposition in report',
  'named again',
  'named often',
  'known longer',
  'known shorter',
  'begins inside known',
  'region behind comma',
  'place before comma',
  'sure',
  'torn',
  'many',
  'alternate',
  'ends with stop',
  'part of token',
  'behind hyphen',
  'behind party',
  'before hyphen',
  'short word',
  'place and before',
  'and place behind',
  'dateline',
  'the before',
  'ends in lower case',
  'report of the war',
] as const;
export const FLAG = Object.fromEntries(FLAGS.map((name, number) => [name, number])) as Readonly<Record<(typeof FLAGS)[number], number>>;

/** Words around a span in coarse groups, of which each pair is a feature. */
const GROUPS = [
  'edge',
  'in',
  'at',
  'from',
  'to',
  'of',
  'near',
  'on',
  'by',
  'for',
  'with',
  'and',
  'the',
  'a',
  'genitive',
  'be',
  'have',
  'will',
  'say',
  'comma',
  'stop',
  'open',
  'close',
  'quote',
  'dash',
  'colon',
  'title',
  'given',
  'number',
  'gazetteer strong',
  'gazetteer weak',
  'gazetteer people',
  'capital',
  'capitals',
  'lower',
] as const;
const GROUP_OF = groupTable();
const OTHER = GROUPS.length;

function groupTable(): readonly number[] {
  const table = new Array<number>(CLASSES.length).fill(Number.POSITIVE_INFINITY);
  GROUPS.forEach((name, number) => {
    table[classNumber(name)] = number;
  });
  return table;
}

const [C, P, L, K, F, G] = [CLASSES.length, POSITIONS.length, LEVELS.length, KINDS.length, FLAGS.length, GROUPS.length + 1];
const AT_POSITION = 0;
const AT_LEVEL = AT_POSITION + P * C;
const BY_FLAG = AT_LEVEL + L * PAIRED.length * C;
const AROUND = BY_FLAG + (K + 1) * F;
const AROUND_LEVEL = AROUND + G * G;
const LENGTH = AROUND_LEVEL + G * L * L;
const MAX_LENGTH = 8;
export const FEATURES = LENGTH + MAX_LENGTH;

/** The name of a feature in the table of weights. */
export function featureName(id: number): string {
  if (id < AT_LEVEL) return `${POSITIONS[Math.floor(id / C)]}: ${CLASSES[id % C]}`;
  if (id < BY_FLAG) {
    const [rest, word] = [Math.floor((id - AT_LEVEL) / C), (id - AT_LEVEL) % C];
    return `${PAIRED[rest % PAIRED.length]}: ${CLASSES[word]}, ${LEVELS[Math.floor(rest / PAIRED.length)]}`;
  }
  if (id < AROUND) {
    const [kind, flag] = [Math.floor((id - BY_FLAG) / F), (id - BY_FLAG) % F];
    return kind === K ? `${FLAGS[flag]}` : `${KINDS[kind]}, ${FLAGS[flag]}`;
  }
  if (id < AROUND_LEVEL) return `between: ${groupName(Math.floor((id - AROUND) / G))} … ${groupName((id - AROUND) % G)}`;
  if (id < LENGTH) {
    const [group, pair] = [Math.floor((id - AROUND_LEVEL) / (L * L)), (id - AROUND_LEVEL) % (L * L)];
    return `after: ${groupName(group)}, ${LEVELS[Math.floor(pair / L)]}, ${LEVELS[pair % L]} behind`;
  }
  return `words: ${id - LENGTH}`;
}

const groupName = (group: number): string => GROUPS[group] ?? 'other';

export const positionId = (position: number, word: number): number => AT_POSITION + position * C + word;

/** The same by how well the gazetteer knows the span; -1 for positions that are not paired with that. */
export function pairedId(position: number, level: Level, word: number): number {
  const paired = PAIRED_OF[position]!;
  return paired < 0 ? -1 : AT_LEVEL + (level * PAIRED.length + paired) * C + word;
}

export const flagId = (flag: number): number => BY_FLAG + K * F + flag;
export const kindFlagId = (kind: number, flag: number): number => BY_FLAG + kind * F + flag;
export const aroundId = (left: number, right: number): number => AROUND + left * G + right;
export const behindId = (left: number, level: Level, next: number): number => AROUND_LEVEL + (left * L + level) * L + next;
export const lengthId = (tokens: number): number => LENGTH + Math.min(MAX_LENGTH - 1, tokens);

/** The first group that a word is of, in the order of the table; `level`: of a word with a capital, what the gazetteer makes of it alone, else -1. */
export function groupOf(classes: WordClasses, level: number): number {
  if (classes.group < 0) classes.group = classes.numbers.reduce((best, number) => Math.min(best, GROUP_OF[number]!), OTHER);
  return level > 0 ? Math.min(classes.group, GROUP_OF[FIRST_KNOWN + level]!) : classes.group;
}
