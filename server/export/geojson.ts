/** Events → one GeoJSON FeatureCollection (RFC 7946), streaming: memory holds a few features, however many there are. */
import { ATTRIBUTION, HOW_SURE, LICENCE } from '../model/attribution.ts';
import { type EventAndSource, featuresOf } from '../model/feature.ts';
import type { AboutExport } from './format.ts';

const BATCH = 100; // features that are written at a time

/** Attribution, licence and how sure it is come first, as foreign members; the number of features last. */
export async function* writeGeojson(events: AsyncIterable<EventAndSource>, about: AboutExport): AsyncGenerator<string> {
  const head = { type: 'FeatureCollection', name: 'events', attribution: ATTRIBUTION, licence: LICENCE, how_sure: HOW_SURE, ...about };
  let before = `${JSON.stringify(head).slice(0, -1)},"features":[`;
  let count = 0;
  for await (const batch of batches(events)) {
    const text = featuresOf(batch)
      .map((feature) => `\n${JSON.stringify(feature)}`)
      .join(',');
    yield before + text; // the head goes out with the first features: until then a fault can still be told
    before = ',';
    count += batch.length;
  }
  yield `${count === 0 ? before : ''}\n],"numberReturned":${count}}\n`;
}

async function* batches(events: AsyncIterable<EventAndSource>): AsyncGenerator<readonly EventAndSource[]> {
  let batch: EventAndSource[] = [];
  for await (const event of events) {
    batch.push(event);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
