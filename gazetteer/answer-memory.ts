/** Answers of the lookup, kept because names repeat, in a report and from report to report. Emptied when full, so that memory stays flat. */
import type { Candidate } from './types.ts';

/** Answers kept for each of the two kinds of names. */
const MOST = 50_000;
/** Longer strings are no names, and are not kept. */
const LONGEST = 60;

type Answer = readonly Candidate[];

export class AnswerMemory {
  readonly #ways: number;
  readonly #ofKeys = new Map<number, Answer>();
  /** By the way of asking, then by name. */
  readonly #ofNames = new Map<number, Map<string, Answer>>();

  /** `ways`: in how many ways a name can be asked for; a way is a number below. */
  constructor(ways: number) {
    this.#ways = ways;
  }

  /** The answer to a name that is listed, by the number of its key. */
  ofKey(key: number, way: number): Answer | undefined {
    return this.#ofKeys.get(key * this.#ways + way);
  }

  keepKey(key: number, way: number, answer: Answer): Answer {
    if (this.#ofKeys.size >= MOST) this.#ofKeys.clear();
    this.#ofKeys.set(key * this.#ways + way, answer);
    return answer;
  }

  /** Names that are in no list are searched for in every other spelling each time they come: what was found is kept as well. */
  ofName(name: string, way: number): Answer | undefined {
    return this.#ofNames.get(way)?.get(name);
  }

  keepName(name: string, way: number, answer: Answer): Answer {
    if (name.length > LONGEST) return answer;
    const answers = this.#ofNames.get(way) ?? new Map<string, Answer>();
    if (answers.size >= MOST) answers.clear();
    this.#ofNames.set(way, answers.set(name, answer));
    return answer;
  }
}
