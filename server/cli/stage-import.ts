/** A file to import → the kept rows in their normal form, one line at a time: memory holds a line, however long the file. */
import { createReadStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readIndex } from '../../gazetteer/index-file.ts';
import { INDEX_FILE } from '../../gazetteer/index-layout.ts';
import { defaultIndexFolder } from '../../gazetteer/paths.ts';
import { BadFile, BadRow } from '../../gazetteer/sources/bad-row.ts';
import { entryLine, importName, originLine, readImports } from '../../gazetteer/sources/import-file.ts';
import { type LineReader, lineReader } from '../../gazetteer/sources/import-kinds.ts';
import { readLines } from '../ingest/lines.ts';
import { WorkError } from './command.ts';
import type { ImportDrafts } from './import-drafts.ts';
import type { ImportSource } from './open-import.ts';
import type { ProgressLine } from './progress-line.ts';

const LIMITS = {
  line: 1_000_000, // bytes of one row
  faults: 100, // that are said one by one
  buffer: 1 << 20, // characters kept back before they are written
};

export interface RowCounts {
  rows: number;
  kept: number;
  bad: number;
}

/** Throws WorkError when it is interrupted. Bad rows are said with their number and do not end it. */
export async function stageImport(source: ImportSource, drafts: ImportDrafts, line: ProgressLine, signal: AbortSignal): Promise<RowCounts> {
  const { origin } = source;
  const isKnown = origin.kind === 'alternate-names' ? knownIds(drafts) : () => false;
  const read = lineReader(origin.kind, { country: origin.country, isKnown });
  const counts: RowCounts = { rows: 0, kept: 0, bad: 0 };
  const file = await open(drafts.stage(importName(origin)), 'w');
  try {
    let text = originLine(origin);
    for await (const piece of readRows(source, read, counts, line, signal)) {
      text += piece;
      if (text.length < LIMITS.buffer) continue;
      await file.write(text);
      text = '';
    }
    await file.write(text);
  } finally {
    await file.close();
  }
  if (counts.bad > LIMITS.faults) line.say(`… and ${counts.bad - LIMITS.faults} more lines that could not be used`);
  return counts;
}

async function* readRows(
  source: ImportSource,
  read: LineReader,
  counts: RowCounts,
  line: ProgressLine,
  signal: AbortSignal,
): AsyncIterable<string> {
  let bytes = 0;
  const stream = createReadStream(source.path);
  stream.on('data', (chunk) => (bytes += chunk.length));
  for await (const { number, text, fault } of readLines(stream, LIMITS.line)) {
    if (signal.aborted) throw new WorkError('Interrupted; the gazetteer is as it was.');
    if (text?.trim() === '') continue;
    counts.rows++;
    try {
      if (text === null) throw new BadRow(fault ?? 'It cannot be read.');
      const entry = read(text);
      if (entry === undefined) counts.rows--;
      else if (entry !== null) {
        counts.kept++;
        yield entryLine(entry);
      }
    } catch (error) {
      if (error instanceof BadFile) throw new WorkError(`"${source.path}": ${error.message} Nothing was imported.`);
      if (!(error instanceof BadRow)) throw error;
      if (++counts.bad <= LIMITS.faults) line.say(`"${source.path}" line ${number}: ${error.message}`);
    }
    line.show(`${counts.rows} rows read, ${counts.kept} kept`, bytes / Math.max(1, source.size));
  }
}

/** The ids of GeoNames that are in the packaged index or were imported. */
function knownIds(drafts: ImportDrafts): (geonameid: number) => boolean {
  const index = join(defaultIndexFolder(), INDEX_FILE);
  if (!existsSync(index)) throw new WorkError('The gazetteer is not built; run `npm run build` first.');
  const ids = new Set<number>(readIndex(index).columns['id']);
  for (const { id } of readImports(drafts.files())) {
    const geonameid = /^geonames:(\d+)$/.exec(id)?.[1];
    if (geonameid !== undefined) ids.add(Number(geonameid));
  }
  return (geonameid) => ids.has(geonameid);
}
