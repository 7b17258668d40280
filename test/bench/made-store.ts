/** A store of made events, written straight into the database: what exports are measured on. They belong to no incident, which merging would take minutes for. */
import { join } from 'node:path';
import { EVENT_TYPES } from '../../server/model/codebook.ts';
import type { CodedEvent } from '../../server/model/event.ts';
import { Database, sql } from '../../server/store/database.ts';
import { keepFeatures } from '../../server/store/keep-features.ts';
import { openStore, STORE_FILE } from '../../server/store/open-store.ts';
import { rowOfReport } from '../../server/store/rows.ts';
import { insertEvent } from '../../server/store/write-reports.ts';
import { fakeEvent, fakeLocation, PLACES } from '../support/fakes.ts';
import { makeReport, seededRandom } from '../support/made-reports.ts';
import { storedEvent, storedReport } from '../support/stored.ts';
import { SEED } from './names.ts';

const EVENTS_OF_A_REPORT = 10;
const AT_ONCE = 20_000; // events written in one transaction
const PLACED = 0.85; // of all
const WITH_NUMBERS = 0.3;

export async function makeStore(folder: string, events: number): Promise<void> {
  await (await openStore(folder)).close();
  const database = new Database(join(folder, STORE_FILE));
  const random = seededRandom(SEED);
  for (let from = 0; from < events; from += AT_ONCE)
    database.transaction(() => {
      for (let made = from; made < Math.min(from + AT_ONCE, events); made += EVENTS_OF_A_REPORT) insertReport(database, random, made);
    });
  database.close();
}

function insertReport(database: Database, random: () => number, number: number): void {
  const text = `${makeReport(random, 3)} ${number}`;
  const report = storedReport({ text, url: `https://example.org/news/${number}`, publisher: 'Made news agency' });
  database.run(sql('insert-report'), { ...rowOfReport(report, []), added_by: null });
  for (let position = 0; position < EVENTS_OF_A_REPORT; position++)
    insertEvent(database, storedEvent(madeEvent(random), report.id, { position }), false);
  keepFeatures(database, [report.id]);
}

function madeEvent(random: () => number): CodedEvent {
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const day = `2022-${String(whole(1, 12)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`;
  const place = Object.values(PLACES)[whole(0, Object.values(PLACES).length - 1)] ?? PLACES.mykolaiv;
  const killed = random() < WITH_NUMBERS ? { low: whole(1, 9), best: 9, high: null } : null;
  return fakeEvent({
    type: EVENT_TYPES[whole(0, EVENT_TYPES.length - 1)] ?? 'other',
    date_start: day,
    date_end: day,
    killed,
    locations: [fakeLocation(place, { lon: 22 + 18 * random(), lat: 44 + 8 * random(), geo_precision: random() < PLACED ? 1 : 4 })],
    actors: [{ role: 'initiator', name: 'Russian forces', name_verbatim: 'Russian troops', country: 'RU', sector: 'MIL' }],
    summary: makeReport(random, 1),
    confidence: whole(0, 100) / 100,
  });
}
