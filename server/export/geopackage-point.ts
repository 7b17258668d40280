/** A point as GeoPackage keeps it (2.1.3): a header of 8 bytes without an envelope, then well-known binary; WGS 84, little-endian. */

const LENGTH = 29; // bytes
const TEMPLATE = Buffer.alloc(LENGTH);
TEMPLATE.write('GP', 0, 'latin1');
TEMPLATE.writeUInt8(0, 2); // version 1
TEMPLATE.writeUInt8(1, 3); // flags: little-endian, no envelope, not empty
TEMPLATE.writeInt32LE(4326, 4);
TEMPLATE.writeUInt8(1, 8); // little-endian
TEMPLATE.writeUInt32LE(1, 9); // a point

/** The same bytes are used again for the next point: SQLite has copied them by then. */
export function pointBlob(lon: number, lat: number): Uint8Array {
  TEMPLATE.writeDoubleLE(lon, 13);
  TEMPLATE.writeDoubleLE(lat, 21);
  return TEMPLATE;
}
