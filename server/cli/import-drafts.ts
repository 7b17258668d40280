/** What an import writes before it is whole: beside its place and under a name that nothing reads, until all of it is put there. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INDEX_FILE } from '../../gazetteer/index-layout.ts';
import { importFiles } from '../../gazetteer/sources/import-file.ts';
import { isRunning } from '../build-step.ts';
import { importsFolder, mergedFolder, UNFINISHED } from '../import-paths.ts';

export class ImportDrafts {
  readonly #merged: string;
  readonly #imports: string;
  /** Holds the index and the import in the making. */
  readonly folder: string;
  #staged: string | undefined;

  constructor(dataDir: string) {
    this.#merged = mergedFolder(dataDir);
    this.#imports = importsFolder(dataDir);
    this.folder = join(this.#merged, `${UNFINISHED}${process.pid}`);
    mkdirSync(this.#imports, { recursive: true });
    this.#removeAbandoned();
    mkdirSync(this.folder);
  }

  /** The path to write an import to; `name` is what it will be called. */
  stage(name: string): string {
    this.#staged = join(this.folder, name);
    return this.#staged;
  }

  /** Everything that the next index is made of: what was imported before, and the staged file in place of its older self. */
  files(): readonly string[] {
    const staged = this.#staged;
    const before = importFiles(this.#imports).filter((path) => staged === undefined || basename(path) !== basename(staged));
    return staged === undefined ? before : [...before, staged];
  }

  /** Puts import and index in place. A crash between the two leaves an older index, which is whole. */
  finish(): void {
    if (this.#staged !== undefined) renameSync(this.#staged, join(this.#imports, basename(this.#staged)));
    renameSync(join(this.folder, INDEX_FILE), join(this.#merged, INDEX_FILE));
  }

  /** When there are no imports any more. */
  removeIndex(): void {
    rmSync(join(this.#merged, INDEX_FILE), { force: true });
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What imports left behind that were killed. */
  #removeAbandoned(): void {
    if (!existsSync(this.#merged)) return;
    for (const name of readdirSync(this.#merged).filter((each) => each.startsWith(UNFINISHED)))
      if (!isRunning(Number(name.slice(UNFINISHED.length)))) rmSync(join(this.#merged, name), { recursive: true, force: true });
  }
}
