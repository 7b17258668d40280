/** What the server counts of itself, for Prometheus. Labels have few values each: patterns of addresses, methods, statuses. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EventStore } from '../store/store.ts';

export interface Measured {
  readonly method: string;
  /** A pattern such as /reports/:id. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  readonly bytes: number;
}

export interface Metrics {
  readonly contentType: string;
  begin(): void;
  end(measured: Measured): void;
  text(): Promise<string>;
}

const BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60]; // seconds
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE']);

export function createMetrics(store: EventStore, version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const inFlight = new Gauge({ registers, name: 'geodispatch_requests_in_flight', help: 'Requests that are being answered.' });
  const requests = new Counter({
    registers,
    name: 'geodispatch_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'],
  });
  const durations = new Histogram({
    registers,
    name: 'geodispatch_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['route'],
    buckets: BUCKETS,
  });
  const bytes = new Counter({ registers, name: 'geodispatch_response_bytes_total', help: 'Bytes sent.', labelNames: ['route'] });
  new Gauge({ registers, name: 'geodispatch_build_info', help: 'Always 1.', labelNames: ['version'] }).set({ version }, 1);
  countStored(registers, store);
  return {
    contentType: registry.contentType,
    begin: () => inFlight.inc(),
    end: ({ method, route, status, seconds, bytes: sent }) => {
      inFlight.dec();
      requests.inc({ method: METHODS.has(method) ? method : 'other', route, status });
      durations.observe({ route }, seconds);
      bytes.inc({ route }, sent);
    },
    text: async () => `${await registry.metrics()}${await processMetrics().metrics()}`,
  };
}

/** Counted when they are asked for. */
function countStored(registers: Registry[], store: EventStore): void {
  const stored = new Gauge({
    registers,
    name: 'geodispatch_stored',
    help: 'What the store holds: reports, samples among them, events.',
    labelNames: ['what'],
    collect: async () => {
      for (const [what, count] of Object.entries(await store.counts())) stored.set({ what }, count);
    },
  });
}

let ofProcess: Registry | undefined;

/** Memory, processor time, event loop and garbage collection: one registry however many applications there are. */
function processMetrics(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}
