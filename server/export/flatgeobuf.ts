/**
 * Events → FlatGeobuf with its index. The index stands before the features and in the order of the features, so that all of them go to disk first; memory
 * holds about 40 bytes an event. Events without a point are left out, because readers of the format stumble over them; the file and the reader are told how many.
 */
import { readSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { aboutMembers, aboutText } from './about.ts';
import { Envelope } from './envelope.ts';
import type { FeatureBatch } from './feature-batches.ts';
import { FeatureWriter } from './flatgeobuf-feature.ts';
import { flatgeobufHeader, MAGIC } from './flatgeobuf-header.ts';
import type { AboutExport } from './format.ts';
import { hilbertOrder } from './hilbert-order.ts';
import { NamelessFile } from './nameless-file.ts';
import { type Leaves, NODE_SIZE, packedTree } from './packed-tree.ts';
import { PointList } from './point-list.ts';

const PIECE = 512 * 1024; // bytes that are sent at a time

export async function* writeFlatgeobuf(batches: AsyncIterable<FeatureBatch>, about: AboutExport): AsyncGenerator<Uint8Array> {
  const file = await NamelessFile.make(about.folder);
  try {
    await file.forgetName();
    const found = await keepFeatures(file.descriptor, batches);
    const leftOut = leftOutSentence(found.leftOut);
    if (leftOut !== '') about.tell?.(leftOut);
    yield head(found, leftOut, about);
    const order = hilbertOrder(found.points, found.envelope);
    yield* packedTree(inOrder(found.points, order));
    yield* featuresInOrder(file.descriptor, found.points, order);
  } finally {
    await file.close();
  }
}

interface Found {
  /** In the order in which their features stand on disk. */
  readonly points: PointList;
  readonly envelope: Envelope;
  readonly leftOut: number;
}

async function keepFeatures(descriptor: number, batches: AsyncIterable<FeatureBatch>): Promise<Found> {
  const [points, envelope, writer] = [new PointList(), new Envelope(), new FeatureWriter()];
  let leftOut = 0;
  for await (const batch of batches) {
    for (const { point, values } of batch.rows()) {
      if (point === null) {
        leftOut += 1;
        continue;
      }
      const [lon, lat] = point;
      envelope.add(lon, lat);
      points.add(lon, lat, writer.write(lon, lat, values));
    }
    writeWhole(descriptor, writer.take());
  }
  return { points, envelope, leftOut };
}

function leftOutSentence(count: number): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? 'event has' : 'events have'} no point and ${count === 1 ? 'is' : 'are'} not in this file; the other formats hold ${count === 1 ? 'it' : 'them'}.`;
}

function head({ points, envelope, leftOut }: Found, sentence: string, about: AboutExport): Uint8Array {
  const header = flatgeobufHeader({
    count: points.count,
    envelope,
    nodeSize: points.count === 0 ? 0 : NODE_SIZE,
    description: `${sentence} ${aboutText(about)}`.trim(),
    metadata: JSON.stringify({ ...aboutMembers(about), left_out: leftOut }),
  });
  return Buffer.concat([MAGIC, header]);
}

function inOrder(points: PointList, order: Uint32Array): Leaves {
  const at = (n: number): number => order[n] as number;
  return {
    count: points.count,
    lon: (n) => points.lon(at(n)),
    lat: (n) => points.lat(at(n)),
    size: (n) => points.note(at(n)),
  };
}

/** Read where they stand, which the system's cache makes cheap; other requests get their turn after each piece. */
async function* featuresInOrder(descriptor: number, points: PointList, order: Uint32Array): AsyncGenerator<Uint8Array> {
  const starts = startsOf(points);
  for (let n = 0; n < order.length; await setImmediate()) {
    const piece = Buffer.allocUnsafe(Math.max(PIECE, points.note(order[n] as number)));
    let end = 0;
    for (; n < order.length; n++) {
      const point = order[n] as number;
      if (end + points.note(point) > piece.length) break;
      end += readSync(descriptor, piece, end, points.note(point), starts[point] as number);
    }
    yield piece.subarray(0, end);
  }
}

function startsOf(points: PointList): Float64Array {
  const starts = new Float64Array(points.count);
  for (let n = 1; n < points.count; n++) starts[n] = (starts[n - 1] as number) + points.note(n - 1);
  return starts;
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}
