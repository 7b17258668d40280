/** Whatever stands in an address: an answer, or a refusal in a sentence that names what is wrong. Never a fault of ours, never a wait. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf, asked, assertNames, encoded, READS, start } from './asked.ts';
import { ROUTES } from './routes.ts';
import { TEXTS } from './values.ts';

describe('every parameter of every route that reads', () => {
  for (const route of READS) {
    test(route.path, async (context) => {
      const { server } = await start(context);
      for (const name of route.parameters ?? []) {
        for (const value of route.isCostly ? TEXTS.filter((_, n) => n % 10 === 0) : TEXTS)
          assertNames(await asked(server, addressOf(route, { ...route.query, [name]: value })), name);
        if (route.isLenient) continue;
        const twice = await asked(server, `${route.path}?${name}=a&${name}=b`);
        assert.ok(twice.status >= 400, `${name} twice`);
      }
      for (const name of ['nobody', '__proto__', 'constructor', '', 'limit[]', 'limit[$gt]'])
        await asked(server, addressOf(route, { [name]: '1' }));
    });
  }
});

test('no route is left out', async (context) => {
  const { server } = await start(context);
  const known = ROUTES.map(({ path }) => path);
  const missing = server.patterns.filter((pattern) => {
    const matcher = new RegExp(`^${pattern.replace(/[.]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`);
    return !known.some((path) => matcher.test(path));
  });
  assert.ok(server.patterns.length > 20);
  assert.deepEqual(missing, []);
});

test('ids that are none, in every address that has one', async (context) => {
  const { server } = await start(context);
  const paths = [
    '/reports/',
    '/events/',
    '/collections/events/items/',
    '/collections/incidents/items/',
    '/collections/places/items/',
    '/incidents/',
    '/collections/',
  ];
  for (const path of paths) {
    for (const value of TEXTS) {
      if (['', '.', '..', '/', '//'].includes(value)) continue; // another address
      for (const end of ['', '/history', '/items']) await asked(server, `${path}${encoded(value).slice(0, 15_000)}${end}`);
    }
    for (const raw of ['%', '%ZZ', '%C0%80', '%00']) await asked(server, `${path}${raw}`);
  }
});
