/** What the whole report says of its capitalised words: which are surnames, which stand behind prepositions of place, which also come without a capital. */
import type { Sentence } from './sentences.ts';
import { classesOf, classNumber, isOf } from './span-classes.ts';
import { isOfTheWar } from './span-home.ts';
import type { Token, Word } from './tokens.ts';

/** How a word is used in the report. */
export interface WordUse {
  count: number;
  /** Behind a given name or a title. */
  asSurname: number;
  /** Behind "in", "near", "at", "from". */
  afterPlace: number;
  /** Before a verb of saying, or "who". */
  asSpeaker: number;
}

export interface ReportWords {
  use(word: Word): Readonly<WordUse>;
  comesInLowerCase(word: Word): boolean;
  /** The report tells of the home country's war (span-home.ts). */
  readonly isOfTheWar: boolean;
}

const NO_USE: Readonly<WordUse> = { count: 0, asSurname: 0, afterPlace: 0, asSpeaker: 0 };
const [GIVEN, TITLE, IN, NEAR, FROM, AT, SAY, INITIAL, PERSON] = [
  'given',
  'title',
  'in',
  'near',
  'from',
  'at',
  'say',
  'initial',
  'person',
].map(classNumber) as [number, number, number, number, number, number, number, number, number];

export function reportWords(text: string, sentences: readonly Sentence[]): ReportWords {
  const uses = new Map<Word, WordUse>();
  const lower = new Set<Word>();
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'word') continue;
      if (token.capital) countUse(tokens, at, uses);
      else lower.add(token.word);
    }
  }
  return { use: (word) => uses.get(word) ?? NO_USE, comesInLowerCase: (word) => lower.has(word), isOfTheWar: isOfTheWar(text) };
}

function countUse(tokens: readonly Token[], at: number, uses: Map<Word, WordUse>): void {
  const { word } = tokens[at]!;
  const use = uses.get(word) ?? { ...NO_USE };
  if (use.count === 0) uses.set(word, use);
  use.count += 1;
  const before = tokens[at - 1];
  if (before !== undefined) {
    const classes = classesOf(before);
    if (before.capital || before.text === '.') {
      const name = before.text === '.' && at > 1 ? classesOf(tokens[at - 2]!) : classes;
      if (isOf(name, GIVEN) || isOf(name, TITLE) || isOf(name, INITIAL)) use.asSurname += 1;
    } else if (isOf(classes, IN) || isOf(classes, NEAR) || isOf(classes, FROM) || isOf(classes, AT)) use.afterPlace += 1;
  }
  const after = tokens[at + 1];
  if (after !== undefined && !after.capital && after.kind === 'word' && (isOf(classesOf(after), SAY) || isOf(classesOf(after), PERSON)))
    use.asSpeaker += 1;
}
