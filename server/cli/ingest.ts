/** `ingest`: reads many reports and stores them with their events. Resumable: what is stored already is skipped. */
import { type BulkProgress, type BulkResult, ingestBulk } from '../ingest/bulk.ts';
import { readSettings } from '../settings.ts';
import { openParts } from '../wire-up.ts';
import { type Command, UsageError, WorkError } from './command.ts';
import { parseDateOption } from './date-option.ts';
import { ProgressLine } from './progress-line.ts';

export const ingestCommand: Command = {
  name: 'ingest',
  usage: ['FILE|FOLDER|- [--published YYYY-MM-DD]'],
  summary: 'reads reports and stores them with their events',
  options: { published: { value: 'YYYY-MM-DD', help: 'the day of the reports that do not say theirs, such as plain text files' } },
  notes: [
    'A .jsonl or .ndjson file holds a report a line: {"id"?, "text", "published"?, "language"?, "url"?, "publisher"?, "title"?}.',
    'A .txt file is one report. A folder is all such files in it; - is standard input, a report a line.',
    'Ctrl-C finishes the current report; the same command again goes on where it stopped. The store is in DATA_DIR.',
  ].join('\n'),
  async run({ files, values }) {
    const [path, ...more] = files;
    if (path === undefined || more.length > 0)
      throw new UsageError('One FILE, FOLDER or - was expected: geodispatch ingest FILE|FOLDER|-.');
    const published = values['published'];
    finish(await ingest(path, published === undefined ? undefined : parseDateOption('published', String(published))), path);
  },
};

async function ingest(path: string, published: string | undefined): Promise<BulkResult> {
  const parts = await openParts(readSettings(process.env));
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt); // a second Ctrl-C ends the process at once; the store stays whole
  const line = new ProgressLine();
  try {
    return await ingestBulk(path, parts, {
      stdin: process.stdin,
      ...(published === undefined ? {} : { published }),
      signal: stop.signal,
      onProgress: (progress) =>
        line.show(progressText(progress), progress.totalBytes === null ? null : progress.bytes / Math.max(1, progress.totalBytes)),
      onFault: (sentence) => line.say(sentence),
    });
  } finally {
    line.clear();
    await parts.store.close();
  }
}

const progressText = ({ created, known, failed, events }: BulkProgress): string =>
  `${created} reports stored with ${events} events${known > 0 ? `, ${known} known before` : ''}${failed > 0 ? `, ${failed} refused` : ''}`;

/** Reports that were refused are said one by one and are no failure of the whole, unless nothing could be used. */
function finish(result: BulkResult, path: string): void {
  process.stderr.write(`geodispatch: ${progressText(result)}.\n`);
  if (result.interrupted) throw new WorkError(`Interrupted; what is stored is whole. Go on with: geodispatch ingest ${path}`);
  if (result.failed > 0 && result.created + result.known === 0) throw new WorkError('No report could be used; the reasons stand above.');
}
