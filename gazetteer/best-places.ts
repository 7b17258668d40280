/** Keeps the most important places of many keys. Places are numbered by importance (build.ts), so the smallest numbers win. */
import { type NameTable, placeOf } from './name-table.ts';

export class BestPlaces {
  readonly #limit: number;
  readonly #table: NameTable;
  readonly #accepts: (place: number) => boolean;
  readonly #byPlace = new Map<number, number>();
  #worst = Number.POSITIVE_INFINITY;

  constructor(limit: number, table: NameTable, accepts: (place: number) => boolean) {
    this.#limit = limit;
    this.#table = table;
    this.#accepts = accepts;
  }

  /** Considers all places that bear a key. */
  add(key: number): void {
    const [start, end] = this.#table.rangeOf(key);
    for (let at = start; at < end; at++) {
      const posting = this.#table.postings[at]!;
      const place = placeOf(posting);
      if (place >= this.#worst || this.#byPlace.has(place) || !this.#accepts(place)) continue;
      this.#byPlace.set(place, posting);
      if (this.#byPlace.size > this.#limit) this.#dropWorst();
    }
  }

  postings(): readonly number[] {
    return [...this.#byPlace.values()];
  }

  #dropWorst(): void {
    const [worst, next] = [...this.#byPlace.keys()].sort((a, b) => b - a);
    this.#byPlace.delete(worst!);
    this.#worst = next! + 1;
  }
}

/** One posting a place, the first. */
export function firstOfEachPlace(postings: readonly number[]): readonly number[] {
  const seen = new Set<number>();
  return postings.filter((posting) => {
    const place = placeOf(posting);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
