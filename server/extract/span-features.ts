/**
 * What a candidate span looks like: the classes of its words and of the words around, by position; the kind of place that the gazetteer knows by the name; what the
 * report says elsewhere of its words; and some pairs of these. The numbers of what holds go to a sink, which lists them (to fit) or sums their weights (to read).
 */
import type { SpanCandidate } from './span-candidates.ts';
import { classNumber, EDGE_CLASSES, isOf, type Level, type WordClasses } from './span-classes.ts';
import { aroundId, behindId, FLAG, flagId, groupOf, kindFlagId, lengthId, POSITION } from './span-layout.ts';
import type { ReportWords } from './span-report.ts';
import type { Token } from './tokens.ts';

/** A sentence made ready for the features of its spans. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly classes: readonly WordClasses[];
  /** What the gazetteer makes of each token with a capital alone; -1 for the others. */
  readonly levels: readonly number[];
  readonly spans: readonly SpanCandidate[];
  readonly words: ReportWords;
  readonly isCapitals: boolean;
  /** By token, up to where the longest known name from there on ends, and whether a known name runs through from before. */
  readonly knownEnd: readonly number[];
  readonly knownThrough: readonly number[];
  /** The first and the last token of the run of words with capitals that a token is in. */
  readonly runStart: readonly number[];
  readonly runEnd: readonly number[];
}

export interface FeatureSink {
  add(id: number): void;
}

export interface WordSink extends FeatureSink {
  /** All classes of a word at a position. `own`: what the gazetteer makes of the word alone, -1 where that says nothing. */
  word(classes: WordClasses, position: number, level: Level, own: number): void;
}

const classesAt = ({ classes }: SentenceView, at: number): WordClasses => classes[at] ?? EDGE_CLASSES;
const levelAt = ({ levels }: SentenceView, at: number): number => levels[at] ?? -1;

export function collectFeatures(view: SentenceView, span: SpanCandidate, sink: WordSink): void {
  const { first, last, reading } = span;
  const { level } = reading;
  const isPart = span.end < view.tokens[last - 1]!.end;
  const put = (at: number, position: number): void => sink.word(classesAt(view, at), position, level, levelAt(view, at));
  const end = lastWord(view.tokens, first, last);
  if (end === first) sink.word(classesAt(view, first), POSITION.only, level, -1);
  else {
    put(first, POSITION.first);
    put(end, POSITION.last);
    for (let at = first + 1; at < end; at++) put(at, POSITION.middle);
  }
  const behind = isPart ? last - 1 : last;
  put(first - 1, POSITION.before);
  put(first - 2, POSITION['two before']);
  put(behind, POSITION.behind);
  put(behind + 1, POSITION['two behind']);
  putFarther(view, first, last, put);
  addFlags(view, span, isPart, sink);
  const left = groupOf(classesAt(view, first - 1), levelAt(view, first - 1));
  const next = levelAt(view, last);
  sink.add(aroundId(left, groupOf(classesAt(view, last), next)));
  sink.add(behindId(left, level, Math.max(0, next)));
  sink.add(lengthId(last - first));
}

/** "Va." ends with the word and not with its stop. */
const lastWord = (tokens: readonly Token[], first: number, last: number): number =>
  tokens[last - 1]!.kind === 'sign' && last - 1 > first ? last - 2 : last - 1;

/** The words that "of", a comma or a genitive joins to the name, and the ends of the run of capitals that it is part of. */
function putFarther(
  { tokens, runStart, runEnd }: SentenceView,
  first: number,
  last: number,
  put: (at: number, position: number) => void,
): void {
  const before = tokens[first - 1]?.lower;
  const joint = before === 'the' ? first - 2 : first - 1;
  if (tokens[joint]?.lower === 'of') put(joint - 1, POSITION['before of']);
  else if (before === ',') put(first - 2, POSITION['before comma']);
  const behind = tokens[last]?.lower;
  if (behind === ',') put(last + 1, POSITION['behind comma']);
  else if (behind === "'s") put(last + 1, POSITION['behind genitive']);
  if (runEnd[last - 1]! >= last) put(runEnd[last - 1]!, POSITION['run ends']);
  if (runStart[first]! < first) put(runStart[first]!, POSITION['run begins']);
}

const [COMMA, AND, THE] = ['comma', 'and', 'the'].map(classNumber) as [number, number, number];
const SHORT_WORD = 3;
const OFTEN = 4;
/** "D-Ohio": where a member of parliament comes from. */
const PARTY = /^(?:R|D|I|DFL)$/;
const JOINTS: ReadonlySet<string> = new Set(['of', '&', 'and']);

function addFlags(view: SentenceView, span: SpanCandidate, isPart: boolean, sink: FeatureSink): void {
  const { tokens, words } = view;
  const { first, last, reading } = span;
  const { kind } = reading;
  const flag = (holds: boolean, number: number): void => {
    if (!holds) return;
    sink.add(kindFlagId(kind, number));
    sink.add(flagId(number));
  };
  const [before, head, tail, behind] = [tokens[first - 1], tokens[first]!, tokens[last - 1]!, tokens[last]];
  const isWord = last - first === 1;
  const use = words.use(tokens[lastWord(tokens, first, last)]!.word);
  flag(true, FLAG.always);
  flag(first === 0, FLAG['begins sentence']);
  flag(view.isCapitals, FLAG['all in capitals']);
  flag(!view.isCapitals && isShouted(head.text), FLAG.capitals);
  flag(!isWord, FLAG['of several words']);
  flag(before?.capital === true, FLAG['capital before']);
  flag(!isPart && behind?.capital === true, FLAG['capital behind']);
  flag(behind !== undefined && tokens[last + 1]?.capital === true && JOINTS.has(behind.lower), FLAG['capital behind the joint']);
  flag(use.asSurname > 0, FLAG['surname in report']);
  flag(use.asSurname * 2 > use.count, FLAG['mostly surname']);
  flag(use.asSpeaker > 0, FLAG['speaker in report']);
  flag(words.comesInLowerCase(head.word), FLAG['in lower case in report']);
  flag((isWord ? use : words.use(head.word)).afterPlace > 0, FLAG['behind preposition in report']);
  flag(use.count > 1, FLAG['named again']);
  flag(use.count >= OFTEN, FLAG['named often']);
  flag(view.knownEnd[first]! > last, FLAG['known longer']);
  flag(view.knownEnd[first]! > 0 && view.knownEnd[first]! < last, FLAG['known shorter']);
  flag(view.knownThrough[first] === 1, FLAG['begins inside known']);
  flag(isPart, FLAG['part of token']);
  const isBehindHyphen = before?.text === '-' && before.end === head.start;
  flag(isBehindHyphen, FLAG['behind hyphen']);
  flag(isBehindHyphen && PARTY.test(tokens[first - 2]?.text ?? ''), FLAG['behind party']);
  flag(behind?.text === '-' && behind.start === span.end, FLAG['before hyphen']);
  flag(tail.text === '.', FLAG['ends with stop']);
  flag(!isWord && tail.kind === 'word' && !tail.capital, FLAG['ends in lower case']);
  flag(isWord && head.text.length <= SHORT_WORD, FLAG['short word']);
  flag(reading.isSure, FLAG.sure);
  flag(reading.isTorn, FLAG.torn);
  flag(reading.isMany, FLAG.many);
  flag(reading.isAlternate, FLAG.alternate);
  flag(words.isOfTheWar, FLAG['report of the war']);
  addNeighbours(view, span, flag);
}

const LOWER_A = 97;
const isShouted = (text: string): boolean =>
  text.length > 2 && text.charCodeAt(1) < LOWER_A && !text.includes('.') && text === text.toUpperCase();

/** Places in a row: "Paris, Texas", "France and Spain", "KYIV, March 3 (Reuters)". */
function addNeighbours(view: SentenceView, { first, last }: SpanCandidate, flag: (holds: boolean, number: number) => void): void {
  const [before, behind] = [classesAt(view, first - 1), classesAt(view, last)];
  const [two, next] = [levelAt(view, first - 2), levelAt(view, last + 1)];
  flag(next === 2 && isOf(behind, COMMA), FLAG['region behind comma']);
  flag(two > 0 && isOf(before, COMMA), FLAG['place before comma']);
  flag(two > 0 && isOf(before, AND), FLAG['place and before']);
  flag(next > 0 && isOf(behind, AND), FLAG['and place behind']);
  flag(first <= 1 && /^[—–(-]$/.test(view.tokens[last]?.text ?? ''), FLAG.dateline);
  flag(isOf(before, THE), FLAG['the before']);
}
