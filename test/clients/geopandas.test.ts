import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILLED, startFeaturesServer } from './support/features-server.ts';
import { pythonWith, runPython } from './support/python.ts';

test('geopandas reads all events from one address', async (t) => {
  const python = await pythonWith('geopandas');
  if (python === undefined)
    return t.skip('geopandas was not found, so that it was NOT tried; install python3-geopandas and run the tests again.');
  assert.deepEqual(await runPython(python, 'geopandas-client.py', [await startFeaturesServer(t)]), {
    count: FILLED.events,
    crs: 4326,
    placeless: FILLED.placeless,
    missiles: FILLED.missiles,
    in_box: FILLED.pointsInBox,
  });
});
