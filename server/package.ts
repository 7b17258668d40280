/** npm's prepack: compiles gazetteer and server to plain JavaScript with declarations under dist/package, and puts their data files beside. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFolder } from './build-step.ts';
import { DIST_FOLDER, PACKAGE_ROOT } from './paths.ts';

const SOURCES = ['gazetteer', 'server'];
const TARGET = join(DIST_FOLDER, 'package');
const DRAFT = join(DIST_FOLDER, `.unfinished-package-${process.pid}`);

try {
  mkdirSync(DRAFT, { recursive: true });
  compile();
  const copied = copyData();
  replaceFolder(DRAFT, TARGET);
  process.stderr.write(`geodispatch: compiled into dist/package, with ${copied} data files\n`);
} finally {
  rmSync(DRAFT, { recursive: true, force: true });
}

function compile(): void {
  const compiler = join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const done = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.package.json', '--outDir', DRAFT], {
    cwd: PACKAGE_ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) throw new Error('Compiling failed (its messages stand above); nothing was packaged.');
}

/** Word lists, SQL, curated places, samples: read at run time from beside the code that reads them. */
function copyData(): number {
  const files = globSync(
    SOURCES.map((folder) => `${folder}/**/*.*`),
    { cwd: PACKAGE_ROOT },
  ).filter((path) => !/\.(ts|js)$/.test(path));
  for (const path of files) cpSync(join(PACKAGE_ROOT, path), join(DRAFT, path));
  return files.length;
}
