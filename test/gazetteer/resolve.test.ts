/** All names of a report resolved together: each kind of evidence alone, then what must hold for any report. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { type Ambiguous, type Resolution, resolve } from '../../gazetteer/resolve.ts';
import { CONTEXT } from '../../gazetteer/score.ts';
import type { Candidate, Place } from '../../gazetteer/types.ts';

const lookup = openGazetteer();
const NAMESAKES = 32; // as in the extractor

const named = (name: string): Ambiguous => ({ candidates: lookup.find(name, { fuzzy: false, limit: NAMESAKES }) });
const chosen = (name: Ambiguous, others: readonly string[] = [], home?: string): Place | undefined =>
  resolve([name, ...others.map(named)], home === undefined ? {} : { home })[0]?.chosen?.place;

const place = (id: string, change: Partial<Place> = {}): Place => ({
  ...{ id, name: id, lat: 10, lon: 10, country: 'AA', admin1: null, feature_code: 'PPL', population: 5_000 },
  ...change,
});
const reading = (of: Place, score: number): Candidate => ({ place: of, match_method: 'exact', name_kind: 'main', score });
const between = (...readings: readonly Candidate[]): Ambiguous => ({ candidates: readings });

describe('a name alone', () => {
  test('is the place that is most likely meant: the larger one', () => {
    assert.equal(chosen(named('Mykolaiv'))?.id, 'geonames:700569', 'the port and not the town near Lviv');
    assert.equal(chosen(named('Paris'))?.country, 'FR');
  });

  test('keeps the score of its only reading', () => {
    assert.deepEqual(resolve([between(reading(place('a'), 0.75))])[0]?.score, 0.75);
  });

  test('is left open where none of many namesakes stands out', () => {
    const equal = Array.from({ length: 10 }, (_, n) => reading(place(`p${n}`, { country: `A${n}` }), 0.09));
    const [resolution] = resolve([between(...equal)]);
    assert.equal(resolution?.chosen, null);
    assert.ok(resolution.score < CONTEXT.abstainBelow);
  });

  test('that nothing answers to means nothing', () => assert.deepEqual(resolve([between()]), [{ chosen: null, score: 0 }]));
});

describe('the rest of the report', () => {
  test('its country decides: Mykolaiv among towns of the Lviv region is the town there', () => {
    assert.equal(chosen(named('Mykolaiv'), ['Stryi', 'Drohobych', 'Zhydachiv', 'Lviv Oblast'])?.id, 'geonames:700568');
  });

  test('a country named outright speaks for its places', () => {
    const tie = between(reading(place('a', { country: 'AA', lat: 0 }), 0.48), reading(place('b', { country: 'BB', lat: 40 }), 0.47));
    const nation = between(reading(place('bb', { country: 'BB', feature_code: 'PCLI', lat: 50 }), 0.96));
    assert.equal(resolve([tie])[0]?.chosen?.place.id, 'a');
    assert.equal(resolve([tie, nation])[0]?.chosen?.place.id, 'b');
  });

  test('among namesakes of one country the one near the other places is meant', () => {
    const near = place('near', { lat: 10.1 });
    const far = place('far', { lat: 20 });
    const [resolution] = resolve([between(reading(far, 0.6), reading(near, 0.35)), between(reading(place('other'), 0.9))]);
    assert.equal(resolution?.chosen?.place.id, 'near');
  });

  test('a name does not bear witness for itself', () => {
    const name = between(reading(place('a'), 0.5), reading(place('b', { country: 'BB', lat: 40 }), 0.45));
    assert.deepEqual(resolve([name, name, name])[0], resolve([name])[0]);
  });

  test('small towns tell the state, a metropolis that is named everywhere does not', () => {
    assert.equal(chosen(named('Alexandria'), ['Pineville', 'Natchitoches', 'Rapides Parish'])?.admin1, 'Louisiana');
    assert.equal(chosen(named('Mykolaiv'), ['Lviv'])?.id, 'geonames:700569');
  });

  test('what one mention is pinned to, the others mean', () => {
    const [first, second] = resolve([{ ...named('Alexandria'), within: named('Minnesota').candidates }, named('Alexandria')]);
    assert.equal(first?.chosen?.place.admin1, 'Minnesota');
    assert.equal(second?.chosen?.place.id, first?.chosen?.place.id);
  });
});

describe('the words around the name', () => {
  const village = place('village');
  const oblast = place('oblast', { feature_code: 'ADM1', admin1: 'oblast' });
  const both = between(reading(village, 0.4), reading(oblast, 0.5));

  test('the kind of place that they ask for is preferred', () => {
    assert.equal(resolve([{ ...both, wanted: 'settlement' }])[0]?.chosen?.place.id, 'village');
    assert.equal(resolve([{ ...both, wanted: 'region' }])[0]?.chosen?.place.id, 'oblast');
  });

  test('a unit after a comma holds the place: Paris, Texas', () => {
    assert.equal(chosen({ ...named('Paris'), within: named('Texas').candidates })?.admin1, 'Texas');
  });

  test('and the place before the comma tells which unit is meant: Atlanta, Georgia', () => {
    assert.equal(chosen(named('Georgia'))?.country, 'GE');
    assert.equal(chosen({ ...named('Georgia'), holds: named('Atlanta').candidates })?.id, 'admin1:US.GA');
  });

  test('a unit that holds none of the readings is not heard', () => {
    assert.equal(chosen({ ...named('Paris'), within: named('Japan').candidates })?.country, 'FR');
  });
});

describe('the country of the outlet', () => {
  test('speaks for its own places where the report says nothing', () => {
    const tie = between(reading(place('a', { country: 'AA' }), 0.5), reading(place('b', { country: 'BB' }), 0.4));
    assert.equal(resolve([tie])[0]?.chosen?.place.id, 'a');
    assert.equal(resolve([tie], { home: 'BB' })[0]?.chosen?.place.id, 'b');
  });

  test('Birmingham is in England, and for an American paper in Alabama', () => {
    assert.equal(chosen(named('Birmingham'))?.country, 'GB');
    assert.equal(chosen(named('Birmingham'), [], 'US')?.admin1, 'Alabama');
  });

  test('is weaker than what the report says itself', () => {
    assert.equal(chosen(named('Birmingham'), ['London', 'Manchester', 'England'], 'US')?.country, 'GB');
    assert.equal(chosen(named('Paris'), [], 'US')?.country, 'FR');
  });
});

describe('for any report', () => {
  const MOST = 12; // names: fewer than those that are asked as witnesses
  const anyPlace = fc
    .record({
      n: fc.nat(400),
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      country: fc.constantFrom('AA', 'BB', 'CC'),
      admin1: fc.constantFrom(null, 'North', 'South'),
      feature_code: fc.constantFrom('PPL', 'PPLA', 'ADM1', 'PCLI', 'AIRP'),
    })
    .map(({ n, ...rest }) => place(`p${n}`, rest));
  const anyReading = fc.record({ of: anyPlace, score: fc.double({ min: 0.01, max: 1, noNaN: true }) });
  const anyName: fc.Arbitrary<Ambiguous> = fc
    .record({
      readings: fc.uniqueArray(anyReading, { maxLength: 6, selector: ({ of }) => of.id }),
      wanted: fc.constantFrom(undefined, 'settlement' as const, 'region' as const),
    })
    .map(({ readings, wanted }) => ({
      candidates: readings.map(({ of, score }) => reading(of, score)),
      ...(wanted === undefined ? {} : { wanted }),
    }));
  const anyReport = fc.array(anyName, { maxLength: MOST });
  const idOf = (resolution: Resolution | undefined): string | null => resolution?.chosen?.place.id ?? null;

  test('there is an answer for every name: one of its readings or none, with a score from 0 to 1', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(undefined, 'AA', 'ZZ'), (names, home) => {
        const answers = resolve(names, home === undefined ? {} : { home });
        assert.equal(answers.length, names.length);
        answers.forEach(({ chosen: choice, score }, at) => {
          assert.ok(choice === null || names[at]!.candidates.includes(choice));
          assert.ok(score >= 0 && score <= 1, String(score));
        });
      }),
    );
  });

  test('the order of the names does not matter', () => {
    fc.assert(
      fc.property(anyReport, fc.infiniteStream(fc.nat()), (names, numbers) => {
        const shuffled = [...names.keys()].map((at) => ({ at, key: numbers.next().value as number })).sort((a, b) => a.key - b.key);
        const straight = resolve(names);
        const mixed = resolve(shuffled.map(({ at }) => names[at]!));
        shuffled.forEach(({ at }, position) => {
          const [one, other] = [straight[at]!, mixed[position]!];
          assert.ok(Math.abs(one.score - other.score) < 0.002, `${one.score} and ${other.score}`);
          if (isClear(one) && isClear(other)) assert.equal(idOf(one), idOf(other));
        });
      }),
    );
  });

  /** More than half of all readings, and nowhere near the bound below which nothing is chosen: sums in another order round otherwise. */
  const isClear = ({ score }: Resolution): boolean => score > 0.51;

  test('the same report gives the same answer', () =>
    fc.assert(fc.property(anyReport, (names) => assert.deepEqual(resolve(names), resolve(names)))));

  test('an outlet of the country that was chosen anyway keeps the name in that country', () => {
    fc.assert(
      fc.property(anyReport, (names) => {
        const before = resolve(names);
        before.forEach((one, at) => {
          const home = one.chosen?.place.country;
          if (home) assert.ok([home, null].includes(resolve(names, { home })[at]?.chosen?.place.country ?? null));
        });
      }),
    );
  });
});
