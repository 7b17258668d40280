/** Events → one GeoJSON FeatureCollection (RFC 7946), streaming: memory holds a page of features, however many there are. */
import { aboutMembers } from './about.ts';
import type { FeatureBatch } from './feature-batches.ts';
import type { AboutFile } from './format.ts';

/** Attribution, licence and how sure it is come first, as foreign members; the number of features last. */
export async function* writeGeojson(batches: AsyncIterable<FeatureBatch>, about: AboutFile): AsyncGenerator<string | Uint8Array> {
  const head = { type: 'FeatureCollection', name: 'events', ...aboutMembers(about) };
  let before = `${JSON.stringify(head).slice(0, -1)},"features":[\n`;
  let count = 0;
  for await (const batch of batches) {
    yield before; // the head goes out with the first features: until then a fault can still be told
    yield batch.bytes();
    before = ',\n';
    count += batch.count;
  }
  yield `${count === 0 ? before : ''}\n],"numberReturned":${count}}\n`;
}
