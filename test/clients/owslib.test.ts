import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILLED, startFeaturesServer } from './support/features-server.ts';
import { pythonWith, runPython } from './support/python.ts';

test('OWSLib finds its way and reads the features', async (t) => {
  const python = await pythonWith('owslib');
  if (python === undefined)
    return t.skip('OWSLib was not found, so that it was NOT tried; install python3-owslib and run the tests again.');
  // biome-ignore lint/suspicious/noExplicitAny: JSON of the script beside it
  const answer = (await runPython(python, 'owslib-client.py', [await startFeaturesServer(t)])) as any;
  assert.deepEqual(answer.collections, ['events', 'event-areas', 'incidents', 'places', 'regions']);
  assert.deepEqual(
    [answer.returned, answer.matched, answer.in_box, answer.missiles],
    [1_000, FILLED.events, FILLED.inBox, FILLED.missiles],
  );
  assert.ok(answer.conforms.length > 10 && answer.queryables > 40);
  assert.match(answer.api, /^3\.0/);
  assert.match(answer.one, /^(strike|ground)/);
});
