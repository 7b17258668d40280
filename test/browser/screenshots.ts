/**
 * Draws the pictures of docs/screenshots anew, from the sample reports in a browser: node test/browser/screenshots.ts
 * Not a test: somebody has to look at them.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadSamples } from '../../server/ingest/samples.ts';
import { PACKAGE_ROOT } from '../../server/paths.ts';
import { readSettings } from '../../server/settings.ts';
import { startServer } from '../../server/wire-up.ts';
import { findBrowser } from './support/browser.ts';
import { readReport } from './support/open-page.ts';
import { REPORT } from './support/report.ts';

const FOLDER = join(PACKAGE_ROOT, 'docs', 'screenshots');
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SETTLED = 800; // milliseconds until map and labels stand still

interface Picture {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly prepare: (page: Page) => Promise<void>;
}

const openEvent = (page: Page): Promise<void> => page.locator('.row', { hasText: 'Kharkiv Shelling' }).first().click();

async function openOnPhone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Height of the list' }).click();
  await openEvent(page);
}

const PICTURES: readonly Picture[] = [
  { name: 'map-light', options: DESKTOP, prepare: openEvent },
  { name: 'map-dark', options: { ...DESKTOP, colorScheme: 'dark' }, prepare: openEvent },
  { name: 'desk', options: DESKTOP, prepare: (page) => readReport(page, REPORT) },
  { name: 'phone-map', options: PHONE, prepare: async () => {} },
  { name: 'phone-event', options: { ...PHONE, colorScheme: 'dark' }, prepare: openOnPhone },
];

async function draw(browser: Browser, url: string, { name, options, prepare }: Picture): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText(/placed \+ /).waitFor();
  await page.waitForTimeout(SETTLED);
  await prepare(page);
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await context.close();
  console.log(`docs/screenshots/${name}.png`);
}

const data = mkdtempSync(join(tmpdir(), 'geodispatch-screenshots-'));
const found = await findBrowser();
if (!found.browser) throw new Error(found.reason);
const server = await startServer(readSettings({ PORT: '0', DATA_DIR: data }));
try {
  mkdirSync(FOLDER, { recursive: true });
  await loadSamples(server.parts);
  for (const picture of PICTURES) await draw(found.browser, server.url, picture);
} finally {
  await server.close();
  await found.close();
  rmSync(data, { recursive: true, force: true });
}
