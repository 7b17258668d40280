/** The real server on a free port with an empty store, and the page in a browser window of its own. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadSamples } from '../../../server/ingest/samples.ts';
import { readSettings } from '../../../server/settings.ts';
import { type RunningServer, startServer } from '../../../server/wire-up.ts';
import { temporaryFolder } from '../../support/temporary.ts';

export interface OpenOptions extends BrowserContextOptions {
  readonly samples?: boolean;
  /** Words by which the page is known to be there; the count of events when not given. */
  readonly ready?: RegExp;
  /** Settings as in the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the page is asked for; the server's own address when not given. */
  readonly at?: string;
  /** Told the server's port before the page is asked for. */
  readonly onStart?: (port: number) => void;
}

export interface OpenPage {
  readonly page: Page;
  readonly server: RunningServer;
}

const PATIENCE = 15_000; // milliseconds a test waits for what should be there

/** Everything ends with the test. A page error or a violation of the content security policy fails it. */
export async function openPage(
  t: TestContext,
  browser: Browser,
  { samples = false, ready = /placed \+ /, env = {}, at, onStart, ...options }: OpenOptions = {},
): Promise<OpenPage> {
  const server = await startServer(readSettings({ PORT: '0', DATA_DIR: temporaryFolder(t), ...env }));
  t.after(() => server.close());
  onStart?.(server.port);
  if (samples) await loadSamples(server.parts);
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()) && faults.push(message.text()),
  );
  t.after(async () => {
    await context.close();
    assert.deepEqual(faults, [], 'the page broke');
  });
  await page.goto(at ?? server.url);
  await page.getByText(ready).first().waitFor();
  return { page, server };
}

export interface Pasted {
  readonly text: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** Pastes a report at the desk and has it read. */
export async function readReport(page: Page, { text, published, publisher, url }: Pasted): Promise<void> {
  await page.locator('.top-bar').getByRole('button', { name: 'Read' }).click();
  await page.getByLabel('Text of the report').fill(text);
  if (published) await page.getByLabel('Published').fill(published);
  if (publisher) await page.getByLabel('Publisher').fill(publisher);
  if (url) await page.getByLabel('Address').fill(url);
  await page.locator('.desk-form').getByRole('button', { name: 'Read' }).click();
}

/** Reads and saves a report, and waits for its events. */
export async function saveReport(page: Page, report: Pasted): Promise<void> {
  await readReport(page, report);
  await page.getByRole('button', { name: /^Save the report/ }).click();
  await page.getByText('The report is saved').waitFor();
}
