/**
 * The index of a FlatGeobuf file: a packed R-tree (flatgeobuf.org, after flatbush), the root first. A leaf is a point and where its feature begins; a node above is the
 * box around its children and the number of the first.
 */

export const NODE_SIZE = 16; // children of a node
const NODE_BYTES = 40; // west, south, east, north and a reference
const LEAVES_AT_ONCE = 4096;

/** Leaves in their order: consecutive ones share a node. */
export interface Leaves {
  readonly count: number;
  readonly lon: (n: number) => number;
  readonly lat: (n: number) => number;
  /** Bytes of its feature, which begins where the one before ends. */
  readonly size: (n: number) => number;
}

/** In pieces; of no leaves, nothing. */
export function* packedTree(leaves: Leaves): Generator<Uint8Array> {
  if (leaves.count === 0) return;
  yield* nodesAbove(leaves);
  let offset = 0;
  for (let from = 0; from < leaves.count; from += LEAVES_AT_ONCE) {
    const to = Math.min(from + LEAVES_AT_ONCE, leaves.count);
    const piece = Buffer.allocUnsafe((to - from) * NODE_BYTES);
    for (let n = from; n < to; n++) {
      const [lon, lat] = [leaves.lon(n), leaves.lat(n)];
      writeNode(piece, n - from, [lon, lat, lon, lat], offset);
      offset += leaves.size(n);
    }
    yield piece;
  }
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** Levels from the root down, without the leaves. */
function nodesAbove(leaves: Leaves): readonly Uint8Array[] {
  const levels: Box[][] = [];
  let below: { readonly length: number; readonly box: (n: number) => Box } = {
    length: leaves.count,
    box: (n) => [leaves.lon(n), leaves.lat(n), leaves.lon(n), leaves.lat(n)],
  };
  do {
    const { length, box } = below;
    const level = Array.from({ length: Math.ceil(length / NODE_SIZE) }, (_, n) =>
      around(box, n * NODE_SIZE, Math.min((n + 1) * NODE_SIZE, length)),
    );
    levels.unshift(level);
    below = { length: level.length, box: (n) => level[n] as Box };
  } while (below.length > 1);
  return withReferences(levels);
}

/** Nodes are numbered from the root on, level after level. */
function withReferences(levels: readonly (readonly Box[])[]): readonly Uint8Array[] {
  let levelEnd = 0;
  return levels.map((level) => {
    levelEnd += level.length;
    const piece = Buffer.allocUnsafe(level.length * NODE_BYTES);
    for (const [n, box] of level.entries()) writeNode(piece, n, box, levelEnd + n * NODE_SIZE);
    return piece;
  });
}

function around(box: (n: number) => Box, from: number, to: number): Box {
  let [west, south, east, north] = box(from);
  for (let n = from + 1; n < to; n++) {
    const [w, s, e, o] = box(n);
    [west, south, east, north] = [Math.min(west, w), Math.min(south, s), Math.max(east, e), Math.max(north, o)];
  }
  return [west, south, east, north];
}

function writeNode(piece: Buffer, n: number, box: Box, reference: number): void {
  const at = n * NODE_BYTES;
  for (let side = 0; side < 4; side++) piece.writeDoubleLE(box[side] as number, at + 8 * side);
  piece.writeUInt32LE(reference % 2 ** 32, at + 32);
  piece.writeUInt32LE(Math.floor(reference / 2 ** 32), at + 36);
}
