/** `backup`: a consistent copy of the store while it goes on working. */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Command, UsageError, WorkError } from './command.ts';
import { openExistingStore } from './open-existing-store.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: ['FILE'],
  summary: 'writes a consistent copy of the store to a file, while the server may go on',
  options: {},
  notes: 'To restore: stop the server, put the file in place of DATA_DIR/geodispatch.sqlite (and remove its -wal and -shm), start again.',
  async run(args) {
    const [file, ...more] = args.files;
    if (file === undefined || more.length > 0) throw new UsageError('One FILE to write to was expected: geodispatch backup FILE.');
    const target = resolve(file);
    refuseTarget(file, target);
    const store = await openExistingStore();
    try {
      await store.backup(target);
    } finally {
      await store.close();
    }
    process.stderr.write(`geodispatch: backed up to ${target} (${statSync(target).size} bytes).\n`);
  },
};

/** An older backup is never written over. */
function refuseTarget(file: string, target: string): void {
  if (existsSync(target))
    throw new WorkError(`"${file}" is there already; name a file that does not exist yet, so that no older backup is lost.`);
  if (!existsSync(dirname(target))) throw new WorkError(`The folder of "${file}" does not exist; make it first.`);
}
