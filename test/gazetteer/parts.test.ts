/** The parts of the gazetteer by what must hold for any input: tables, keys, stems, distances. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { destination, metresBetween } from '../../gazetteer/distance.ts';
import { editDistance } from '../../gazetteer/edit-distance.ts';
import { editBudget, fuzzyColumns, FuzzyTable } from '../../gazetteer/fuzzy-table.ts';
import { stemKey, stemKeys } from '../../gazetteer/inflect.ts';
import { kindOfName, NAME_KINDS, NameTable, NameTableBuilder, placeOf } from '../../gazetteer/name-table.ts';
import { isCyrillic, spellingKey } from '../../gazetteer/normalize.ts';
import { skeletonKey, transliterationKey, transliterationKeys } from '../../gazetteer/transliterate.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэ';
const wordOf = (letters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });

describe('the table of names', () => {
  const keys = fc.uniqueArray(fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), wordOf('ab', 1, 8)), { minLength: 1, maxLength: 60 });
  const tableOf = (all: readonly string[]): NameTable => {
    const builder = new NameTableBuilder();
    for (const [place, key] of all.entries()) builder.add(key, place, NAME_KINDS[place % NAME_KINDS.length] ?? 'main');
    return new NameTable(
      builder.columns('t', () => 0),
      't',
    );
  };

  test('finds every key that was put in, with its place and kind', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const table = tableOf(all);
        all.forEach((key, place) => {
          const [start, end] = table.range(key);
          const postings = [...table.postings.subarray(start, end)];
          assert.deepEqual(postings.map(placeOf), [place]);
          assert.deepEqual(postings.map(kindOfName), [NAME_KINDS[place % NAME_KINDS.length]]);
          assert.equal(table.keyAt(table.keyNumber(key)), key);
        });
      }),
    );
  });

  test('finds no other key', () => {
    fc.assert(
      fc.property(keys, fc.string({ maxLength: 12 }), (all, other) => {
        fc.pre(!all.includes(other));
        assert.equal(tableOf(all).keyNumber(other), -1);
        assert.deepEqual(tableOf(all).range(other), [0, 0]);
      }),
    );
  });

  test('lists the keys with a beginning, all of them and no others', () => {
    fc.assert(
      fc.property(keys, fc.oneof(wordOf('ab', 0, 3), fc.string({ maxLength: 2 })), (all, beginning) => {
        const table = tableOf(all);
        const [first, end] = table.beginningWith(beginning);
        const found = Array.from({ length: end - first }, (_, at) => table.keyAt(first + at));
        assert.deepEqual(found, all.filter((key) => key.startsWith(beginning)).sort());
      }),
    );
  });
});

describe('the distance between two words', () => {
  test('is that of the plain definition, as far as the limit goes', () => {
    fc.assert(
      fc.property(wordOf('abc', 0, 8), wordOf('abc', 0, 8), fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit + 1));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('misspellings', () => {
  test('are found as a scan over all words would find them', () => {
    const words = fc.uniqueArray(wordOf('abcd', 5, 12), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, wordOf('abcd', 5, 12), (known, asked) => {
        const all = [...known].sort();
        const table = new FuzzyTable(fuzzyColumns(all, new Set(all)), (number) => all[number] ?? '');
        const found = table.nearest(asked).map(({ key, distance }) => `${all[key]} ${distance}`);
        assert.deepEqual(found.sort(), nearestByScan(all, asked));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('spelling systems', () => {
  test('a Latin key has nothing that would be read otherwise once more but its signs for sounds', () => {
    fc.assert(
      fc.property(wordOf(LATIN, 1, 14), (word) => {
        assert.match(transliterationKey(word), /^[a-zCSZ ]*$/);
        assert.doesNotMatch(transliterationKey(word), /[gjqwxy]|(.)\1/);
      }),
    );
  });

  test('the first key of a name is its own reading, and no key stands twice', () => {
    fc.assert(
      fc.property(fc.oneof(wordOf(LATIN, 1, 14), wordOf(CYRILLIC, 1, 14), fc.string()), (word) => {
        const keys = transliterationKeys(word);
        assert.equal(new Set(keys).size, keys.length);
        if (transliterationKey(word) !== '') assert.equal(keys[0], transliterationKey(word));
        assert.ok(keys.every((key) => key !== ''));
      }),
    );
  });

  test('case and accents change no key', () => {
    fc.assert(
      fc.property(wordOf(LATIN, 1, 14), (word) => {
        assert.equal(transliterationKey(word.toUpperCase()), transliterationKey(word));
        assert.equal(transliterationKey(word.replaceAll('e', 'é')), transliterationKey(word));
      }),
    );
  });

  test('every Cyrillic word can be read', () => {
    fc.assert(fc.property(wordOf(CYRILLIC.replace('ь', ''), 1, 14), (word) => transliterationKey(word) !== ''));
  });

  test('a skeleton is its own skeleton', () => {
    fc.assert(fc.property(wordOf('aeiouhkvnCSZ', 0, 14), (key) => skeletonKey(skeletonKey(key)) === skeletonKey(key)));
  });
});

describe('case forms', () => {
  test('a Cyrillic name is reached by its own stem, unless its ending is of the first case only', () => {
    fc.assert(
      fc.property(wordOf(CYRILLIC, 1, 14), (word) => {
        const keys = stemKeys(word);
        if (keys.length > 0) assert.ok(keys.includes(stemKey(word)), `${keys} without ${stemKey(word)}`);
      }),
    );
  });

  test('other scripts have no stems', () => {
    fc.assert(fc.property(fc.string(), (text) => isCyrillic(text) || (stemKey(text) === '' && stemKeys(text).length === 0)));
  });

  test('a stem is never longer than its word by more than a mark', () => {
    fc.assert(fc.property(wordOf(CYRILLIC, 1, 14), (word) => stemKey(word).length <= spellingKey(word).length + 2));
  });
});

describe('distances on the sphere', () => {
  const points = fc.record({ lat: fc.double({ min: -89, max: 89, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });

  test('a point at a distance is at that distance', () => {
    fc.assert(
      fc.property(
        points,
        fc.double({ min: 1, max: 1_000_000, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (from, metres, bearing) => {
          const there = destination(from, metres, bearing);
          assert.ok(Math.abs(there.lat) <= 90 && Math.abs(there.lon) <= 180);
          assert.ok(Math.abs(metresBetween(from, there) - metres) < 0.01 + metres * 1e-6);
        },
      ),
    );
  });

  test('the way there is as long as the way back, and no way is longer than half the globe', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        assert.equal(metresBetween(a, a), 0);
        assert.ok(Math.abs(metresBetween(a, b) - metresBetween(b, a)) < 1e-6);
        assert.ok(metresBetween(a, b) < 20_020_000);
      }),
    );
  });
});

/** Optimal string alignment, as it is defined. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shorterA, shorterB] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    plainDistance(shorterA, b) + 1,
    plainDistance(a, shorterB) + 1,
    plainDistance(shorterA, shorterB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

/** The nearest words within the budgets of both, by their distances, with the first letter in common. */
function nearestByScan(all: readonly string[], asked: string): readonly string[] {
  const near = all
    .filter((word) => word[0] === asked[0] && word !== asked)
    .map((word) => ({ word, distance: editDistance(asked, word, 2), budget: Math.min(editBudget(asked.length), editBudget(word.length)) }))
    .filter(({ distance, budget }) => distance <= budget);
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .map(({ word, distance }) => `${word} ${distance}`)
    .sort();
}
