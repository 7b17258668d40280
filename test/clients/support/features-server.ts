/** The real server with 2,500 events in it, each in a place and on a day of its own, and some without. */
import type { TestContext } from 'node:test';
import { readSettings } from '../../../server/settings.ts';
import { startServer } from '../../../server/wire-up.ts';
import { fakeEvent, fakeLocation, PLACES } from '../../support/fakes.ts';
import { storedEvent, storedReport } from '../../support/stored.ts';
import { temporaryFolder } from '../../support/temporary.ts';

export const FILLED = {
  events: 2_500,
  /** In the box 32,46,33,47, or without a point. */
  inBox: 125 + 100,
  /** With a point in that box. */
  pointsInBox: 125,
  missiles: 1_250,
  placeless: 100,
} as const;

export const BOX = [32, 46, 33, 47] as const;

/** Answers its address, without a slash at its end. */
export async function startFeaturesServer(t: TestContext): Promise<string> {
  const server = await startServer(readSettings({ PORT: '0', SAMPLES: 'off', DATA_DIR: temporaryFolder(t) }));
  t.after(() => server.close());
  for (let n = 0; n < FILLED.events; n += 50) {
    const report = storedReport({ text: `Report ${n}: ${'made up '.repeat((n % 7) + 1)}`, publisher: `Paper ${n % 3}` });
    const events = Array.from({ length: 50 }, (_, position) => storedEvent(eventOf(n + position), report.id, { position }));
    await server.parts.store.addReport(report, events, []);
  }
  return server.url.replace(/\/$/, '');
}

function eventOf(n: number) {
  const day = new Date(Date.UTC(2022, 2, 1) + (n % 365) * 86_400_000).toISOString().slice(0, 10);
  const isInBox = n % 20 === 0;
  const isPlaceless = n % 25 === 1;
  const place = { lon: (isInBox ? 32 : 34) + ((n % 97) + 1) / 100, lat: 46 + ((n % 89) + 1) / 100 };
  return fakeEvent({
    type: n % 2 === 0 ? 'strike.missile' : 'ground.clash',
    date_start: day,
    date_end: day,
    locations: isPlaceless ? [] : [fakeLocation(PLACES.mykolaiv, place)],
    killed: n % 5 === 0 ? { low: 1, best: 2, high: 3 } : null,
  });
}
