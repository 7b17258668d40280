import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodedEvent, StoredEvent } from '../../server/model/event.ts';
import { areaFeaturesOf, featureOf } from '../../server/model/feature.ts';
import { fakeEvent, fakeLocation, fakeLookup, PLACES } from '../support/fakes.ts';
import { storedEvent, storedReport } from '../support/stored.ts';

const report = storedReport({
  id: '01FZJFY8G0T898D9RWNP0PPGR3',
  url: 'https://example.org/1',
  publisher: 'Example',
  published: '2022-03-30',
});
const stored = (change: Partial<CodedEvent>): StoredEvent => storedEvent(fakeEvent(change), report.id);
const feature = (change: Partial<CodedEvent>) => featureOf({ event: stored(change), report });

/** The codebook's list, in its order. */
const KEYS =
  'id incident_id type family type_label assertion date_start date_end date_precision place place_verbatim relation location_role geo_precision uncertainty_m gazetteer_id country admin1 admin2 actor1 actor1_role actor2 actor2_role directed weapon target_type killed_low killed_best killed_high injured_low injured_best injured_high casualty_claimant outcome placed bearing_deg date_text summary source_url source_name source_date source_count report_count confidence review_status method acled_event_type acled_sub_event_type plover_event cameo_root updated_at'.split(
    ' ',
  );

describe('a feature', () => {
  test('has every key in the order of the codebook, scalars only', () => {
    const { properties } = feature({});
    assert.deepEqual(Object.keys(properties), KEYS);
    assert.ok(Object.values(properties).every((value) => value === null || typeof value !== 'object'));
  });

  test('has every key when nothing is known', () => {
    assert.deepEqual(Object.keys(feature({ locations: [], weapon: [], target_type: [] }).properties), KEYS);
  });

  test('joins lists with a semicolon and keeps an empty one null', () => {
    assert.equal(feature({}).properties.target_type, 'administrative;residential');
    assert.equal(feature({ weapon: [] }).properties.weapon, null);
  });

  test('keeps null apart from 0', () => {
    const { properties } = feature({ killed: { low: 0, best: 0, high: null } });
    assert.deepEqual([properties.killed_low, properties.killed_high, properties.injured_low], [0, null, null]);
  });

  test('has coordinates of 5 decimals', () => {
    const location = fakeLocation(PLACES.mykolaiv, { lon: 31.123456789, lat: 46.987654321 });
    assert.deepEqual(feature({ locations: [location] }).geometry?.coordinates, [31.12346, 46.98765]);
  });

  test('is marked when it comes from a sample, and only then', () => {
    assert.equal(featureOf({ event: stored({}), report: { ...report, sample: true } }).sample, true);
    assert.equal('sample' in feature({}), false);
  });

  test('names the initiator first and says which way a movement went', () => {
    const { properties } = feature({
      type: 'movement.withdrawal',
      actors: [
        { role: 'claimant', name: 'Governor', name_verbatim: 'governor', country: 'UA', sector: 'GOV' },
        { role: 'initiator', name: 'Russian forces', name_verbatim: 'Russians', country: 'RU', sector: 'MIL' },
      ],
      locations: [fakeLocation(PLACES.mykolaiv, { role: 'origin' }), fakeLocation(PLACES.mykolaiv, { role: 'destination', lat: 48 })],
    });
    assert.deepEqual([properties.actor1, properties.actor2_role, properties.bearing_deg], ['Russian forces', 'claimant', 0]);
  });
});

describe('one event, one feature', () => {
  const cases = [
    { precision: 1, placed: true },
    { precision: 2, placed: true },
    { precision: 3, placed: false },
    { precision: 4, placed: false },
    { precision: 5, placed: false },
    { precision: 6, placed: false },
    { precision: 7, placed: true },
  ] as const;
  for (const { precision, placed } of cases) {
    test(`precision ${precision} is ${placed ? 'a point' : 'no point'}`, () => {
      const { geometry, properties } = feature({ locations: [fakeLocation(PLACES.mykolaiv, { geo_precision: precision })] });
      assert.equal(geometry !== null, placed);
      assert.equal(properties.placed, placed);
    });
  }

  test('a place that is only mentioned is no place of the event', () => {
    const { geometry, properties } = feature({ locations: [fakeLocation(PLACES.mykolaiv, { role: 'mentioned' })] });
    assert.deepEqual([geometry, properties.place], [null, null]);
  });

  test('an event of a region has its outline, one without outline has none', () => {
    const items = [PLACES.oblast, PLACES.ukraine].map((place) => ({ event: stored({ locations: [fakeLocation(place)] }), report }));
    const [oblast, country] = areaFeaturesOf(items, (location) => fakeLookup.area(location.gazetteer_id ?? ''));
    assert.equal(oblast?.geometry?.type, 'Polygon');
    assert.equal(country?.geometry, null);
  });
});

test('harm holds in the feature: no fine place in any property', () => {
  const text = JSON.stringify(
    feature({ type: 'civilian.sexual_violence', locations: [fakeLocation(PLACES.village)], summary: 'In Posad.' }),
  );
  assert.doesNotMatch(text, /Posad|32\.50321|46\.70123/);
});
