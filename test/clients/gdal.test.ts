/** GDAL reads the server as OGC API – Features: all of it, a box, an attribute, and writes it into a file. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../support/temporary.ts';
import { BOX, FILLED, startFeaturesServer } from './support/features-server.ts';
import { gdal, hasGdal } from './support/gdal.ts';

const countOf = (text: string): number => Number(/Feature Count: (\d+)/.exec(text)?.[1]);

test('GDAL finds the collections, all features, those of a box and those of an attribute', async (t) => {
  if (!(await hasGdal())) return t.skip('GDAL was not found, so that it was NOT tried; install gdal-bin and run the tests again.');
  const url = `OAPIF:${await startFeaturesServer(t)}`;
  const layers = await gdal('ogrinfo', ['-ro', url]);
  for (const id of ['events', 'event-areas', 'incidents', 'places', 'regions']) assert.match(layers, new RegExp(`\\b${id}\\b`));

  const summary = await gdal('ogrinfo', ['-ro', '-so', url, 'events']);
  assert.equal(countOf(summary), FILLED.events);
  for (const field of [/Geometry: Point|Geometry: Unknown/, /type: String/, /date_start: Date/, /killed_best: Integer/, /confidence: Real/])
    assert.match(summary, field);

  const inBox = await gdal('ogrinfo', ['-ro', '-so', url, 'events', '-spat', ...BOX.map(String)]);
  assert.ok([FILLED.pointsInBox, FILLED.inBox].includes(countOf(inBox)), inBox);
  assert.equal(countOf(await gdal('ogrinfo', ['-ro', '-so', url, 'events', '-where', "type = 'strike.missile'"])), FILLED.missiles);
  assert.equal(
    countOf(await gdal('ogrinfo', ['-ro', '-so', url, 'events', '-where', "type = 'strike.missile' AND killed_best >= 2"])),
    250,
  );
});

test('GDAL copies 2,500 events as 2,500, whatever the size of its pages', async (t) => {
  if (!(await hasGdal())) return t.skip('GDAL was not found, so that it was NOT tried; install gdal-bin and run the tests again.');
  const url = `OAPIF:${await startFeaturesServer(t)}`;
  for (const pages of [['-oo', 'PAGE_SIZE=1000'], ['-oo', 'PAGE_SIZE=100'], []]) {
    const file = join(temporaryFolder(t), 'events.gpkg');
    await gdal('ogr2ogr', ['-f', 'GPKG', file, url, 'events', ...pages]);
    const copied = await gdal('ogrinfo', ['-ro', '-so', file, 'events']);
    assert.equal(countOf(copied), FILLED.events, pages.join(' '));
  }
});
