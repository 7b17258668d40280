/** Whatever is asked, the gazetteer answers, and soon: no string and no point makes it throw, hang or invent a score. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { isCyrillic, spellingKey } from '../../gazetteer/normalize.ts';
import type { Candidate } from '../../gazetteer/types.ts';

const lookup = openGazetteer();

const MEGABYTE = 2 ** 20;
const LONGEST_NAME = 120; // UTF-16 units that are looked up at all

/** The worst that a name of the longest length may cost beside an ordinary misspelt one, and what no timer can tell apart. */
const SLOWER = 60;
const NOISE = 2; // milliseconds
const REPEATS = 5; // of which the quickest counts

const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const TEXTS: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'only spaces': repeated(' ', LONGEST_NAME),
  'control characters': '\u0000\u0007\u001b[31mKyiv\u007f\r\n\t',
  'direction marks and right-to-left letters': '\u202eviyK\u202c كييف קייב \u200f',
  'several scripts in one word': 'Kйiв京ئΩ',
  'an emoji, and half of one': '🏙️ Kyiv \ud83c',
  'lone surrogates': repeated('\udc00\ud800', LONGEST_NAME),
  'a run of one letter': repeated('a', LONGEST_NAME),
  'a run of a letter with an i before it': repeated('i', LONGEST_NAME),
  'a run of sch': repeated('sch', LONGEST_NAME),
  'a run of shch and tsch': repeated('shchtsch', LONGEST_NAME),
  'a run of words of one letter': repeated('a ', LONGEST_NAME),
  'a run of Cyrillic endings': repeated('ього', LONGEST_NAME),
  'combining marks': `e${repeated('\u0301\u0327\u0308', LONGEST_NAME - 1)}`,
  'apostrophes and hyphens': repeated("'’-ʼ", LONGEST_NAME),
  'what code would be elsewhere': "(a+)+$ .*\\ [ % _ ' OR 1=1 -- <script> %{x} __proto__",
  'names of what every object has': 'constructor',
};

describe('a text that is no name is answered soon and without a fault', () => {
  const ordinary = quickest(() => askAll('Krivoyrogg'));
  for (const [what, text] of Object.entries(TEXTS)) {
    test(what, () => {
      const took = quickest(() => askAll(text));
      assert.ok(took <= SLOWER * ordinary + NOISE, `${took} ms; an ordinary name took ${ordinary} ms`);
    });
  }

  for (const piece of ['a', 'sch', ' ', 'ї', '\u0301', '\ud800', 'Kyiv ']) {
    test(`a megabyte of ${JSON.stringify(piece)} costs no more than a name`, () => {
      const text = repeated(piece, MEGABYTE);
      assert.deepEqual(askAll(text), []);
      const took = quickest(() => askAll(text));
      assert.ok(took <= SLOWER * ordinary + NOISE, `${took} ms; an ordinary name took ${ordinary} ms`);
    });
  }
});

describe('a name is found through', () => {
  for (const [what, name] of [
    ['Latin letters among Cyrillic ones', 'Хeрсoн'],
    ['a Latin i in a Ukrainian name', 'Хaркiв'],
    ['Cyrillic letters among Latin ones', 'Khеrsоn'],
    ['soft hyphens and zero-width spaces', 'Kher\u00adson\u200b'],
    ['a byte-order mark', '\ufeffKherson'],
    ['spaces around it', '  Kherson\t\n'],
    ['accents that are letters of their own', 'Kherso\u0301n'],
  ] as const)
    test(what, () => {
      const [first] = lookup.find(name);
      assert.match(first?.place.name ?? 'nothing', /^Kh(erson|arkiv)$/);
    });
});

describe('a point that is none', () => {
  for (const point of [
    { lat: 91, lon: 0 },
    { lat: -1e9, lon: 1e9 },
    { lat: 0, lon: 540 },
    { lat: Number.NaN, lon: 30 },
    { lat: Number.POSITIVE_INFINITY, lon: Number.NEGATIVE_INFINITY },
  ])
    test(`${point.lat}, ${point.lon}`, () => {
      for (const { place } of lookup.reverse(point, { limit: 3 })) assert.ok(place.id !== '');
      checkCandidates(lookup.find('Mykolaiv', { near: point }), 5);
    });
});

describe('any string', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 140 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'abcehiknoruvyzABKабвгґеєжиіїйклмнорстухь '), maxLength: 14 }),
    fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  );

  test('is answered, every score is from 0 to 1, and no answer is longer than asked for', () => {
    fc.assert(
      fc.property(strings, fc.integer({ min: 0, max: 12 }), (text, limit) => {
        checkCandidates(lookup.find(text, { limit }), limit);
        checkCandidates(lookup.find(text, { limit, country: 'UA' }), limit);
        checkCandidates(lookup.prefix(text, { limit }), limit);
        assert.ok(lookup.suggest(text, limit).length <= limit);
      }),
      { numRuns: 400 },
    );
  });

  test('is no id unless it is one', () => {
    fc.assert(fc.property(strings, (text) => lookup.place(text) === undefined && lookup.area(text) === undefined && !lookup.capital(text)));
  });

  test('of one script has one key, which is its own key', () => {
    fc.assert(
      fc.property(strings, (text) => {
        fc.pre(!(/\p{Script=Latin}/u.test(text) && isCyrillic(text)));
        assert.equal(spellingKey(spellingKey(text)), spellingKey(text));
      }),
    );
  });

  test('means the same in capitals, where capitals can be undone', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzабвгґдеєжзиіїйклмнопрстуфхцчшщьюя -'), maxLength: 12 });
    fc.assert(fc.property(plain, (text) => spellingKey(text.toUpperCase()) === spellingKey(text)));
  });
});

test('any point has neighbours, nearest first and no farther than asked for', () => {
  const points = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 5 }), fc.constantFrom(1_000, 100_000, 20_000_000), (point, limit, maxMetres) => {
      const metres = lookup.reverse(point, { limit, maxMetres }).map((near) => near.metres);
      assert.ok(metres.length <= limit);
      assert.ok(metres.every((each, at) => each <= maxMetres * 1.01 && each >= (metres[at - 1] ?? 0)));
    }),
  );
});

/** Every way of asking by a text. */
function askAll(text: string): readonly unknown[] {
  return [...lookup.find(text), ...lookup.find(text, { country: 'UA' }), ...lookup.prefix(text), ...lookup.suggest(text)];
}

function quickest(work: () => void): number {
  const times = Array.from({ length: REPEATS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}

function checkCandidates(candidates: readonly Candidate[], limit: number): void {
  assert.ok(candidates.length <= limit, `${candidates.length} candidates, asked for ${limit}`);
  for (const { score } of candidates) assert.ok(score >= 0 && score <= 1, `a score of ${score}`);
}
