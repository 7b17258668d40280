/** The tables of a GeoPackage, as they are filled. */
import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { aboutText } from './about.ts';
import { COLUMNS, type ColumnType, type Value } from './columns.ts';
import { Envelope } from './envelope.ts';
import type { FeatureRow } from './feature-rows.ts';
import type { AboutExport } from './format.ts';
import { pointBlob } from './geopackage-point.ts';
import { PointList } from './point-list.ts';
import { QGIS_STYLE } from './qgis-style.ts';
import { fillRtree } from './sqlite-rtree.ts';

/** GeoPackage, table 1. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  number: 'DOUBLE',
  integer: 'MEDIUMINT',
  boolean: 'BOOLEAN',
  date: 'DATE',
  'date-time': 'DATETIME',
};

const text = (name: string): string => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const FEATURES = `CREATE TABLE events (fid INTEGER PRIMARY KEY NOT NULL, geom POINT, ${COLUMNS.map(({ name, type }) => `"${name}" ${TYPES[type]}`).join(', ')});
CREATE VIRTUAL TABLE rtree_events_geom USING rtree (id, minx, maxx, miny, maxy);`;

export class GeopackageDatabase {
  readonly #database: DatabaseSync;
  readonly #insertFeature: StatementSync;
  readonly #envelope = new Envelope();
  readonly #points = new PointList();
  #count = 0;

  /** Into an empty file. */
  constructor(path: string) {
    this.#database = new DatabaseSync(path, { defensive: false }); // sqlite-rtree.ts writes what SQLite guards otherwise
    this.#database.exec(text('geopackage'));
    this.#database.exec(`BEGIN; ${FEATURES}`);
    this.#insertFeature = this.#database.prepare(`INSERT INTO events VALUES (?, ?, ${COLUMNS.map(() => '?').join(', ')})`);
  }

  insert(rows: readonly FeatureRow[]): void {
    for (const { point, values } of rows) {
      const fid = ++this.#count;
      this.#insertFeature.run(fid, this.#geometry(fid, point), ...values.map(asStored));
    }
  }

  /** What is known only when all are there: how many, and where they lie. */
  async finish(about: AboutExport): Promise<void> {
    await fillRtree(this.#database, 'rtree_events_geom', this.#points, this.#envelope);
    const { west, south, east, north } = this.#envelope;
    const changed = new Date(about.generated_at).toISOString();
    this.#run("INSERT INTO gpkg_contents VALUES ('events', 'features', 'events', ?, ?, ?, ?, ?, ?, 4326)", [
      aboutText(about),
      changed,
      ...(this.#envelope.isEmpty ? [null, null, null, null] : [west, south, east, north]),
    ]);
    this.#run("INSERT INTO gpkg_contents VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?, NULL, NULL, NULL, NULL, 0)", [
      changed,
    ]);
    this.#run("INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'POINT', 4326, 0, 0)");
    this.#run("INSERT INTO gpkg_ogr_contents VALUES ('events', ?)", [this.#count]);
    this.#run(
      `INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time)
       VALUES ('', '', 'events', 'geom', 'events', ?, '', 1, 'A symbol for each family of events', '', ?)`,
      [QGIS_STYLE, changed],
    );
    this.#database.exec(`${text('geopackage-finish')}; COMMIT`);
  }

  close(): void {
    this.#database.close();
  }

  #geometry(fid: number, point: FeatureRow['point']): Uint8Array | null {
    if (point === null) return null;
    const [lon, lat] = point;
    this.#envelope.add(lon, lat);
    this.#points.add(lon, lat, fid);
    return pointBlob(lon, lat);
  }

  #run(sql: string, values: readonly SQLInputValue[] = []): void {
    this.#database.prepare(sql).run(...values);
  }
}

const asStored = (value: Value): SQLInputValue => (typeof value === 'boolean' ? Number(value) : value);
