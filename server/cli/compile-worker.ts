/** The thread of compile-imports.ts: compiles one index and ends. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readAreaSummaries } from '../../gazetteer/areas.ts';
import { buildIndex } from '../../gazetteer/build.ts';
import { indexStamp } from '../../gazetteer/open-merged.ts';
import { readImports } from '../../gazetteer/sources/import-file.ts';
import type { CompileNews, CompileTask } from './compile-imports.ts';

const { folder, packagedFolder, files } = workerData as CompileTask;

const tell = (step: CompileNews): void => parentPort?.postMessage(step);

buildIndex(folder, readAreaSummaries(join(packagedFolder, 'areas')), tell, {
  entries: readImports(files),
  base: indexStamp(packagedFolder),
});
