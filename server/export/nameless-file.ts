/**
 * A file that is there only while it is worked on. It loses its name at once where the system lets an open file do so (not on Windows), so that nothing is
 * left even of a process that was killed.
 */
import { type FileHandle, mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

const PIECE = 256 * 1024; // bytes

export class NamelessFile {
  readonly path: string;
  readonly #folder: string;
  readonly #handle: FileHandle;

  private constructor(folder: string, path: string, handle: FileHandle) {
    this.#folder = folder;
    this.path = path;
    this.#handle = handle;
  }

  /** The name is there until `forgetName`, for those who open files by name. */
  static async make(parent: string): Promise<NamelessFile> {
    const folder = await mkdtemp(join(parent, '.unfinished-export-'));
    const path = join(folder, 'file');
    return new NamelessFile(folder, path, await open(path, 'wx+', 0o600));
  }

  get descriptor(): number {
    return this.#handle.fd;
  }

  async forgetName(): Promise<void> {
    await rm(this.path, { force: true }).catch(() => undefined);
    await rmdir(this.#folder).catch(() => undefined);
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    for (let position = 0; ; ) {
      const piece = Buffer.allocUnsafe(PIECE); // a new one each time: the last is still on its way out
      const { bytesRead } = await this.#handle.read(piece, 0, PIECE, position);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
      position += bytesRead;
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
    await this.forgetName();
  }
}
