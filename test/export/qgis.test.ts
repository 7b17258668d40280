/** The style in a GeoPackage, as QGIS takes it without being asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAMILY_SYMBOLS, SYMBOL_CLASSES } from '../../server/export/symbols.ts';
import { pythonWith, runPython } from '../clients/support/python.ts';
import { AWKWARD, exportedFile, makeStore } from './support/exported.ts';

interface Drawn {
  readonly valid: boolean;
  readonly count: number;
  readonly renderer: string;
  readonly colours: Readonly<Record<string, string>>;
  readonly turned: number;
}

test('QGIS opens the GeoPackage with a symbol for each family', async (t) => {
  const python = await pythonWith('qgis.core');
  if (python === undefined) return t.skip('QGIS was not found, so that it was NOT tried; install python3-qgis and run the tests again.');
  const drawn = (await runPython(python, 'qgis-style.py', [await exportedFile(await makeStore(t), 'gpkg')])) as Drawn;
  assert.deepEqual([drawn.valid, drawn.count, drawn.renderer], [true, AWKWARD.length, 'categorizedSymbol']);
  assert.deepEqual(Object.keys(drawn.colours).sort(), SYMBOL_CLASSES.map(([name]) => name).sort());
  assert.equal(drawn.colours['strike'], FAMILY_SYMBOLS.strike.colour);
  assert.equal(drawn.turned, 3, 'counter-attack, withdrawal, movement');
});
