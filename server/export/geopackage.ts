/**
 * Events → GeoPackage 1.3 with an R-tree and a style for QGIS. It is a database, so that it is made on disk first and sent then; memory holds SQLite's page cache
 * (64 MB), a few features and 20 bytes for each.
 */
import type { FeatureBatch } from './feature-batches.ts';
import type { AboutExport } from './format.ts';
import { GeopackageDatabase } from './geopackage-database.ts';
import { NamelessFile } from './nameless-file.ts';

export async function* writeGeopackage(batches: AsyncIterable<FeatureBatch>, about: AboutExport): AsyncGenerator<Uint8Array> {
  const file = await NamelessFile.make(about.folder);
  try {
    await fill(file, batches, about);
    yield* file.pieces();
  } finally {
    await file.close();
  }
}

async function fill(file: NamelessFile, batches: AsyncIterable<FeatureBatch>, about: AboutExport): Promise<void> {
  const database = new GeopackageDatabase(file.path);
  try {
    await file.forgetName();
    for await (const batch of batches) database.insert(batch.rows());
    await database.finish(about);
  } finally {
    database.close();
  }
}
