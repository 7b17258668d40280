import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseLine } from '../../server/ingest/parse-line.ts';
import { InputError } from '../../server/model/input-error.ts';

describe('a line', () => {
  test('with all keys is a report', () => {
    const report = {
      id: 'a',
      text: 'Удар.',
      published: '2022-03-30',
      language: 'uk',
      url: 'https://example.org/1',
      publisher: 'Example',
      title: 'T',
    };
    assert.deepEqual(parseLine(JSON.stringify(report)), report);
  });

  test('may say null for what is not known, and have a number as id', () => {
    assert.deepEqual(parseLine('{"id": 7, "text": "a", "published": null, "url": null}'), {
      id: '7',
      text: 'a',
      published: null,
      url: null,
    });
  });

  const wrong: Readonly<Record<string, readonly [string, RegExp]>> = {
    'no JSON': ['{"text": ', /not valid JSON/],
    'a list': ['[]', /Found a list; expected one JSON object with the keys id, text, published/],
    'no text': ['{}', /"text" is missing; expected a string/],
    'a text that is a number': ['{"text": 7}', /"text" is 7; expected a string/],
    'an empty text': ['{"text": " \\n"}', /text is empty/],
    'a binary text': ['{"text": "a\\u0000b"}', /binary/],
    'a text that was decoded wrongly': [JSON.stringify({ text: 'a\uFFFD\uFFFDb\uFFFD' }), /3 replacement characters/],
    'half a character': ['{"text": "a\\ud83d"}', /half of a surrogate pair/],
    'an impossible date': ['{"text": "a", "published": "2022-02-30"}', /"published" is "2022-02-30"; expected a day that exists/],
    'an instant as date': ['{"text": "a", "published": "2022-03-30T10:00:00Z"}', /"published" is/],
    'an unknown key': ['{"text": "a", "author": "b", "x": 1}', /Unknown key "author", "x"; known are id, text/],
    'an address that is code': [
      '{"text": "a", "url": "javascript:alert(1)"}',
      /"url" is "javascript:alert\(1\)"; expected an http or https address/,
    ],
    'a language that is none': ['{"text": "a", "language": "English!"}', /"language" is "English!"; expected a BCP 47/],
  };
  for (const [name, [line, words]] of Object.entries(wrong)) {
    test(`with ${name} is refused in a sentence`, () =>
      assert.throws(
        () => parseLine(line),
        (error) => error instanceof InputError && words.test(error.message),
      ));
  }

  test('may hold a broken character or two among many', () =>
    assert.ok(parseLine(JSON.stringify({ text: `${'word '.repeat(20)}\uFFFD` }))));
});
