/** Whatever stands in a parameter of the search: an answer or a refusal that says why, at once, and never a fault of ours. */
import assert from 'node:assert/strict';
import { before, describe, type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const lookup = openGazetteer();
/** Trees and outlines are made when they are first asked for. */
before(() => void lookup.reverse({ lat: 50, lon: 30 }));

const SLOW = 1_000; // milliseconds
const RANDOM_RUNS = 300;

const start = (context: TestContext): Promise<TestServer> => startTestServer(context, {}, lookup);

const PATHS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/search': { q: 'Kherson' },
  '/autocomplete': { q: 'kher' },
  '/reverse': { lat: '46.97', lon: '32' },
  '/collections/places/items': { limit: '2' },
};

const PARAMETERS = [
  ...['q', 'city', 'county', 'state', 'country', 'street', 'postalcode', 'format', 'limit', 'countrycodes', 'viewbox', 'bounded'],
  ...['addressdetails', 'namedetails', 'accept-language', 'autocomplete', 'lat', 'lon', 'zoom', 'bbox', 'after', 'offset', 'feature_code'],
  ...['__proto__', 'constructor', 'q[]', 'q[a]', ''],
];

const HOSTILE = [
  ...[
    '',
    ' ',
    '\0',
    '\u0001\u001b[31m',
    '\r\nX-Evil: 1',
    '\uFEFF',
    '\u202Eveik',
    '\uD800',
    '💥',
    'а'.repeat(500),
    ',',
    ',,,,,',
    ', '.repeat(200),
  ],
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '-1',
    '0',
    '-0',
    '99999999999999999999',
    '0x10',
    '1e2',
    'null',
    'undefined',
    'true',
    '[object Object]',
  ],
  ...['(a+)+$', '.*', '%', '%25', "'; DROP TABLE events; --", '<script>alert(1)</script>', '../../etc/passwd', '{"$gt":""}', '__proto__'],
  ...[
    '1,2,3,4',
    '-180,-90,180,90',
    '1e308,1e308,-1e308,-1e308',
    'ua,',
    'UA',
    'json',
    'مدينة حلب',
    'Kherson, '.repeat(50),
    'a b c d e f',
    'İ',
    'ß',
  ],
];

async function assertUnharmed(server: TestServer, path: string, parameters: readonly (readonly [string, string])[]): Promise<void> {
  const search = new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value.toWellFormed()]));
  const what = `${path}?${search}`.slice(0, 300);
  const began = performance.now();
  const { status, headers, text } = await server.ask(`${path}?${search}`);
  const took = performance.now() - began;
  assert.ok(status === 200 || (status >= 400 && status < 500), `${what}: ${status} ${text}`);
  assert.ok(took < SLOW, `${what} took ${Math.round(took)} ms`);
  assert.ok(!Object.hasOwn(headers, 'x-evil'));
  if (status !== 200) assert.match(JSON.parse(text).detail, /expected|Unknown|There is/, what);
  else assert.ok(typeof JSON.parse(text) === 'object', what);
}

describe('a hostile value', () => {
  for (const [path, usual] of Object.entries(PATHS)) {
    test(`in any parameter of ${path} does no harm, once or twice`, async (context) => {
      const server = await start(context);
      for (const name of PARAMETERS) {
        for (const value of HOSTILE) {
          const others = Object.entries(usual).filter(([key]) => key !== name);
          await assertUnharmed(server, path, [...others, [name, value]]);
        }
        await assertUnharmed(server, path, [...Object.entries(usual), [name, 'a'], [name, 'b']]);
      }
      assert.deepEqual(server.errors, []);
    });
  }

  test('of a megabyte is refused', async (context) => {
    const server = await start(context);
    assert.equal((await server.ask(`/search?q=${'a'.repeat(10_000)}`)).status, 400);
    const status = await server.ask(`/search?q=${'a'.repeat(1_000_000)}`).then(
      (answer) => answer.status,
      (error: NodeJS.ErrnoException) => error.code, // the connection may be closed before all of it is sent
    );
    assert.ok(status === 431 || status === 'ECONNRESET' || status === 'EPIPE', String(status));
    assert.equal((await server.ask('/search?q=Kherson')).status, 200, 'and the server goes on');
  });

  test('that nobody thought of does no harm either', async (context) => {
    const server = await start(context);
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 200 }), fc.double().map(String));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(PATHS)),
        fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), anything), { maxLength: 5 }),
        (path, parameters) => assertUnharmed(server, path, parameters),
      ),
      { numRuns: RANDOM_RUNS },
    );
    assert.deepEqual(server.errors, []);
  });
});
