/** Any string in, valid output out: every span lies in the text, every place name is what stands there, nothing throws. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';

const RUNS = 3_000;

/** What reports are made of, and what gets into them: markup, boilerplate, half characters, no full stops. */
const PIECES = [
  ...[
    'Missiles hit Kharkiv overnight',
    'troops withdrew from Bucha',
    'at least seven people were killed',
    'WITHDRAWALS NEAR CHERNIGOV',
    'on Thursday',
    '20 km south of',
  ],
  ...['Ракета влучила в Миколаїв', 'Войска отошли от Киева', 'Un misil impactó en Jersón', 'Paris, Texas', 'the U.S. Army', 'Kim', 'Gov.'],
  ...['<p>', '</b>', '<script>alert(1)</script>', '&nbsp;', 'Recent posts', 'Accept all cookies', '| 12 | 3 |', 'http://example.org/a?b=c'],
  ...['\u200b', '\u200d', '\ud800', '\udc00', '\u0000', '\ufeff', '\u202e', '💥', 'и\u0306', '\r\n', '\n\n', '\t'],
  ...['.', ',', ';', '(', ')', '“', '”', '«', '—', "'s", '’', ' ', ' and ', ' '],
];

const reportLike = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
  .map((pieces) => pieces.join(' '));
const day = fc.constantFrom(undefined, null, '2022-03-30', '2024-02-29');

describe('any text', () => {
  const lookup = openGazetteer();

  test('gives spans inside it and names as they stand', () => {
    fc.assert(
      fc.property(reportLike, day, (text, published) => {
        const { toponyms, events, rejected } = extract(text, lookup, published === undefined ? {} : { published });
        const spans = [...toponyms, ...rejected, ...events.flatMap(({ evidence }) => evidence)];
        for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= text.length, `${start}–${end} of ${text.length}`);
        for (const toponym of toponyms) assert.equal(text.slice(toponym.start, toponym.end), toponym.text);
        for (const { confidence, locations } of events) {
          assert.ok(confidence >= 0 && confidence <= 1);
          for (const { lon, lat } of locations) assert.ok(Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(reportLike, (text) => assert.deepEqual(extract(text, lookup), extract(text, lookup))),
      { numRuns: RUNS / 4 },
    );
  });
});
