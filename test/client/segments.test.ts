import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Mark, segments } from '../../client/detail/segments.ts';

const mark = (start: number, end: number, aspect: Mark['aspect'], owner = 'a'): Mark => ({ start, end, aspect, owner });

test('a text without highlights is one plain segment', () => {
  assert.deepEqual(segments('Kherson was shelled.', []), [{ text: 'Kherson was shelled.', aspect: null, owners: [] }]);
});

test('a text is cut where highlights begin and end', () => {
  const cut = segments('Kherson was shelled.', [mark(0, 7, 'where'), mark(12, 19, 'what')]);
  assert.deepEqual(
    cut.map(({ text, aspect }) => [text, aspect]),
    [
      ['Kherson', 'where'],
      [' was ', null],
      ['shelled', 'what'],
      ['.', null],
    ],
  );
});

test('where two highlights overlap both owners are told and one colour is seen', () => {
  const cut = segments('at least seven died', [mark(0, 14, 'how_many', 'event-0'), mark(0, 19, 'what', 'event-1')]);
  assert.deepEqual(cut[0], { text: 'at least seven', aspect: 'how_many', owners: ['event-0', 'event-1'] });
  assert.deepEqual(cut[1], { text: ' died', aspect: 'what', owners: ['event-1'] });
});

test('a rejected mention never covers evidence', () => {
  assert.equal(segments('shelled', [mark(0, 7, 'rejected'), mark(0, 7, 'what')])[0]?.aspect, 'what');
});

test('whatever the offsets, the segments joined are the text', () => {
  const marks = fc.array(
    fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constant(Number.NaN)),
      aspect: fc.constantFrom<Mark['aspect']>('what', 'where', 'rejected'),
      owner: fc.string(),
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 50, unit: 'grapheme' }), marks, (text, all) =>
      assert.equal(
        segments(text, all)
          .map((segment) => segment.text)
          .join(''),
        text,
      ),
    ),
  );
});
