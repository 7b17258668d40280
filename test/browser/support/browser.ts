/** A real browser for the tests: an installed Chrome, Edge or Chromium, else the Chromium of an npm package (Linux x64), else none. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export interface FoundBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Why there is none, in a sentence that a skipped test can show. */
export interface NoBrowser {
  readonly browser: null;
  readonly reason: string;
}

/** No request leaves the machine by the browser's own wish. None of these switches web security off. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const isRoot = process.getuid?.() === 0; // Chromium's sandbox does not work for root
const args = isRoot ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;

const CHANNELS = ['chrome', 'msedge', 'chromium'] as const;
const PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export async function findBrowser(): Promise<FoundBrowser | NoBrowser> {
  const found = (await installed()) ?? (await packaged());
  return (
    found ?? {
      browser: null,
      reason: 'No browser was found, so what the page does was NOT tested; install Chrome, Edge or Chromium and run the tests again.',
    }
  );
}

async function installed(): Promise<FoundBrowser | null> {
  const ways = [
    ...CHANNELS.map((channel) => ({ channel })),
    ...PATHS.filter((path) => existsSync(path)).map((executablePath) => ({ executablePath })),
  ];
  for (const way of ways) {
    const browser = await chromium.launch({ ...way, args }).catch(() => null);
    if (browser) return { browser, close: () => browser.close() };
  }
  return null;
}

/** The package unpacks into the temporary folder and takes any chromium it finds there, whatever its version: so it gets a folder of its own. */
async function packaged(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = mkdtempSync(join(tmpdir(), 'geodispatch-chromium-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove); // also when a test file is ended before it closes the browser
  try {
    const browser = await chromium.launch({ executablePath: await unpack(folder), args });
    return { browser, close: () => browser.close().finally(remove) };
  } catch (error) {
    remove();
    console.error(`The packaged Chromium does not start here: ${(error as Error).message.split('\n', 1)[0]}`);
    return null;
  }
}

async function unpack(folder: string): Promise<string> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packagedChromium } = await import('@sparticuz/chromium');
    return await packagedChromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
