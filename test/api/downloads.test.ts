/** Downloads over HTTP: every format of the table, by its file name and by `f=`. What is in the files, test/export says. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { FORMAT_NAMES, FORMATS, NESTED_FORMATS } from '../../server/export/formats.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { startTestServer } from '../support/test-server.ts';

const EVENT = 'strike.air @ Mykolaiv @ 2022-03-29. ';

describe('downloads', () => {
  test('come in every format of the table, with its type and a file name', async (context) => {
    const server = await startTestServer(context);
    await server.post(EVENT);
    for (const name of FORMAT_NAMES) {
      const { mediaType, extension } = FORMATS[name];
      for (const path of [`/download/events.${extension}?datetime=2022-03-29`, `/download/events?f=${name}&datetime=2022-03-29`]) {
        const { status, headers, text } = await server.ask(path);
        assert.equal(status, 200, path);
        assert.equal(headers['content-type']?.split(';')[0], mediaType.split(';')[0]);
        assert.equal(headers['content-disposition'], `attachment; filename="events-2022-03-29.${extension}"`.replace(/"/g, ''));
        assert.ok(text.length > 0);
      }
    }
    assert.deepEqual(server.errors, []);
  });

  test('refuse a format that is not known and a shape that a format cannot hold', async (context) => {
    const server = await startTestServer(context);
    const unknown = await server.ask('/download/events?f=shp');
    assert.equal(unknown.status, 400);
    assert.match(unknown.json().detail, /"f" is "shp"; expected one of geojson, .*gpkg/);
    for (const name of FORMAT_NAMES) {
      const { status } = await server.ask(`/download/events?f=${name}&shape=nested`);
      assert.equal(status, NESTED_FORMATS.includes(name) ? 200 : 400, name);
    }
    assert.equal((await server.ask('/download/events?shape=round')).status, 400);
    assert.equal((await server.ask('/download/events.csv?limit=3')).status, 400);
  });

  test('take CQL2 as the collections do, and name what is wrong with it', async (context) => {
    const server = await startTestServer(context);
    await server.post('strike.air @ Mykolaiv @ 2022-03-29. ground.clash @ Kherson @ 2022-03-28.');
    for (const shape of ['flat', 'nested']) {
      const { text } = await server.ask(`/download/events.geojsonl?filter=${encodeURIComponent("type = 'strike.air'")}&shape=${shape}`);
      assert.equal(text.trim().split('\n').length, 1, shape);
    }
    const wrong = await server.ask(`/download/events.csv?filter=${encodeURIComponent('type = 1')}`);
    assert.equal(wrong.status, 400);
    assert.match(wrong.json().detail, /at character 8: found the number 1/);
  });

  test('say what is left out, in a header', async (context) => {
    const server = await startTestServer(context);
    await server.post(`${EVENT}posture.threat @ - @ 2022-03-29.`);
    const { headers } = await server.ask('/download/events.fgb');
    assert.match(headers['geodispatch-note'] ?? '', /^1 event has no point/);
  });

  test('answer HEAD without making the file, and give the style for QGIS', async (context) => {
    const server = await startTestServer(context);
    const { status, headers } = await server.ask('/download/events.gpkg', { method: 'HEAD' });
    assert.deepEqual([status, headers['content-type']], [200, FORMATS.gpkg.mediaType]);
    assert.match((await server.ask('/download/events.qml')).text, /<qgis /);
  });

  test('that nobody waits for any more leave nothing on disk', async (context) => {
    const folder = temporaryFolder(context);
    const server = await startTestServer(context, { DATA_DIR: folder });
    await server.post(EVENT.repeat(2_000));
    for (const path of ['/download/events.gpkg', '/download/events.fgb']) {
      const socket = connect(server.port, '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
      await once(socket, 'data');
      socket.destroy();
      for (let wait = 0; wait < 50 && unfinished(folder).length > 0; wait++) await setTimeout(20);
      assert.deepEqual(unfinished(folder), []);
    }
    assert.deepEqual(server.errors, []);
  });
});

const unfinished = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('unfinished'));
