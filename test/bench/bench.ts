/**
 * npm run bench: how fast everything is, with its goals; `npm run bench -- gazetteer` runs one part. Seeded, repeated, medians; the peers run in the
 * same process. A busy machine gives numbers that mean nothing, so the load stands at the top.
 */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { VERSION } from '../../server/paths.ts';
import { benchExport } from './export.ts';
import { benchExtract } from './extract.ts';
import { benchGazetteer } from './gazetteer.ts';
import { benchHttp } from './http.ts';
import { benchBuild, benchLoad } from './load.ts';
import { benchKill } from './kill.ts';
import { checkSink, RUNS } from './measure.ts';
import { SEED } from './names.ts';
import { benchPeers } from './peers.ts';

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  load: benchLoad,
  gazetteer: benchGazetteer,
  peers: benchPeers,
  extract: benchExtract,
  http: benchHttp,
  export: benchExport,
  kill: benchKill,
  build: benchBuild,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const [load = 0] = loadavg();
console.log(
  `Geodispatch ${VERSION}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}, ` +
    `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB; load ${load.toFixed(2)} at the start; seed ${SEED}, medians of ${RUNS} runs`,
);
for (const [name, part] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await part();
if (wanted.some((name) => !['load', 'export', 'kill', 'build'].includes(name)) || wanted.length === 0) checkSink();
