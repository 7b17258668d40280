import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Evidence } from '../../server/model/event.ts';
import { excerptsOf } from '../../server/model/excerpt.ts';

const TEXT =
  'It was quiet in the morning. Two missiles hit the port of Odesa on Friday. Nobody was hurt.\n\nThe governor spoke later. He said the port burned.';

const evidence = (text: string, words: string, field: Evidence['field'] = 'type'): Evidence => ({
  field,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('an excerpt', () => {
  test('is the sentence that proves it, with the highlights inside', () => {
    const [excerpt, ...more] = excerptsOf(TEXT, [evidence(TEXT, 'hit'), evidence(TEXT, 'Odesa', 'place')]);
    assert.equal(excerpt?.text, 'Two missiles hit the port of Odesa on Friday.');
    assert.deepEqual(
      excerpt?.evidence.map(({ start, end }) => excerpt.text.slice(start, end)),
      ['hit', 'Odesa'],
    );
    assert.deepEqual(more, []);
  });

  test('stands once for each sentence, in the order of the text', () => {
    const excerpts = excerptsOf(TEXT, [evidence(TEXT, 'burned'), evidence(TEXT, 'hit')]);
    assert.deepEqual(
      excerpts.map(({ text }) => text),
      ['Two missiles hit the port of Odesa on Friday.', 'He said the port burned.'],
    );
  });

  test('does not end at a line break within a paragraph', () => {
    const text = 'Two missiles\nhit the port\nof Odesa.';
    assert.equal(excerptsOf(text, [evidence(text, 'hit')])[0]?.text, 'Two missiles hit the port of Odesa.');
  });

  test('is left out where its sentence also proves something withheld', () => {
    assert.deepEqual(excerptsOf(TEXT, [evidence(TEXT, 'hit')], [evidence(TEXT, 'Odesa')]), []);
  });

  test('of a very long sentence holds what tells the type', () => {
    const text = `${'and so on '.repeat(60)}a missile struck here ${'and so on '.repeat(60)}`;
    const [excerpt] = excerptsOf(text, [evidence(text, 'struck')]);
    assert.equal(excerpt?.text.length, 300);
    assert.deepEqual(
      excerpt?.evidence.map(({ start, end }) => excerpt.text.slice(start, end)),
      ['struck'],
    );
  });

  test('never has more than 300 characters, half a character or a highlight outside of it', () => {
    const texts = fc
      .array(fc.constantFrom('💥', 'удар ', 'strike ', 'word. ', '\n\n', '\n', 'ї', '. '), { minLength: 1, maxLength: 300 })
      .map((parts) => parts.join(''));
    const cases = texts.chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        const marks = spans.map(([start, length]): Evidence => ({ field: 'type', start, end: Math.min(text.length, start + length) }));
        for (const excerpt of excerptsOf(
          text,
          marks.filter(({ start, end }) => isWhole(text, start) && isWhole(text, end)),
        )) {
          assert.ok(excerpt.text.length <= 300);
          assert.ok(excerpt.text.isWellFormed());
          assert.ok(excerpt.evidence.every(({ start, end }) => start >= 0 && end <= excerpt.text.length && start < end));
        }
      }),
    );
  });
});

const isWhole = (text: string, at: number): boolean => text.slice(0, at).isWellFormed();
