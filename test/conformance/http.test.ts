/** What holds for every resource: formats, headers, HEAD, 304. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startTestServer } from '../support/test-server.ts';
import { COLLECTIONS, filled, items, json, read } from './support.ts';

const RESOURCES = [
  '/',
  '/api',
  '/conformance',
  '/functions',
  '/collections',
  ...COLLECTIONS.flatMap((id) => [`/collections/${id}`, `/collections/${id}/queryables`, items(id)]),
];

describe('every resource', () => {
  test('is JSON for a program and a page for a person, by f before Accept', async (context) => {
    const server = await filled(context);
    for (const path of RESOURCES) {
      const typeOf = async (query: string, accept?: string) =>
        (await read(server, path + query, accept === undefined ? {} : { accept })).headers['content-type'];
      assert.match((await typeOf('')) ?? '', /json/, path);
      assert.match((await typeOf('', '*/*')) ?? '', /json/, path);
      assert.match((await typeOf('?f=html')) ?? '', /^text\/html/, path);
      assert.match((await typeOf('?f=json', 'text/html')) ?? '', /json/, path);
      if (path !== '/') assert.match((await typeOf('', 'text/html,application/xhtml+xml,*/*;q=0.8')) ?? '', /^text\/html/, path);
      assert.equal((await server.ask(`${path}?f=xml`)).status, 400, path);
      if (path !== '/') assert.equal((await server.ask(path, { headers: { accept: 'image/png' } })).status, 406, path);
    }
  });

  test('answers HEAD as GET without a body, and says which methods there are', async (context) => {
    const server = await filled(context);
    for (const path of RESOURCES) {
      const [head, get] = [await server.ask(path, { method: 'HEAD' }), await server.ask(path)];
      assert.deepEqual([head.status, head.text, head.headers['content-type']], [200, '', get.headers['content-type']], path);
      assert.equal((await server.ask(path, { method: 'DELETE' })).status, 405, path);
    }
  });

  test('runs no script and loads nothing from elsewhere', async (context) => {
    const server = await filled(context);
    const [event] = (await json(server, items('events', 'limit=1'))).features;
    for (const path of [...RESOURCES, items('events', '').concat(`/${event.id}`)]) {
      const { text, headers } = await read(server, `${path}?f=html`);
      assert.match(headers['content-security-policy'] ?? '', /script-src 'self'/);
      assert.doesNotMatch(text, /<script(?! type="application\/ld\+json")|<style| on\w+=|style="/i, path);
      for (const [, address = ''] of text.matchAll(/(?:src|<link[^>]+href)="([^"]+)"/g))
        assert.ok(address.startsWith(`http://127.0.0.1:${server.port}/`), address);
    }
    assert.match((await read(server, '/pages.css')).headers['content-type'] ?? '', /^text\/css/);
  });
});

describe('the pages', () => {
  test('escape what sources say', async (context) => {
    const server = await filled(context);
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const { events } = await server.post(`strike.air @ Mykolaiv @ 2022-05-01. ${evil}`, {
      publisher: evil,
      title: evil,
      url: 'https://example.org/"><b>',
    });
    for (const path of [
      items('events', 'f=html&type=strike.air'),
      `${items('events')}/${events[0].id}?f=html`,
      items('events', `f=html&q=${encodeURIComponent('"<script>')}`),
    ]) {
      const { text } = await read(server, path);
      assert.doesNotMatch(text, /<script>|<img|<b>/, path);
    }
  });

  test('of an event has its evidence, source, history, other vocabularies, data for machines and a permanent link', async (context) => {
    const server = await filled(context);
    const { events } = await server.post('strike.air @ Mykolaiv @ 2022-05-01.', { publisher: 'Daily', url: 'https://example.org/daily' });
    const { text } = await read(server, `${items('events')}/${events[0].id}`, { accept: 'text/html' });
    for (const part of [/<mark[^>]*>strike\.air<\/mark>/, /Daily/, /created \(revision 1\)/, /ACLED/, /rel="canonical"/, /Permanent link/])
      assert.match(text, part);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '');
    assert.deepEqual([data['@type'], data.startDate, data.location.name], ['Event', '2022-05-01', 'Mykolaiv']);
  });

  test('lead from table to table', async (context) => {
    const server = await filled(context);
    const { text, headers } = await read(server, items('events', 'f=html&limit=5&type='));
    assert.match(text, /5 of 12\./);
    assert.deepEqual([headers['ogc-numbermatched'], headers['ogc-numberreturned']], ['12', '5']);
    assert.match(headers['link'] ?? '', /rel="next"/);
    const next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { pathname, search } = new URL(next);
    assert.match((await read(server, pathname + search)).headers['content-type'] ?? '', /^text\/html/);
  });
});

describe('a large page', () => {
  test('is the same when it is compressed', async (context) => {
    const server = await startTestServer(context);
    await server.post('strike.air @ Mykolaiv @ 2022-03-29. '.repeat(900));
    const address = `http://127.0.0.1:${server.port}${items('events', 'limit=1000')}`;
    const plain = (await (await fetch(address, { headers: { 'accept-encoding': 'identity' } })).json()) as { features: unknown };
    const packed = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.deepEqual(((await packed.json()) as { features: unknown }).features, plain.features);
  });
});

describe('an unchanged page', () => {
  test('is a 304 without a body, until something is written or asked for otherwise', async (context) => {
    const server = await filled(context);
    for (const path of [items('events'), items('incidents', 'limit=3'), items('event-areas', 'f=html')]) {
      const { headers } = await read(server, path);
      assert.match(headers['etag'] ?? '', /^"[\w-]+"$/);
      assert.match(headers['vary'] ?? '', /Accept, Accept-Encoding/i);
      const again = await server.ask(path, { headers: { 'if-none-match': headers['etag'] ?? '' } });
      assert.deepEqual([again.status, again.text, again.headers['etag']], [304, '', headers['etag']]);
    }
    const tag = async (path: string, more = {}) => (await read(server, path, more)).headers['etag'];
    const first = await tag(items('events'));
    assert.notEqual(await tag(items('events', 'f=html')), first);
    assert.notEqual(await tag(items('events'), { 'accept-encoding': 'gzip' }), first);
    await server.post('strike.air @ Mykolaiv @ 2022-05-01.');
    assert.equal((await server.ask(items('events'), { headers: { 'if-none-match': first ?? '' } })).status, 200);
  });
});
