/** Features on their way into a file, some at a time: as the text that the store keeps for formats that are GeoJSON, as objects for the others. */
import type { EventFeature } from '../model/wire.ts';
import { type FeatureRow, readRows, rowOfFeature } from './feature-rows.ts';

export interface FeatureBatch {
  readonly count: number;
  /** GeoJSON texts with commas between them, UTF-8. */
  bytes(): Uint8Array;
  /** GeoJSON texts, none with a line break in it, with this between them. */
  text(between: string): string;
  /** Of flat ones only. */
  rows(): readonly FeatureRow[];
}

/** Some features as a store answers them. */
export interface FeaturePage {
  /** GeoJSON texts with commas between them, UTF-8. */
  readonly features: Uint8Array;
  readonly returned: number;
  /** To be passed back for the page behind it; null on the last one. */
  readonly next: string | null;
}

const PAGE = 500; // features: about 700 kB of text

/** All pages there are, one after the other. */
export async function* storedBatches(
  read: (page: { readonly limit: number; readonly after: string | null }) => Promise<FeaturePage>,
): AsyncGenerator<FeatureBatch> {
  let reading: Promise<FeaturePage> | null = read({ limit: PAGE, after: null });
  while (reading) {
    const page: FeaturePage = await reading;
    reading = page.next === null ? null : read({ limit: PAGE, after: page.next }); // while this page is written
    reading?.catch(() => undefined); // it is told above, unless nobody waits for it any more
    if (page.returned > 0) yield batchOfPage(page);
  }
}

/** How a feature begins that is not the first; within a text it cannot stand, because quotes are escaped there. */
const NEXT = ',{"type":"Feature",';

export function batchOfPage({ features, returned }: Omit<FeaturePage, 'next'>): FeatureBatch {
  const text = (): string => Buffer.from(features.buffer, features.byteOffset, features.byteLength).toString();
  return {
    count: returned,
    bytes: () => features,
    text: (between) => text().replaceAll(NEXT, () => between + NEXT.slice(1)),
    rows: () => readRows(text()),
  };
}

/** Of features that no store has; not necessarily flat. */
export function batchOfFeatures(features: readonly object[]): FeatureBatch {
  const text = (between: string): string => features.map((feature) => JSON.stringify(feature)).join(between);
  return {
    count: features.length,
    bytes: () => Buffer.from(text(',')),
    text,
    rows: () => features.map((feature) => rowOfFeature(feature as EventFeature)),
  };
}
