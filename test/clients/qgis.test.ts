/** The Nominatim geocoder that is built into QGIS (its locator bar and its processing tools use it); it knows no reverse search. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pythonWith, runPython } from './support/python.ts';
import { type Answer, assertExpected, EXPECTED, startSearchServer, UNKNOWN } from './support/search-server.ts';

interface Answers {
  readonly found: readonly ((Answer & { readonly in_view: boolean; readonly attributes: Readonly<Record<string, string>> }) | null)[];
  readonly unknown: Answer | null;
}

test('QGIS gets right answers from a running server, each with a view to zoom to', async (t) => {
  const python = await pythonWith('qgis.core');
  if (python === undefined) return t.skip('QGIS was not found, so that it was NOT tried; install python3-qgis and run the tests again.');
  const url = await startSearchServer(t);
  const { found, unknown } = (await runPython(python, 'qgis-client.py', [url, ...Object.keys(EXPECTED), UNKNOWN])) as Answers;
  assertExpected(found);
  assert.ok(found.every((each) => each?.in_view));
  assert.equal(found[0]?.attributes['city'], 'Mykolaiv');
  assert.equal(found[0]?.attributes['country'], 'Ukraine');
  assert.equal(unknown, null);
});
