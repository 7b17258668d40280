/** A store with a few events, and files of it in every format. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { storedBatches } from '../../../server/export/feature-batches.ts';
import type { AboutExport } from '../../../server/export/format.ts';
import { type FormatName, formatOf } from '../../../server/export/formats.ts';
import { nestedBatches } from '../../../server/export/nested-batches.ts';
import type { CodedEvent } from '../../../server/model/event.ts';
import type { EventFilter } from '../../../server/model/filter.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { EventStore } from '../../../server/store/store.ts';
import { fakeLocation, PLACES } from '../../support/fakes.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { put } from '../../store/contract-helpers.ts';

export const ALL: EventFilter = { collection: 'events', samples: 'include' };

/** What each format has to carry unharmed: no point, no date, numbers, three alphabets, markup, formulas, line breaks, control characters. */
export const AWKWARD: readonly Partial<CodedEvent>[] = [
  { killed: { low: 7, best: 7, high: null }, confidence: 0.25 },
  { type: 'territory.control_claim', locations: [fakeLocation(PLACES.oblast)] },
  { type: 'posture.threat', locations: [], date_start: null, date_end: null, date_precision: null },
  { summary: '=HYPERLINK("https://example.org","<b>Миколаїв</b> & \'Київ\'")', locations: [fakeLocation(PLACES.fiji)] },
  { summary: 'One line,\nanother; “quoted” 🚀 \u0007', locations: [fakeLocation(PLACES.village)] },
  { summary: '-5 degrees', casualty_claimant: '@governor', locations: [fakeLocation(PLACES.blackSea)] },
];

export const WITH_POINT = AWKWARD.length - 2;

export interface Made {
  readonly store: EventStore;
  readonly folder: string;
}

/** In a folder that goes with the test. */
export async function makeStore(context: TestContext, changes: readonly Partial<CodedEvent>[] = AWKWARD): Promise<Made> {
  const folder = temporaryFolder(context);
  const store = await openStore(join(folder, 'data'));
  context.after(() => store.close());
  if (changes.length > 0) await put(store, changes, { url: 'https://example.org/?a=1&b="2"', publisher: 'Ukrinform' });
  return { store, folder };
}

export const about = (folder: string, more: Partial<AboutExport> = {}): AboutExport => ({
  generated_at: '2022-04-01T12:00:00.000Z',
  samples: 'include',
  folder,
  ...more,
});

export async function exported({ store, folder }: Made, name: FormatName, more: Partial<AboutExport> = {}): Promise<Buffer> {
  return collect(
    formatOf(name)?.write(
      storedBatches((page) => store.features(ALL, page)),
      about(folder, more),
    ) ?? [],
  );
}

export async function exportedNested({ store, folder }: Made, name: FormatName): Promise<Buffer> {
  return collect(formatOf(name)?.write(nestedBatches(store.eachEvent(ALL)), about(folder)) ?? []);
}

/** Its path. */
export async function exportedFile(made: Made, name: FormatName): Promise<string> {
  const path = join(made.folder, `events.${formatOf(name)?.extension}`);
  writeFileSync(path, await exported(made, name));
  return path;
}

/** What stands in the folder beside the store. */
export const leftBehind = ({ folder }: Made): readonly string[] => readdirSync(folder).filter((name) => name.includes('unfinished'));

async function collect(pieces: AsyncIterable<string | Uint8Array> | Iterable<never>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(parts);
}
