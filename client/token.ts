/** The reader's token: for this tab and until it is closed, never in an address. */
const KEY = 'geodispatch.token';

export const heldToken = (): string | null => withStorage((storage) => storage.getItem(KEY)) ?? null;

export const holdToken = (token: string): void => void withStorage((storage) => storage.setItem(KEY, token));

export const dropToken = (): void => void withStorage((storage) => storage.removeItem(KEY));

/** A browser may forbid it. */
function withStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(sessionStorage);
  } catch {
    return undefined;
  }
}
