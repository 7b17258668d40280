/** What is looked up: names of the packaged list, the same for every run, and what reports make of them. */
import { type City, readCities } from '../../gazetteer/sources/geonames.ts';
import { seededRandom } from '../support/made-reports.ts';

export const SEED = 20220224;

const MIX = {
  home: 600, // Ukraine's largest places
  abroad: 200, // and the world's
  homeShare: 0.8, // of the mentions
  fewest: 4, // mentions in a report
  most: 20,
};

export const cities: readonly City[] = [...readCities()];

const bySize = [...cities].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));

/** Every different name of a place as the list writes it, in an order that has no meaning. */
export function shuffledNames(): readonly string[] {
  const random = seededRandom(SEED);
  return [...new Set(cities.map(({ name }) => name))]
    .map((name) => ({ name, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** The names of made reports, a list a report: few names very often, most of them now and then, as news have them. */
export function mentions(reports: number): readonly (readonly string[])[] {
  const random = seededRandom(SEED);
  const home = bySize.filter(({ country }) => country === 'UA').slice(0, MIX.home);
  const abroad = bySize.slice(0, MIX.abroad);
  const one = (): string => {
    const list = random() < MIX.homeShare ? home : abroad;
    return list[Math.floor(list.length * random() ** 3)]?.name ?? '';
  };
  return Array.from({ length: reports }, () => Array.from({ length: MIX.fewest + Math.floor(random() * (MIX.most - MIX.fewest)) }, one));
}

/** A name with one slip of the hand: a letter left out, doubled, exchanged, or two of them swapped; never the first. */
export function misspell(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 2));
  const [before, letter = '', next = '', after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
  const slips = [
    before + next + after,
    before + letter + letter + next + after,
    `${before}e${next}${after}`,
    before + next + letter + after,
  ];
  return slips[Math.floor(random() * slips.length)] as string;
}

export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
}

/** Misspelt names of places that misspellings are guessed for, each with the right one. */
export function misspellings(): readonly Misspelling[] {
  const random = seededRandom(SEED);
  const guessed = bySize.filter(
    ({ country, population, name }) => name.length >= 7 && (population ?? 0) >= (country === 'UA' ? 3_000 : 500_000),
  );
  return [0, 1, 2, 3, 4, 5].flatMap(() => guessed.map(({ name }) => ({ wrong: misspell(name, random), right: name })));
}

/** What has been typed of a name when it is one to eight letters long. */
export function beginnings(amount: number): readonly string[] {
  const random = seededRandom(SEED);
  return Array.from({ length: amount }, () => {
    const name = bySize[Math.floor(bySize.length * random() ** 2)]?.name ?? '';
    return name.slice(0, 1 + Math.floor(random() * 8));
  });
}
