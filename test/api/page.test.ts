import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { OverrideBook } from '../../gazetteer/override-book.ts';
import { createApp } from '../../server/api/create-app.ts';
import { readSettings } from '../../server/settings.ts';
import { SqliteStore } from '../../server/store/sqlite.ts';
import { fakeExtract, fakeLookup } from '../support/fakes.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Serves a built page of three files; answers the server's address. */
async function serve(context: TestContext, isBuilt = true): Promise<string> {
  const folder = temporaryFolder(context);
  if (isBuilt) {
    mkdirSync(join(folder, 'client', 'assets'), { recursive: true });
    mkdirSync(join(folder, 'basemap'));
    writeFileSync(join(folder, 'client', 'index.html'), '<!doctype html><title>Map</title>');
    writeFileSync(join(folder, 'client', 'assets', 'main-abc123.js'), 'export {};');
    writeFileSync(join(folder, 'basemap', 'land.json'), '{}');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
  }
  const store = new SqliteStore(':memory:');
  const overrides = new OverrideBook(join(folder, 'overrides.jsonl'), () => undefined);
  const parts = {
    store,
    overrides,
    lookup: fakeLookup,
    extract: fakeExtract,
    clock: () => new Date(),
    version: '1.2.3',
    log: { fault: () => undefined, request: () => undefined },
  };
  const app = createApp({
    ...parts,
    settings: readSettings({}),
    clientFolder: join(folder, 'client'),
    baseMapFolder: join(folder, 'basemap'),
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  context.after(() => {
    server.closeAllConnections();
    server.close();
    return store.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the page', () => {
  test('is served with its assets for a year and its base map to be asked for again', async (context) => {
    const base = await serve(context);
    const get = async (path: string) => {
      const { status, headers } = await fetch(base + path, { headers: { accept: 'text/html,*/*;q=0.8' } });
      return [status, headers.get('content-type'), headers.get('cache-control')];
    };
    assert.deepEqual(await get('/'), [200, 'text/html; charset=utf-8', 'no-cache']);
    assert.deepEqual(await get('/assets/main-abc123.js'), [200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
    assert.deepEqual(await get('/basemap/land.json'), [200, 'application/json; charset=utf-8', 'public, max-age=0']);
  });

  test('that is not built yet says what to do', async (context) => {
    const answer = await fetch(await serve(context, false), { headers: { accept: 'text/html' } });
    assert.equal(answer.status, 503);
    assert.match(((await answer.json()) as { detail: string }).detail, /npm run build/);
  });

  test('gives no file out beside its own', async (context) => {
    const base = await serve(context);
    for (const path of [
      '/assets/..%2f..%2fsecret.txt',
      '/basemap/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/missing.js',
      '/assets',
      '/basemap/',
    ]) {
      assert.ok([400, 403, 404].includes((await fetch(base + path)).status), path);
    }
  });

  test('learns what it has to know first', async (context) => {
    const page = await (await fetch(`${await serve(context)}/page`)).json();
    assert.deepEqual(page, {
      version: '1.2.3',
      tile_url: null,
      may_read: true,
      may_write: true,
      may_remove: true,
      signed_in_as: null,
      sample_reports: 0,
      reports: 0,
      max_text: 1_000_000,
      attribution: 'Places: GeoNames (CC BY 4.0) · Borders: Natural Earth (public domain)',
    });
  });
});
