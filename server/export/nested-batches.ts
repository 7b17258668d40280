/** Events → features whose properties are the whole object: all locations, actors, evidence and versions (`shape=nested`). */
import { type EventAndSource, pointOf } from '../model/feature.ts';
import { primaryLocation, type StoredEvent } from '../model/event.ts';
import { publicView } from '../model/harm.ts';
import { ALONE, type Support } from '../model/incident.ts';
import type { PointGeometry } from '../model/wire.ts';
import { batchOfFeatures, type FeatureBatch } from './feature-batches.ts';

export interface NestedFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: PointGeometry | null;
  readonly properties: StoredEvent & Support & { readonly source: NestedSource };
  readonly sample?: true;
}

/** No title: it can tell of a place that is withheld (harm.ts), and which titles do is known with all events of the report only. */
interface NestedSource {
  readonly report_id: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string;
}

const BATCH = 250; // events

export async function* nestedBatches(events: AsyncIterable<EventAndSource>): AsyncGenerator<FeatureBatch> {
  let batch: NestedFeature[] = [];
  for await (const event of events) {
    batch.push(nestedFeatureOf(event));
    if (batch.length < BATCH) continue;
    yield batchOfFeatures(batch);
    batch = [];
  }
  if (batch.length > 0) yield batchOfFeatures(batch);
}

/** Evidence is offsets only: the text belongs to its publisher. */
function nestedFeatureOf({ event: stored, report, support = ALONE }: EventAndSource): NestedFeature {
  const event = publicView(stored);
  const { id: report_id, url, publisher, published, language } = report;
  return {
    type: 'Feature',
    id: event.id,
    geometry: pointOf(primaryLocation(event)),
    properties: { ...event, ...support, source: { report_id, url, publisher, published, language } },
    ...(report.sample ? { sample: true as const } : {}),
  };
}
