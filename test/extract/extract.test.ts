/** What holds for any text whatever. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';
import { isEventType } from '../../server/model/codebook.ts';
import type { Extraction } from '../../server/model/extraction.ts';

const lookup = openGazetteer();

/** Strings of the words that rules look for, in no sensible order, with signs and rubbish between. */
const WORDS =
  'Mykolaiv Kherson the city of was shelled on Tuesday by Russian forces withdrew from Kyiv to at least seven killed 1944 , . " ( ) — \n \n\n not could said governor 20 km south of missile struck Харків обстріл вночі у 1999999 \u200b \ud800 \u0000 <b>'.split(
    ' ',
  );
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
);

test('any string gives a valid answer: spans inside the text, known types, dates both or neither, evidence of the type', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('2022-03-30', null), (text, published) => {
      checkExtraction(text, extract(text, lookup, { published }));
    }),
    { numRuns: 1500 },
  );
});

function checkExtraction(text: string, { events, rejected, toponyms }: Extraction): void {
  const inside = ({ start, end }: { start: number; end: number }): boolean => start >= 0 && start < end && end <= text.length;
  assert.ok(toponyms.every(inside) && rejected.every(inside));
  assert.ok(toponyms.every(({ start, end, text: words }) => text.slice(start, end) === words));
  for (const event of events) {
    assert.ok(isEventType(event.type));
    assert.equal(event.date_start === null, event.date_end === null);
    assert.ok(event.evidence.every(inside) && event.evidence.some(({ field }) => field === 'type'));
    assert.ok(event.confidence >= 0 && event.confidence <= 1);
    assert.ok(event.summary.length <= 280);
    assert.ok(event.locations.every(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180));
  }
}

test('the same text gives the same answer', () => {
  const text = 'Russian artillery shelled Mykolaiv and Ochakiv overnight, killing at least two people and wounding a dozen.';
  assert.deepEqual(extract(text, lookup, { published: '2022-03-30' }), extract(text, lookup, { published: '2022-03-30' }));
});

test('without a day of publication a relative date stays open: never today', () => {
  const { events } = extract('On Tuesday a missile struck Odesa.', lookup);
  assert.deepEqual(
    events.map(({ date_start, date_rule }) => [date_start, date_rule]),
    [[null, 'open']],
  );
});

test('an oblast is an area and never a pin on its capital', () => {
  const { events } = extract('Shelling was reported in Kherson Oblast on Tuesday.', lookup, { published: '2022-03-30' });
  const [place] = events[0]?.locations ?? [];
  assert.equal(place?.gazetteer_id, 'admin1:UA.08');
  assert.equal(place?.geo_precision, 4);
});

test('"20 km south of" a city is a point there and not the city', () => {
  const { events } = extract('Fighting was reported 20 km south of Izium on Tuesday.', lookup, { published: '2022-03-30' });
  const [place] = events[0]?.locations ?? [];
  assert.equal(place?.relation, 'direction_of');
  assert.equal(place?.distance_m, 20_000);
  assert.ok(place !== undefined && place.lat < 49.1 && place.lat > 48.95, `latitude ${place?.lat}`);
  assert.equal(place.geo_precision, 2);
});

test('"took" is a capture only of the place that follows it', () => {
  const types = (text: string) => extract(text, lookup, { published: '2022-03-30' }).events.map(({ type }) => type);
  assert.deepEqual(types('Russian forces took the city of Kherson on Tuesday.'), ['territory.capture']);
  assert.deepEqual(types('The mayor took part in a wreath-laying in Kherson on Tuesday.'), []);
});

for (const words of ['Shelling hit Kharkiv, ', 'missile struck ', 'Kharkiv and Sumy, ', 'killed seven ', '((((', 'On Tuesday ']) {
  test(`a text of nothing but “${words.trim()}”, 300 kB long, is read in seconds`, { timeout: 30_000 }, () => {
    const text = words.repeat(300_000 / words.length);
    checkExtraction(text, extract(text, lookup, { published: '2022-03-30' }));
  });
}

test('an ordinary word at the beginning of a sentence is no misspelled town', () => {
  const { events } = extract('Shelling hit Kharkiv, Sumy and Chernihiv on Tuesday.', lookup, { published: '2022-03-30' });
  assert.deepEqual(
    events.map(({ locations }) => locations[0]?.name),
    ['Kharkiv', 'Sumy', 'Chernihiv'],
  );
});

test('time grows with the length of the text and not with its square: one line of 400 kB', { timeout: 60_000 }, () => {
  const sentence = 'Russian artillery shelled Mykolaiv and Ochakiv overnight, killing at least two people. ';
  const seconds = (times: number): number => {
    const text = sentence.repeat(times);
    const start = performance.now();
    extract(text, lookup, { published: '2022-03-30' });
    return performance.now() - start;
  };
  seconds(50);
  const [short, long] = [seconds(500), seconds(5000)];
  assert.ok(long < short * 40, `500 sentences took ${short.toFixed(0)} ms, 5,000 took ${long.toFixed(0)} ms`);
});
