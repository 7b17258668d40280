/** QGIS reads the server as OGC API – Features: every page, a box, a subset. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILLED, startFeaturesServer } from './support/features-server.ts';
import { pythonWith, runPython } from './support/python.ts';

test('QGIS adds the events as a layer', async (t) => {
  const python = await pythonWith('qgis.core');
  if (python === undefined) return t.skip('QGIS was not found, so that it was NOT tried; install python3-qgis and run the tests again.');
  // biome-ignore lint/suspicious/noExplicitAny: JSON of the script beside it
  const answer = (await runPython(python, 'qgis-features-client.py', [await startFeaturesServer(t)])) as any;
  assert.deepEqual([answer.valid, answer.all, answer.in_box, answer.subset], [true, FILLED.events, FILLED.pointsInBox, FILLED.missiles]);
  assert.match(answer.crs, /^(OGC:CRS84|EPSG:4326)$/);
  for (const name of ['type', 'date_start', 'killed_best']) assert.ok(answer.fields.includes(name), name);
});
