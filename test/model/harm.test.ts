import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { EventType } from '../../server/model/codebook.ts';
import type { CodedEvent, Location } from '../../server/model/event.ts';
import { distanceMetres } from '../../server/model/geometry.ts';
import { isWithheld, publicView } from '../../server/model/harm.ts';
import { fakeEvent, fakeLocation, PLACES } from '../support/fakes.ts';

const inVillage = (type: EventType, change: Partial<CodedEvent> = {}): CodedEvent =>
  fakeEvent({
    type,
    locations: [fakeLocation(PLACES.village)],
    summary: 'It happened in the school of Posad.',
    casualty_claimant: 'the mayor of Posad',
    actors: [{ role: 'target', name: 'residents of Posad', name_verbatim: 'residents of Posad', country: 'UA', sector: 'CVL' }],
    ...change,
  });

const primary = (event: CodedEvent): Location => event.locations[0] as Location;

describe('sexual violence', () => {
  const seen = publicView(inVillage('civilian.sexual_violence'));

  test('leaves at first-level administration', () => {
    assert.equal(primary(seen).geo_precision, 4);
    assert.equal(primary(seen).name, 'Kherson Oblast');
    assert.equal(primary(seen).gazetteer_id, null);
  });

  test('does not name the place anywhere', () => {
    assert.doesNotMatch(JSON.stringify(seen), /Posad/);
  });

  test('keeps a coordinate that tells no more than the region', () => {
    assert.ok(distanceMetres(primary(seen), PLACES.village) > 5_000 || (primary(seen).uncertainty_m ?? 0) >= 100_000);
  });

  test('is told of a country where no region is known', () => {
    const seen = publicView(
      fakeEvent({ type: 'civilian.sexual_violence', locations: [fakeLocation({ ...PLACES.village, admin1: null })] }),
    );
    assert.equal(primary(seen).geo_precision, 6);
    assert.equal(primary(seen).name, 'Ukraine');
  });
});

describe('abduction, torture, detention and evacuation', () => {
  const types: readonly EventType[] = [
    'civilian.abduction',
    'civilian.torture',
    'detention.arrest',
    'detention.pow_capture',
    'detention.release',
    'humanitarian.evacuation',
  ];
  for (const type of types) {
    test(`${type} leaves at 5 km and without the name of the village`, () => {
      const seen = publicView(inVillage(type));
      assert.equal(primary(seen).geo_precision, 2);
      assert.ok((primary(seen).uncertainty_m ?? 0) >= 5_000);
      assert.doesNotMatch(JSON.stringify(seen), /Posad/);
    });
  }

  test('keep the name of a city that is larger than the cell', () => {
    const seen = publicView(fakeEvent({ type: 'civilian.abduction', locations: [fakeLocation(PLACES.mykolaiv)] }));
    assert.equal(primary(seen).name, 'Mykolaiv');
    assert.notEqual(primary(seen).lat, PLACES.mykolaiv.lat);
  });

  test('leave a region as it is', () => {
    const location = fakeLocation(PLACES.oblast);
    assert.deepEqual(primary(publicView(fakeEvent({ type: 'civilian.abduction', locations: [location] }))), location);
  });

  test('tell a radius that does not say how far the point was moved', () => {
    const radii = [0, 0.01, 0.02, 0.03].map((east) => {
      const location = fakeLocation(PLACES.mykolaiv, { lon: PLACES.mykolaiv.lon + east });
      return primary(publicView(fakeEvent({ type: 'civilian.abduction', locations: [location] }))).uncertainty_m;
    });
    assert.deepEqual(radii, [12_000, 12_000, 12_000, 12_000]);
  });

  test('all places of a cell leave as the same point, within the radius that is told', () => {
    const here = fc.record({ lon: fc.double({ min: -179, max: 179, noNaN: true }), lat: fc.double({ min: -85, max: 85, noNaN: true }) });
    fc.assert(
      fc.property(here, (position) => {
        const seen = primary(publicView(inVillage('civilian.abduction', { locations: [fakeLocation(PLACES.village, position)] })));
        assert.ok(distanceMetres(position, seen) <= 3_700, 'half the diagonal of a 5 km cell');
        const again = primary(publicView(inVillage('civilian.abduction', { locations: [seen] })));
        assert.ok(distanceMetres(again, seen) < 1, 'the middle of a cell stays where it is');
      }),
    );
  });
});

describe('every other type', () => {
  test('leaves as it is', () => {
    const event = inVillage('strike.missile');
    assert.equal(publicView(event), event);
    assert.equal(isWithheld('strike.missile'), false);
  });
});
