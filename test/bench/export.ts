/**
 * Every download of 200,000 events against `ogr2ogr` writing the same file from a GeoPackage of the same events; in turns, because a machine is not as fast at one
 * time as at another. And the memory that a download of a million takes above a process that has just opened its store.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMAT_NAMES, type FormatName, formatOf } from '../../server/export/formats.ts';
import type { ExportProbe } from './export-probe.ts';
import { makeStore } from './made-store.ts';
import { heading, median, perSecond, show } from './measure.ts';

const EVENTS = 200_000;
const MANY = 1_000_000;
const ROUNDS = 3;
const MEGABYTE = 2 ** 20;
const FASTER = '≥ 1 × ogr2ogr';
const LEAN = '≤ 300 MB';

/** GDAL's names; CSV needs to be told to write the geometry. */
const DRIVERS: Readonly<Record<FormatName, readonly string[]>> = {
  geojson: ['GeoJSON'],
  geojsonseq: ['GeoJSONSeq', '-lco', 'RS=YES'],
  geojsonl: ['GeoJSONSeq'],
  csv: ['CSV', '-lco', 'GEOMETRY=AS_WKT'],
  gpkg: ['GPKG'],
  fgb: ['FlatGeobuf'],
  kml: ['KML'], // LIBKML takes minutes
};

export async function benchExport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'geodispatch-bench-'));
  try {
    await makeStore(folder, EVENTS);
    heading(`Downloads of ${EVENTS.toLocaleString('en')} events`);
    for (const format of FORMAT_NAMES) compare(folder, format);
    await benchMemory();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(folder: string, format: FormatName): void {
  const file = join(folder, `ours.${formatOf(format)?.extension}`);
  const source = join(folder, 'source.gpkg');
  if (format === FORMAT_NAMES[0]) probe(folder, 'gpkg', source);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: probe(folder, format, file).seconds,
    theirs: ogr2ogr(format, source, folder),
  }));
  const rate = EVENTS / median(rounds.map(({ ours }) => ours));
  const ratios = rounds.map(({ ours, theirs }) => theirs / ours);
  const beside = Number.isNaN(ratios[0]) ? 'ogr2ogr was not found' : `${median(ratios).toFixed(1)} × ogr2ogr`;
  show(format, `${perSecond(rate, 'events')}, ${beside}`, FASTER);
}

/** Seconds; NaN without GDAL. */
function ogr2ogr(format: FormatName, source: string, folder: string): number {
  const target = join(folder, `theirs.${formatOf(format)?.extension}`);
  rmSync(target, { force: true });
  const started = performance.now();
  const { status } = spawnSync('ogr2ogr', ['-f', ...DRIVERS[format].slice(0, 1), target, source, 'events', ...DRIVERS[format].slice(1)]);
  return status === 0 ? (performance.now() - started) / 1000 : Number.NaN;
}

async function benchMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'geodispatch-bench-'));
  try {
    await makeStore(folder, MANY);
    heading(`Memory that a download of ${MANY.toLocaleString('en')} events takes`);
    for (const format of FORMAT_NAMES) show(format, `${Math.round(probe(folder, format, join(folder, 'file')).bytes / MEGABYTE)} MB`, LEAN);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own. */
function probe(folder: string, format: FormatName, file: string): ExportProbe {
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning'];
  const script = join(import.meta.dirname, 'export-probe.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, script, folder, format, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The measuring process failed: ${stderr}`);
  return JSON.parse(stdout) as ExportProbe;
}
