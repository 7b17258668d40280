/** leaflet-control-geocoder in a real browser: on a page of this server, and on somebody else's page that reads a public server. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { type FoundBrowser, findBrowser, type NoBrowser } from '../browser/support/browser.ts';
import { type Answer, assertExpected, EXPECTED, POINT, startSearchServer, UNKNOWN } from './support/search-server.ts';

const SCRIPTS = ['leaflet/dist/leaflet.js', 'leaflet-control-geocoder/dist/Control.Geocoder.js'];
const fileOf = (script: string): string => join(PACKAGE_ROOT, 'node_modules', script);
const PATIENCE = 15_000; // milliseconds

let found: FoundBrowser | NoBrowser;
before(async () => {
  found = await findBrowser();
});
after(async () => {
  if (found.browser) await found.close();
});

function inBrowser(name: string, body: (t: TestContext, browser: FoundBrowser['browser']) => Promise<void>): void {
  test(name, async (t) => {
    if (!found.browser) return t.skip(found.reason);
    const missing = SCRIPTS.find((script) => !existsSync(fileOf(script)));
    if (missing !== undefined) return t.skip(`${missing} is not installed, so that it was NOT tried; run npm install.`);
    await body(t, found.browser);
  });
}

/** Another origin, with an empty page. */
async function startElsewhere(t: TestContext): Promise<string> {
  const server = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A page at an address with Leaflet, the control and a map; what breaks the page's security policy fails the test. */
async function openMap(t: TestContext, browser: FoundBrowser['browser'], pageUrl: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && /Content Security Policy|CORS/.test(message.text()) && faults.push(message.text()),
  );
  t.after(async () => {
    await context.close();
    assert.deepEqual(faults, []);
  });
  for (const script of SCRIPTS) await page.route(`**/tried/${script}`, (route) => route.fulfill({ path: fileOf(script) }));
  await page.goto(pageUrl);
  for (const script of SCRIPTS) await page.addScriptTag({ url: `${pageUrl}/tried/${script}` });
  return page;
}

type MapPage = Awaited<ReturnType<typeof openMap>>;

interface Answers {
  readonly found: readonly Answer[];
  readonly unknown: number;
  readonly reverse: { readonly name: string; readonly html: string };
}

/** Asks as the control does. What runs in the page is a text, because it is the page's own world. */
const ask = (page: MapPage, serviceUrl: string): Promise<Answers> =>
  page.evaluate(`(async () => {
    const geocoder = L.Control.Geocoder.nominatim({ serviceUrl: ${JSON.stringify(`${serviceUrl}/`)} });
    const found = [];
    for (const name of ${JSON.stringify(Object.keys(EXPECTED))}) {
      const [first] = await geocoder.geocode(name);
      found.push({ lat: first.center.lat, lon: first.center.lng, name: first.name, inside: first.bbox.contains(first.center) });
    }
    const [reverse] = await geocoder.reverse({ lat: ${POINT.lat}, lng: ${POINT.lon} }, 256 * 2 ** 12);
    return { found, unknown: (await geocoder.geocode(${JSON.stringify(UNKNOWN)})).length, reverse: { name: reverse.name, html: reverse.html } };
  })()`);

function assertAnswers({ found: places, unknown, reverse }: Answers): void {
  assertExpected(places);
  assert.equal(unknown, 0);
  assert.equal(reverse.name, 'Mykolaiv, Mykolaiv Oblast, Ukraine');
  assert.match(reverse.html, /Mykolaiv.*Ukraine/);
}

inBrowser('leaflet-control-geocoder on a page of this server gets right answers and moves its map there', async (t, browser) => {
  const url = await startSearchServer(t);
  const page = await openMap(t, browser, url);
  assertAnswers(await ask(page, url));
  await page.evaluate(`(() => {
    const box = document.createElement('div');
    box.id = 'tried';
    box.style.cssText = 'position: fixed; inset: 0; z-index: 10000;';
    document.body.append(box);
    window.tried = L.map(box).setView([0, 0], 3);
    L.Control.geocoder({ geocoder: L.Control.Geocoder.nominatim({ serviceUrl: ${JSON.stringify(`${url}/`)} }), collapsed: false }).addTo(window.tried);
  })()`);
  await page.locator('#tried .leaflet-control-geocoder input').fill('Mikolaiv');
  await page.locator('#tried .leaflet-control-geocoder input').press('Enter');
  await page.locator('#tried .leaflet-control-geocoder-alternatives li').first().click();
  await page.waitForFunction('Math.abs(window.tried.getCenter().lat - 46.97) < 0.1 && Math.abs(window.tried.getCenter().lng - 32) < 0.1');
});

inBrowser("leaflet-control-geocoder on somebody else's page reads a public server", async (t, browser) => {
  const page = await openMap(t, browser, await startElsewhere(t));
  assertAnswers(await ask(page, await startSearchServer(t, { BASE_URL: 'https://geo.example.org' })));
});

inBrowser("somebody else's page cannot read the desk of an analyst", async (t, browser) => {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(await startElsewhere(t));
  const url = await startSearchServer(t);
  await assert.rejects(page.evaluate(`fetch(${JSON.stringify(`${url}/search?q=Kherson`)})`), /Failed to fetch/);
});
