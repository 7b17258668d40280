/** The standard's own examples, tests and data (test/fixtures/cql2). */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FilteredFeature } from '../../server/cql2/context.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/cql2');

export interface ExpectedCount {
  readonly id: number;
  readonly conformanceClass: string;
  readonly collection: string;
  readonly filter: string;
  readonly expected: number;
}

export const readFixture = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

export const EXPECTED_COUNTS = readFixture('expected-counts.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ExpectedCount);

export const featuresOf = (collection: string): readonly FilteredFeature[] =>
  (JSON.parse(readFixture(`data/${collection}.geojson`)) as { features: FilteredFeature[] }).features;

/** Name without extension → content. */
export function examples(extension: 'json' | 'txt'): ReadonlyMap<string, string> {
  const paths = globSync(`examples/*/*.${extension}`, { cwd: FOLDER }).sort();
  return new Map(paths.map((path) => [basename(path, `.${extension}`), readFixture(path)]));
}
