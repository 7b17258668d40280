/** geopy, the geocoding client of Python. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pythonWith, runPython } from './support/python.ts';
import { type Answer, assertExpected, EXPECTED, startSearchServer, UNKNOWN } from './support/search-server.ts';

interface Answers {
  readonly found: readonly (Answer | null)[];
  readonly several: readonly Answer[];
  readonly unknown: Answer | null;
  readonly structured: Answer | null;
  readonly boxed: Answer | null;
  readonly reverse: Answer | null;
  readonly country: Answer | null;
  readonly at_sea: Answer | null;
}

test('geopy gets right answers from a running server', async (t) => {
  const python = await pythonWith('geopy');
  if (python === undefined) return t.skip('geopy was not found, so that it was NOT tried; install python3-geopy and run the tests again.');
  const url = await startSearchServer(t);
  const answers = (await runPython(python, 'geopy-client.py', [new URL(url).host, ...Object.keys(EXPECTED), UNKNOWN])) as Answers;
  assertExpected(answers.found);
  assert.equal(answers.unknown, null);
  assert.equal(answers.structured?.name, 'Paris, Texas, United States');
  assert.equal(answers.boxed?.name, 'Paris, Texas, United States');
  assert.ok(answers.several.length === 3 && answers.several.every(({ name }) => name.endsWith('United States')));
  assert.equal(answers.reverse?.name, 'Mykolaiv, Mykolaiv Oblast, Ukraine');
  assert.equal(answers.country?.name, 'Ukraine');
  assert.equal(answers.at_sea, null);
});
