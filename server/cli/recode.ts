/** `recode`: codes stored reports again with the extractor of today, keeps what people have decided, and prints what changed. */
import { recodeReports, type RecodeOptions } from '../ingest/recode.ts';
import { readSettings } from '../settings.ts';
import { openParts, type Parts } from '../wire-up.ts';
import { type Arguments, type Command, isSet, textOption, UsageError, WorkError } from './command.ts';
import { parseDateOption } from './date-option.ts';
import { requireStore } from './open-existing-store.ts';
import { ProgressLine } from './progress-line.ts';
import { RecodeTally } from './recode-tally.ts';
import { writeOut } from './stdout.ts';

export const recodeCommand: Command = {
  name: 'recode',
  usage: ['[--since YYYY-MM-DD | --reports ID,ID] [--dry-run]'],
  summary: 'codes stored reports again with the extractor of today and prints what changed',
  options: {
    since: { value: 'YYYY-MM-DD', help: 'only reports that were taken in on this day or later' },
    reports: { value: 'ID,ID', help: 'only these reports' },
    'dry-run': { help: 'print what would change and write nothing' },
  },
  notes: [
    'Events keep their ids. What people have decided stays: corrected fields, events that were reviewed, rejected or retracted, events added by hand;',
    'where the extractor now says otherwise, they are listed. Events that are no longer found become tombstones; nothing is lost from the history.',
    'Ctrl-C finishes the current report; the same command again does the rest.',
  ].join('\n'),
  async run(args) {
    if (args.files.length > 0) throw new UsageError('"recode" takes no file; to name reports: --reports ID,ID.');
    const options = readOptions(args);
    const settings = readSettings(process.env);
    requireStore(settings.dataDir);
    const parts = await openParts(settings);
    const tally = new RecodeTally();
    const finished = await recode(parts, options, tally);
    await writeOut(tally.table(options.dryRun ?? false));
    if (!finished) throw new WorkError('Interrupted; what is stored is whole. The same command again does the rest.');
    if (tally.reports === 0 && options.reports) throw new WorkError('None of the reports is there; the reasons stand above.');
  },
};

function readOptions(args: Arguments): RecodeOptions {
  const [since, reports] = [textOption(args, 'since'), textOption(args, 'reports')];
  if (since !== undefined && reports !== undefined) throw new UsageError('--since and --reports are both given; expected one of them.');
  return {
    dryRun: isSet(args, 'dry-run'),
    ...(since === undefined ? {} : { since: parseDateOption('since', since) }),
    ...(reports === undefined ? {} : { reports: [...new Set(reports.split(',').map((id) => id.trim()))] }),
  };
}

async function recode(parts: Parts, options: RecodeOptions, tally: RecodeTally): Promise<boolean> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt); // a second Ctrl-C ends the process at once; the store stays whole
  const line = new ProgressLine();
  try {
    const total = options.reports?.length ?? (options.since === undefined ? (await parts.store.counts()).reports : null);
    return await recodeReports(parts, {
      ...options,
      signal: stop.signal,
      onReport: (report) => {
        tally.add(report);
        line.show(tally.line(), total === null ? null : tally.reports / Math.max(1, total));
      },
      onFault: (sentence) => line.say(sentence),
    });
  } finally {
    line.clear();
    await parts.store.close();
  }
}
