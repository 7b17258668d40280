/** What an analyst says of a name holds before the gazetteer is asked, and lasts. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { OverrideBook } from '../../gazetteer/override-book.ts';
import { withOverrides } from '../../gazetteer/overrides.ts';
import type { Override } from '../../gazetteer/types.ts';
import { fakeLookup, PLACES } from '../support/fakes.ts';
import { temporaryFolder } from '../support/temporary.ts';

const says = (name: string, place_id: string | null, note: string | null = null): Override => ({
  name,
  place_id,
  note,
  set_at: '2022-04-01T12:00:00.000Z',
});

function openBook(context: TestContext, content?: string) {
  const path = join(temporaryFolder(context), 'overrides.jsonl');
  if (content !== undefined) writeFileSync(path, content);
  const said: string[] = [];
  const book = new OverrideBook(path, (sentence) => said.push(sentence));
  return { path, said, book, lookup: withOverrides(fakeLookup, book) };
}

describe('an overridden name', () => {
  test('means the place that was said, surely, whatever its case and accents', (context) => {
    const { book, lookup } = openBook(context);
    book.set(says('Mykolaïv', PLACES.village.id));
    for (const name of ['Mykolaiv', 'MYKOLAIV', ' mykolaiv '])
      assert.deepEqual(lookup.find(name), [{ place: PLACES.village, match_method: 'override', name_kind: 'main', score: 1 }]);
    assert.equal(lookup.find('Posad')[0]?.match_method, 'exact');
  });

  test('means nothing when that was said', (context) => {
    const { book, lookup } = openBook(context);
    book.set(says('Mykolaiv', null));
    assert.deepEqual(lookup.find('Mykolaiv'), []);
  });

  test('is looked up again when the override is removed, its place is gone or another country is asked for', (context) => {
    const { book, lookup } = openBook(context);
    book.set(says('Mykolaiv', 'geonames:404'));
    assert.equal(lookup.find('Mykolaiv')[0]?.match_method, 'exact');
    book.set(says('Mykolaiv', PLACES.fiji.id));
    assert.equal(lookup.find('Mykolaiv')[0]?.place, PLACES.fiji);
    assert.equal(lookup.find('Mykolaiv', { country: 'UA' })[0]?.place, PLACES.mykolaiv);
    assert.equal(book.remove('MYKOLAIV'), true);
    assert.equal(book.remove('MYKOLAIV'), false);
    assert.equal(lookup.find('Mykolaiv')[0]?.place, PLACES.mykolaiv);
  });

  test('has to be a name', (context) => {
    const { book } = openBook(context);
    for (const name of ['', ' - ', '\u200b', 'x'.repeat(1_000_000)]) assert.equal(book.set(says(name, null)), false);
  });
});

describe('the file of overrides', () => {
  test('keeps them, the last word on each name, and nothing half-written', (context) => {
    const { path, book } = openBook(context);
    assert.ok(!existsSync(path));
    book.set(says('Posad', null));
    book.set(says('Ямполь', PLACES.village.id, 'the one near Lyman'));
    book.set(says('posad', PLACES.fiji.id));
    const again = new OverrideBook(path, () => assert.fail());
    assert.deepEqual(again.list(), [says('posad', PLACES.fiji.id), says('Ямполь', PLACES.village.id, 'the one near Lyman')]);
    assert.deepEqual(readdirSync(dirname(path)), ['overrides.jsonl']);
  });

  test('says which line it cannot read, uses the others and loses neither', (context) => {
    const bad = ['{"name":"Torn","pla', '{"name":7,"place_id":null}', '{"name":"No id"}', '[]', 'null', '{"name":"--","place_id":null}'];
    const { path, said, book, lookup } = openBook(context, [JSON.stringify(says('Posad', null)), '', ...bad].join('\n'));
    assert.equal(said.length, bad.length);
    assert.match(said[0] ?? '', /^Line 3 of .*overrides\.jsonl is no override/);
    assert.deepEqual(lookup.find('Posad'), []);
    book.set(says('Taveuni', null));
    for (const line of bad) assert.ok(readFileSync(path, 'utf8').includes(line), line);
  });

  test('takes up what another process has written before it is written again', (context) => {
    const { path, book } = openBook(context);
    book.set(says('Posad', null));
    new OverrideBook(path, () => assert.fail()).set(says('Taveuni', null));
    book.set(says('Black Sea', null));
    assert.deepEqual(
      book.list().map(({ name }) => name),
      ['Black Sea', 'Posad', 'Taveuni'],
    );
  });

  test('is watched where somebody wants it, also before it is there', async (context) => {
    const { path, book, lookup } = openBook(context);
    context.after(book.watch());
    await pause(50);
    new OverrideBook(path, () => assert.fail()).set(says('Posad', null));
    for (let tries = 0; tries < 100 && lookup.find('Posad').length > 0; tries++) await pause(50);
    assert.deepEqual(lookup.find('Posad'), []);
  });
});
