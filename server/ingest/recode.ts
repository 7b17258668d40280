/** Stored reports, coded again by the extractor of today: a report at a time, each in one transaction, interruptible between two. */
import { setImmediate } from 'node:timers/promises';
import type { Extraction } from '../model/extraction.ts';
import type { StoredReport } from '../model/report.ts';
import { ReportGone } from '../store/store.ts';
import { asGiven } from './as-given.ts';
import type { IngestDeps } from './ingest.ts';
import { type EventChange, type Plan, planRecoding } from './plan-recoding.ts';

export type { EventChange } from './plan-recoding.ts';

export interface RecodeOptions {
  /** YYYY-MM-DD: only reports that were taken in on this day or later. */
  readonly since?: string;
  /** Only these, by id. */
  readonly reports?: readonly string[];
  /** Nothing is written. */
  readonly dryRun?: boolean;
  /** Aborted by Ctrl-C: the current report is finished, the rest is left. */
  readonly signal?: AbortSignal;
  /** After every report. */
  readonly onReport?: (report: RecodedReport) => void;
  /** A report that is not there. */
  readonly onFault?: (sentence: string) => void;
}

export interface RecodedReport {
  readonly id: string;
  readonly changes: readonly EventChange[];
}

const PAGE = 500; // reports whose ids are read at a time

/** False when the signal came before the end; the same again does what is left, and finds nothing to change in what was done. */
export async function recodeReports(deps: IngestDeps, options: RecodeOptions): Promise<boolean> {
  for await (const id of reportIds(deps, options)) {
    await setImmediate(); // signals get their turn
    if (options.signal?.aborted) return false;
    const changes = await recodeReport(id, deps, options).catch(told(options));
    if (changes) options.onReport?.({ id, changes });
  }
  return true;
}

async function* reportIds({ store }: IngestDeps, { reports, since }: RecodeOptions): AsyncGenerator<string> {
  if (reports) return yield* reports;
  for (let after = ''; ; ) {
    const ids = await store.reportIds({ after, limit: PAGE, ...(since === undefined ? {} : { since }) });
    yield* ids;
    if (ids.length < PAGE) return;
    after = ids.at(-1) as string;
  }
}

async function recodeReport(id: string, deps: IngestDeps, options: RecodeOptions): Promise<readonly EventChange[] | undefined> {
  const known = await deps.store.report(id);
  if (!known) throw new ReportGone(`There is no report "${id}".`);
  const extraction = extractAgain(known.report, deps);
  const now = deps.clock();
  if (options.dryRun) return planRecoding(known, extraction, now).changes;
  let plan: Plan | undefined;
  await deps.store.recodeReport(id, now.toISOString(), (current) => {
    plan = planRecoding(current, extraction, now); // of what is stored now: a person may have been at work meanwhile
    return plan.recoding;
  });
  return plan?.changes;
}

function extractAgain(report: StoredReport, { extract, lookup }: IngestDeps): Extraction {
  const { published, language } = asGiven(report);
  return extract(report.text, lookup, { published, ...(language === null ? {} : { language }) });
}

/** A report that went while others were coded is said and left out; anything else ends the run. */
const told =
  ({ onFault }: RecodeOptions) =>
  (error: unknown): undefined => {
    if (!(error instanceof ReportGone)) throw error;
    onFault?.(error.message);
  };
