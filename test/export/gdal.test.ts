/** Every download as GDAL reads it: all events, in their places, of the right types. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { COLUMNS, type ColumnType } from '../../server/export/columns.ts';
import type { FormatName } from '../../server/export/formats.ts';
import { pythonWith } from '../clients/support/python.ts';
import { fakeLocation, PLACES } from '../support/fakes.ts';
import { AWKWARD, exportedFile, makeStore, WITH_POINT } from './support/exported.ts';
import { hasGdal, ogrinfo } from './support/gdal.ts';

interface Expected {
  readonly types: Readonly<Partial<Record<ColumnType, string>>>;
  readonly count?: number;
  readonly options?: readonly string[];
}

const WHOLE = { string: 'String', number: 'Real', integer: 'Integer', boolean: 'Integer(Boolean)', date: 'Date', 'date-time': 'DateTime' };

/** GeoJSON has no types: GDAL takes those of the values, and text where there is none but null. */
const EXPECTED: Readonly<Record<FormatName, Expected>> = {
  geojson: { types: { boolean: 'Integer(Boolean)', 'date-time': 'DateTime' } },
  geojsonseq: { types: { boolean: 'Integer(Boolean)', 'date-time': 'DateTime' } },
  geojsonl: { types: { boolean: 'Integer(Boolean)', 'date-time': 'DateTime' } },
  csv: { types: { boolean: 'Integer(Boolean)', 'date-time': 'DateTime' }, options: ['-oo', 'AUTODETECT_TYPE=YES'] },
  gpkg: { types: WHOLE },
  fgb: { types: { ...WHOLE, date: 'DateTime' }, count: WITH_POINT },
  kml: { types: { string: 'String', number: 'Real', integer: 'Integer', boolean: 'Integer' } },
};

describe('GDAL', () => {
  for (const [name, { types, count = AWKWARD.length, options = [] }] of Object.entries(EXPECTED)) {
    test(`reads ${name}: how many, where and of what types`, async (t) => {
      if (!hasGdal(t)) return;
      const layer = ogrinfo(await exportedFile(await makeStore(t), name as FormatName), ...options);
      assert.equal(layer.count, count);
      assert.match(layer.extent ?? '', /^\(31\.997\d*, -16\.8\d*\) - \(179\.9\d*, 46\.965\d*\)/);
      const known = COLUMNS.filter((column) => types[column.type] && (column.name !== 'sample' || layer.fields['sample']));
      assert.deepEqual(
        Object.fromEntries(known.map((column) => [column.name, layer.fields[column.name]])),
        Object.fromEntries(known.map((column) => [column.name, types[column.type]])),
      );
    });
  }

  for (const name of ['gpkg', 'fgb'] as const) {
    test(`finds events in a box by the index of ${name}`, async (t) => {
      if (!hasGdal(t)) return;
      const spread = Array.from({ length: 1_000 }, (_, n) => at(n % 40, Math.floor(n / 40)));
      const file = await exportedFile(await makeStore(t, spread), name);
      assert.equal(ogrinfo(file).count, 1_000);
      assert.equal(ogrinfo(file, '-spat', '9.5', '4.5', '14.5', '6.5').count, 10);
    });
  }

  test('reads nothing from files of nothing, without a complaint', async (t) => {
    if (!hasGdal(t)) return;
    const made = await makeStore(t, []);
    for (const name of ['geojson', 'csv', 'gpkg', 'fgb'] as const) assert.equal(ogrinfo(await exportedFile(made, name)).count, 0, name);
  });

  test('finds the GeoPackage valid (validate_gpkg)', async (t) => {
    const python = await pythonWith('osgeo_utils.samples.validate_gpkg');
    if (python === undefined)
      return t.skip('The validator was not found, so that it was NOT tried; install python3-gdal and run the tests again.');
    for (const changes of [AWKWARD, []]) {
      const file = await exportedFile(await makeStore(t, changes), 'gpkg');
      const said: { readonly status: number | null; readonly stdout: string; readonly stderr: string } = spawnSync(
        python,
        ['-m', 'osgeo_utils.samples.validate_gpkg', '--extra', file],
        { encoding: 'utf8' },
      );
      assert.equal(said.status, 0, `${said.stdout}${said.stderr}`);
    }
  });
});

const at = (lon: number, lat: number) => ({ locations: [fakeLocation(PLACES.mykolaiv, { lon, lat })] });
