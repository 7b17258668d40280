/** What SQLite and the file system report → one sentence that says what to do. */
import { StoreError, type StoreFault } from './store.ts';

interface Fault {
  readonly fault: StoreFault;
  readonly sentence: string;
}

/** SQLite's primary result codes, sqlite.org/rescode.html. */
const SQLITE_FAULTS: Readonly<Record<number, Fault>> = {
  5: { fault: 'busy', sentence: 'is locked by another process; wait until that has finished, or stop it, and try again' },
  6: { fault: 'busy', sentence: 'is locked by another process; wait until that has finished, or stop it, and try again' },
  8: { fault: 'read-only', sentence: 'may not be written; make the file and its folder writable, or set DATA_DIR to another folder' },
  10: { fault: 'full', sentence: 'could not be read or written by the disk; check that it has room and is in order' },
  11: { fault: 'damaged', sentence: 'is damaged; put a backup in its place, or move it away to start anew' },
  13: { fault: 'full', sentence: 'does not fit: the disk is full; make room and try again, nothing was half-written' },
  14: {
    fault: 'unreachable',
    sentence: 'cannot be opened; check that its folder exists and may be written, or set DATA_DIR to another one',
  },
  26: {
    fault: 'damaged',
    sentence: 'is not a database of this program, or is damaged; put a backup in its place, or move it away to start anew',
  },
};

const FILE_FAULTS: Readonly<Record<string, Fault>> = {
  ENOSPC: { fault: 'full', sentence: 'does not fit: the disk is full; make room and try again' },
  EROFS: { fault: 'read-only', sentence: 'lies on a disk that may not be written; set DATA_DIR to another folder' },
  EACCES: { fault: 'read-only', sentence: 'may not be written; change its permissions, or set DATA_DIR to another folder' },
  EPERM: { fault: 'read-only', sentence: 'may not be written; change its permissions, or set DATA_DIR to another folder' },
  EEXIST: { fault: 'unreachable', sentence: 'cannot be made, because a file of that name is in the way; set DATA_DIR to another folder' },
  ENOTDIR: { fault: 'unreachable', sentence: 'cannot be made, because a part of its path is a file; set DATA_DIR to another folder' },
  ENOENT: { fault: 'unreachable', sentence: 'cannot be reached, because a folder of its path is missing; name one that exists' },
};

/** Any error of an operation on `what` (a path) as a StoreError; a StoreError or an error of our own stays as it is. */
export function asStoreError(error: unknown, what: string): unknown {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
  if (code === 'ERR_SQLITE_ERROR') {
    const known = SQLITE_FAULTS[(errcode ?? 0) & 0xff]; // the low byte is the primary code
    return storeError(known ?? { fault: 'failed', sentence: `failed: ${message ?? 'no reason given'}` }, `The database ${what}`, error);
  }
  const known = code === undefined ? undefined : FILE_FAULTS[code];
  return known ? storeError(known, `The folder or file ${what}`, error) : error;
}

const storeError = ({ fault, sentence }: Fault, subject: string, cause: unknown): StoreError =>
  new StoreError(fault, `${subject} ${sentence}.`, cause);
