/** The optional geocoder, against a server on this machine that answers well, badly and not at all. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import NodeGeocoder from 'node-geocoder';
import { isLoopbackAddress, isPrivateAddress } from '../../gazetteer/private-addresses.ts';
import { openRemote, type REMOTE_LIMITS, type RemoteGeocoder } from '../../gazetteer/remote.ts';
import { temporaryFolder } from '../support/temporary.ts';

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

const FAST = { interval: 0, failures: 100 };
const AGENT = 'geodispatch-test/1.0 (desk@example.org)';
const VILLAGE = {
  ...{ osm_type: 'node', osm_id: 337_634_613, lat: '47.4456', lon: '35.8343', name: 'Роботине', display_name: 'Роботине, Україна' },
  ...{ class: 'place', type: 'village', address: { village: 'Роботине', state: 'Запорізька область', country_code: 'ua' } },
};

const json =
  (value: unknown): Answerer =>
  (_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  };

interface Mock {
  readonly port: number;
  readonly requests: IncomingMessage[];
  /** When each request came, milliseconds. */
  readonly times: number[];
}

async function startMock(context: TestContext, answer: Answerer): Promise<Mock> {
  const requests: IncomingMessage[] = [];
  const times: number[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    times.push(performance.now());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, requests, times };
}

interface Opened {
  readonly remote: RemoteGeocoder;
  readonly said: string[];
  readonly cacheFile: string;
}

function open(
  context: TestContext,
  url: string,
  limits: Partial<typeof REMOTE_LIMITS> = FAST,
  cacheFile = join(temporaryFolder(context), 'cache.jsonl'),
): Opened {
  const said: string[] = [];
  const remote = openRemote({
    url: new URL(url),
    userAgent: AGENT,
    provider: 'openstreetmap',
    cacheFile,
    say: (sentence) => said.push(sentence),
    limits,
  });
  return { remote, said, cacheFile };
}

async function openMock(context: TestContext, answer: Answerer, limits?: Partial<typeof REMOTE_LIMITS>): Promise<Mock & Opened> {
  const mock = await startMock(context, answer);
  return { ...mock, ...open(context, `http://127.0.0.1:${mock.port}`, limits) };
}

describe('a name that the gazetteer lacks', () => {
  test('is asked for under our own name and becomes a candidate', async (context) => {
    const { remote, requests, said } = await openMock(
      context,
      json([VILLAGE, { ...VILLAGE, osm_id: 2, class: 'waterway', type: 'river' }]),
    );
    const [first, second, ...more] = await remote.geocode('Роботине', 'UA');
    assert.deepEqual(first, {
      place: {
        ...{ id: 'osm:node/337634613', name: 'Роботине', lat: 47.4456, lon: 35.8343, country: 'UA' },
        ...{ admin1: 'Запорізька область', feature_code: 'PPL', population: null },
      },
      match_method: 'remote',
      name_kind: 'main',
      score: 0.5,
    });
    assert.deepEqual([second?.place.feature_code, second?.score, more.length, said.length], ['STM', 0.3, 0, 0]);
    const url = new URL(requests[0]?.url ?? '', 'http://x');
    assert.equal(url.pathname, '/search');
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      q: 'Роботине',
      limit: '5',
      countrycodes: 'ua',
      format: 'json',
      addressdetails: '1',
    });
    assert.equal(requests[0]?.headers['user-agent'], AGENT);
  });

  test('is asked for once, known or not, also by the next process', async (context) => {
    const { remote, requests, port, cacheFile } = await openMock(context, (request, response) =>
      json(request.url?.includes('Nowhere') ? [] : [VILLAGE])(request, response),
    );
    const answers = await Promise.all([
      remote.geocode('Robotyne'),
      remote.geocode('ROBOTYNE'),
      remote.geocode('Nowhere'),
      remote.geocode('Nowhere'),
    ]);
    assert.deepEqual(
      answers.map((answer) => answer.length),
      [1, 1, 0, 0],
    );
    writeFileSync(cacheFile, `${readFileSync(cacheFile, 'utf8')}{"key":"torn`);
    const again = open(context, `http://127.0.0.1:${port}`, FAST, cacheFile).remote;
    assert.deepEqual([await again.geocode('Robotyne'), await again.geocode('Nowhere')], [answers[0], []]);
    assert.equal(requests.length, 2);
    await again.geocode('Robotyne', 'UA'); // another question
    assert.equal(requests.length, 3);
  });

  test('waits its turn: one request in an interval', async (context) => {
    const { remote, times } = await openMock(context, json([]), { interval: 150 });
    await Promise.all(['Ada', 'Bela', 'Cena'].map((name) => remote.geocode(name)));
    assert.equal(times.length, 3);
    assert.ok(times[1]! - times[0]! > 140 && times[2]! - times[1]! > 140, times.join(' '));
  });

  test('of no letters is not asked for', async (context) => {
    const { remote, requests } = await openMock(context, json([]));
    for (const name of ['', ' -- ', 'x'.repeat(1_000_000)]) assert.deepEqual(await remote.geocode(name), []);
    assert.equal(requests.length, 0);
  });

  test('goes to the server that was configured, whoever else uses node-geocoder', async (context) => {
    const ours = await openMock(context, json([VILLAGE]));
    const other = await startMock(context, json([]));
    NodeGeocoder({ provider: 'openstreetmap', osmServer: `http://127.0.0.1:${other.port}` });
    assert.equal((await ours.remote.geocode('Robotyne')).length, 1);
    assert.deepEqual([ours.requests.length, other.requests.length], [1, 0]);
  });
});

describe('a hostile answer is an empty one and a sentence', () => {
  const hostile: readonly (readonly [what: string, answer: Answerer, says: RegExp])[] = [
    ['a web page', (_q, response) => response.setHeader('content-type', 'text/html').end('<html>'), /"text\/html" and not JSON/],
    ['a web page that calls itself JSON', json('<html>'), /not valid JSON/],
    [
      'a redirection',
      (_q, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      /points elsewhere \(status 302\)/,
    ],
    ['a failure', (_q, response) => response.writeHead(500).end(), /status 500/],
    ['too much of it', json([{ ...VILLAGE, display_name: 'x'.repeat(20_000) }]), /longer than 10000 bytes/],
    [
      'without an end',
      (_q, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('['),
      /longer than 0\.3 seconds/,
    ],
    [
      'torn off',
      (_q, response) =>
        void response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9' }).end('[', () => response.destroy()),
      /is not used/,
    ],
    ['something else', json('"yes"'), /no list of places/],
    ['null', json('null'), /no list of places/],
    ['a list of nothing', json([null, 7, [], 'x', {}]), /none of its places/],
    [
      'points out of range',
      json([
        { ...VILLAGE, lat: '91' },
        { ...VILLAGE, lon: 1e9 },
        { ...VILLAGE, lat: 'NaN' },
        { ...VILLAGE, lat: {} },
      ]),
      /none of its places/,
    ],
  ];
  for (const [what, answer, says] of hostile)
    test(what, async (context) => {
      const { remote, said, cacheFile } = await openMock(context, answer, { ...FAST, timeout: 300, longest: 10_000 });
      assert.deepEqual(await remote.geocode('Robotyne'), []);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /^The answer of 127\.0\.0\.1:\d+ to "Robotyne" is not used: .*\.$/);
      assert.match(said[0] ?? '', says);
      assert.equal(existsSync(cacheFile), false);
    });

  test('wrong types in a place that is otherwise good are left out', async (context) => {
    const wrong = {
      ...VILLAGE,
      address: { country_code: 7, state: ['x'] },
      osm_id: { toString: 1 },
      type: null,
      name: 'Robo\u0000\u0007tyne',
      extra: { __proto__: null },
    };
    const { remote, said } = await openMock(context, json([wrong]));
    const [candidate] = await remote.geocode('Robotyne');
    assert.deepEqual([candidate?.place.name, candidate?.place.country, candidate?.place.admin1, said.length], ['Robo tyne', null, null, 0]);
  });

  test('no hit in Nominatim’s own words is no hit', async (context) => {
    const { remote, said } = await openMock(context, json({ error: 'Unable to geocode' }));
    assert.deepEqual([await remote.geocode('Robotyne'), said], [[], []]);
  });
});

describe('a server that is down', () => {
  test('is left alone for a while after a few tries, and tried again then', async (context) => {
    let isDown = true;
    const { remote, requests, said } = await openMock(
      context,
      (request, response) => (isDown ? request.socket.destroy() : json([VILLAGE])(request, response)),
      { interval: 0, failures: 3, rest: 200 },
    );
    for (const name of ['Ada', 'Bela', 'Cena', 'Dora', 'Ena']) assert.deepEqual(await remote.geocode(name), []);
    assert.deepEqual([requests.length, said.length], [3, 3]);
    assert.match(said[2] ?? '', /left alone for 0\.2 seconds/);
    isDown = false;
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.equal((await remote.geocode('Ada')).length, 1);
  });
});

describe('addresses inside a network', () => {
  for (const url of [
    'http://10.0.0.1',
    'http://192.168.1.1:8080',
    'http://169.254.169.254',
    'http://[fd00::1]',
    'http://[::ffff:10.0.0.1]',
    'http://0.0.0.0',
    'http://0xA000001',
  ])
    test(`${url} is refused without a connection`, async (context) => {
      const { remote, said } = open(context, url, { ...FAST, timeout: 2_000 });
      assert.deepEqual(await remote.geocode('Robotyne'), []);
      assert.match(said[0] ?? '', /not an address on the internet/);
    });

  test('a name of this machine may be configured as such', async (context) => {
    const mock = await startMock(context, json([VILLAGE]));
    const { remote } = open(context, `http://localhost:${mock.port}/nominatim/`);
    assert.equal((await remote.geocode('Robotyne')).length, 1);
    assert.match(mock.requests[0]?.url ?? '', /^\/nominatim\/search\?/);
  });

  test('are told from those of the internet', () => {
    for (const address of [
      '127.0.0.1',
      '::1',
      '::',
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      'fe80::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'x',
    ])
      assert.ok(isPrivateAddress(address), address);
    for (const address of ['1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1']) assert.ok(!isPrivateAddress(address), address);
    assert.ok(
      isLoopbackAddress('127.8.9.1') && isLoopbackAddress('::1') && !isLoopbackAddress('10.0.0.1') && !isLoopbackAddress('localhost'),
    );
  });
});
