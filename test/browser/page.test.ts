/** What a reader does with the page, in a real browser against the real server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type FoundBrowser, findBrowser, type NoBrowser } from './support/browser.ts';
import { makeToken } from '../../server/model/token-secret.ts';
import { openPage, readReport, saveReport } from './support/open-page.ts';
import { prefixProxy } from './support/prefix-proxy.ts';
import { HOSTILE, REPORT } from './support/report.ts';

let found: FoundBrowser | NoBrowser;
before(async () => {
  found = await findBrowser();
});
after(async () => {
  if (found.browser) await found.close();
});

/** A test that needs the browser; without one it is skipped and says why. */
function inBrowser(name: string, body: (t: TestContext, browser: Browser) => Promise<void>): void {
  test(name, async (t) => {
    if (!found.browser) return t.skip(found.reason);
    await body(t, found.browser);
  });
}

inBrowser('an empty map says that nothing is stored and what to do', async (t, browser) => {
  const { page } = await openPage(t, browser);
  assert.equal(await page.getByRole('status').first().textContent(), '0 placed + 0 areas + 0 unplaced = 0 events');
  assert.ok(await page.getByText('Nothing is stored yet.').isVisible());
});

inBrowser('a pasted report shows its events beside its highlighted text and on the map before anything is saved', async (t, browser) => {
  const { page, server } = await openPage(t, browser);
  await readReport(page, REPORT);
  await page.locator('.draft').first().waitFor();
  assert.equal(await page.locator('.report').textContent(), REPORT.text);
  assert.ok((await page.locator('.report .mark-where', { hasText: 'Mikolaiv' }).count()) > 0, 'the place is highlighted');
  assert.ok((await page.locator('.report .mark-what').count()) > 0, 'the act is highlighted');
  assert.ok((await page.locator('.event-symbol').count()) >= 3, 'the events are on the map');
  assert.equal((await server.parts.store.counts()).events, 0, 'reading stores nothing');
});

inBrowser('pointing at an event lights the words that prove it', async (t, browser) => {
  const { page } = await openPage(t, browser);
  await readReport(page, REPORT);
  await page.locator('.draft', { hasText: 'Mykolaiv' }).first().hover();
  assert.ok((await page.locator('.report mark.is-lit', { hasText: 'Mikolaiv' }).count()) > 0);
  await page.locator('.report .mark-where', { hasText: 'Kherson' }).first().hover();
  assert.ok((await page.locator('.draft.is-lit', { hasText: 'Kherson' }).count()) > 0);
});

inBrowser('a saved report is on the map: its popup shows the sentence, highlighted, with source and date', async (t, browser) => {
  const { page } = await openPage(t, browser);
  await saveReport(page, REPORT);
  await page.locator('.map-marker[aria-label*="Mykolaiv"]').first().click();
  const popup = page.locator('.leaflet-popup');
  await popup.locator('blockquote').first().waitFor();
  assert.match((await popup.locator('blockquote').allTextContents()).join(' '), /regional government building in Mikolaiv/);
  assert.equal(await popup.locator('mark.mark-where').first().textContent(), 'Mikolaiv');
  assert.match((await popup.textContent()) ?? '', /29 March 2022/);
  const link = popup.getByRole('link', { name: 'Test Courier' });
  assert.deepEqual([await link.getAttribute('href'), await link.getAttribute('rel')], [REPORT.url, 'noopener noreferrer']);
});

inBrowser('strikes, withdrawals and counter-attacks have symbols of their own, and the legend names what is there', async (t, browser) => {
  const { page } = await openPage(t, browser);
  await saveReport(page, REPORT);
  for (const kind of ['strike', 'withdrawal', 'counterattack'])
    assert.ok((await page.locator(`.event-symbol .kind-${kind}`).count()) > 0, kind);
  const legend = await page.locator('.legend').textContent();
  for (const words of ['Strikes', 'Withdrawals', 'Counter-attacks']) assert.ok(legend?.includes(words), words);
});

inBrowser('an event rejected before saving is not shown, an accepted one is marked as reviewed', async (t, browser) => {
  const { page, server } = await openPage(t, browser);
  await readReport(page, REPORT);
  const drafts = page.locator('.draft');
  await drafts.first().waitFor();
  const number = await drafts.count();
  await drafts.nth(0).getByRole('button', { name: 'Accept' }).click();
  await drafts.nth(1).getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('button', { name: /^Save the report/ }).click();
  await page.getByText(`= ${number - 1} event`).waitFor();
  const stored = [];
  for await (const { event } of server.parts.store.eachEvent({
    samples: 'exclude',
    collection: 'events',
    review_status: ['machine', 'reviewed', 'rejected'],
  }))
    stored.push(event);
  const statuses = stored.sort((a, b) => a.position - b.position).map((event) => event.review_status);
  assert.deepEqual(statuses.slice(0, 3), ['reviewed', 'rejected', 'machine']);
});

inBrowser('an event rejected in its popup goes from the map and comes back when that is undone', async (t, browser) => {
  const { page } = await openPage(t, browser);
  await saveReport(page, REPORT);
  const before = await page.locator('.row').count();
  await page.locator('.map-marker[aria-label*="Mykolaiv"]').first().click();
  const popup = page.locator('.leaflet-popup');
  await popup.getByRole('button', { name: 'Reject' }).click();
  await popup.getByText('Rejected by an editor').waitFor();
  assert.equal(await page.locator('.event-list .row').count(), before - 1);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await popup.getByRole('button', { name: 'Reject' }).waitFor();
  assert.equal(await page.locator('.event-list .row').count(), before);
});

inBrowser('the download holds what the filter shows', async (t, browser) => {
  const { page } = await openPage(t, browser);
  await saveReport(page, REPORT);
  await page.getByRole('button', { name: /^Strikes/ }).click();
  const shown = Number(/= (\d+) event/.exec((await page.locator('.count-line').textContent()) ?? '')?.[1]);
  await page.getByRole('button', { name: 'Download' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.menu a').first().click()]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.equal(file.type, 'FeatureCollection');
  assert.equal(file.features.length, shown);
  assert.ok(shown > 0);
  for (const feature of file.features) assert.match(feature.properties.type, /^(strike|explosion)\./);
});

inBrowser('markup in a report stays text, at the desk, in the list and in the popup', async (t, browser) => {
  const { page } = await openPage(t, browser);
  await readReport(page, HOSTILE);
  await page.locator('.draft').first().waitFor();
  assert.equal(await page.locator('.report').textContent(), HOSTILE.text);
  await page.getByRole('button', { name: /^Save the report/ }).click();
  await page.locator('.map-marker[aria-label*="Mykolaiv"]').first().click();
  const popup = page.locator('.leaflet-popup');
  await popup.locator('blockquote').first().waitFor();
  assert.ok((await popup.textContent())?.includes(HOSTILE.publisher));
  await popup.getByRole('button', { name: 'All details' }).click();
  await page.locator('.facts').waitFor();
  assert.equal(await page.locator('img[src="x"], #stage script, #map script, #stage b[onmouseover]').count(), 0);
  assert.equal(await page.evaluate('window.broken'), undefined);
});

inBrowser('what the server refuses is said as a sentence, and the text is still there', async (t, browser) => {
  const { page } = await openPage(t, browser, { env: { MAX_TEXT: '2000' } });
  await readReport(page, { text: 'Kherson was shelled. '.repeat(200) });
  const problem = page.locator('.desk-form .problem');
  await problem.waitFor();
  assert.match((await problem.textContent()) ?? '', /\w+ .*\w/);
  assert.match(await page.getByLabel('Text of the report').inputValue(), /^Kherson was shelled/);
});

inBrowser('a server that is away is said so, and one press tries again', async (t, browser) => {
  const { page } = await openPage(t, browser);
  await page.route('**/collections/**', (route) => route.abort());
  await page.reload();
  await page.getByText('The server does not answer.').waitFor();
  await page.unroute('**/collections/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(/placed \+ /).waitFor();
});

inBrowser('the samples are marked as such and gone after one press and one question', async (t, browser) => {
  const { page, server } = await openPage(t, browser, { samples: true });
  assert.ok((await page.locator('.sample-mark').count()) > 0);
  assert.match((await page.locator('.samples-note').textContent()) ?? '', /\d+ sample reports, written for demonstration, are shown/);
  await page.getByRole('button', { name: 'remove them' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('= 0 events').waitFor();
  assert.equal((await server.parts.store.counts()).samples, 0);
});

inBrowser('the keyboard reaches a symbol, opens its popup, and Escape leads back', async (t, browser) => {
  const { page } = await openPage(t, browser);
  await saveReport(page, REPORT);
  const symbol = page.locator('.map-marker[aria-label*="Mykolaiv"]').first();
  await symbol.focus();
  await page.keyboard.press('Enter');
  await page.locator('.leaflet-popup blockquote').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.leaflet-popup').waitFor({ state: 'detached' });
  assert.ok(await symbol.evaluate((element) => element === element.ownerDocument.activeElement));
});

inBrowser('dark follows the system, and the reader’s choice outlasts a reload', async (t, browser) => {
  const { page } = await openPage(t, browser, { colorScheme: 'dark' });
  const ground = () => page.evaluate<string>('getComputedStyle(document.querySelector(".top-bar")).backgroundColor');
  const dark = await ground();
  await page.getByRole('button', { name: 'Light colours' }).click();
  const light = await ground();
  assert.notEqual(light, dark);
  await page.reload();
  await page.getByText(/placed \+ /).waitFor();
  assert.equal(await ground(), light);
});

inBrowser('on a phone the event opens in the sheet, filters fill the screen, and what is pressed is 44 pixels high', async (t, browser) => {
  const { page } = await openPage(t, browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await saveReport(page, REPORT);
  await page.locator('.map-marker[aria-label*="Mykolaiv"]').first().tap();
  await page.locator('.event-page blockquote').first().waitFor();
  assert.equal(await page.locator('.leaflet-popup').count(), 0);
  await page.getByRole('button', { name: 'Filters' }).tap();
  const filters = await page.locator('.filters').boundingBox();
  assert.deepEqual([filters?.width, filters?.height], [390, 844]);
  for (const pressed of await page.locator('.filters button:visible').all()) assert.ok(((await pressed.boundingBox())?.height ?? 0) >= 44);
  await page.getByRole('button', { name: 'Show the events' }).tap();
  for (const pressed of await page.locator('.top-bar button:visible').all()) assert.ok(((await pressed.boundingBox())?.height ?? 0) >= 44);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
});

inBrowser('the page works behind a proxy that puts it under a path', async (t, browser) => {
  const proxy = await prefixProxy(t, '/maps/war/');
  const { page } = await openPage(t, browser, { env: { BASE_URL: proxy.url }, at: proxy.url, onStart: (port) => proxy.target(port) });
  await saveReport(page, REPORT);
  assert.ok((await page.locator('.event-symbol').count()) > 0);
  assert.equal(await page.locator('.notice', { hasText: 'base map' }).isVisible(), false);
});

inBrowser('where others can read, a token is entered once for the tab, and opens writing and what is private', async (t, browser) => {
  const { token, stored } = makeToken({ name: 'Ada L.', role: 'editor', created_at: new Date().toISOString(), expires_at: null });
  const env = { HOST: '0.0.0.0', PRIVATE: 'on', LOG: 'faults' };
  const { page, server } = await openPage(t, browser, { env, ready: /Reading here needs a token/ });
  await server.parts.store.addToken(stored);
  const enter = async (words: string): Promise<void> => {
    await page.getByLabel('Token').fill(words);
    await page.locator('#sign-in').getByRole('button', { name: 'Sign in' }).click();
  };
  await page.getByRole('button', { name: 'Sign in' }).click();
  await enter(`gd_${'0'.repeat(12)}_${'A'.repeat(43)}`);
  await page.getByText('This token is not good here').waitFor();
  await enter(token);
  await page.getByRole('button', { name: 'Signed in as Ada L.' }).waitFor();
  await saveReport(page, REPORT);
  assert.equal((await page.url()).includes('gd_'), false);
  await page.reload();
  await page.getByRole('button', { name: 'Signed in as Ada L.' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Reading here needs a token').first().waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  assert.equal(await page.locator('.event-symbol').count(), 0, 'nothing stays in sight');
});
