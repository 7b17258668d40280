/** GDAL's programs, where this machine has them. */
import { spawnSync } from 'node:child_process';
import type { TestContext } from 'node:test';

export const GDAL_MISSING = 'GDAL was not found, so that it was NOT tried; install gdal-bin and run the tests again.';

/** False where GDAL is missing; the test is then skipped, with a sentence. */
export function hasGdal(t: TestContext): boolean {
  const found = spawnSync('ogrinfo', ['--version']).status === 0;
  if (!found) t.skip(GDAL_MISSING);
  return found;
}

export interface Layer {
  readonly count: number;
  readonly geometry: string;
  readonly extent: string | undefined;
  /** Name → type, as ogrinfo words it. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What `ogrinfo` says of the layer of events. Throws what it says on standard error, warnings too. */
export function ogrinfo(file: string, ...options: readonly string[]): Layer {
  const { status, stdout, stderr } = spawnSync('ogrinfo', ['-ro', '-so', '-al', file, ...options], { encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(`ogrinfo ended with ${status}: ${stderr}`);
  const layer = stdout.split(/^(?=Layer name: )/m).find((part) => !part.includes('layer_styles') && part.startsWith('Layer')) ?? '';
  return {
    count: Number(/^Feature Count: (\d+)/m.exec(layer)?.[1]),
    geometry: /^Geometry: (.*)$/m.exec(layer)?.[1] ?? '',
    extent: /^Extent: (.*)$/m.exec(layer)?.[1],
    fields: Object.fromEntries([...layer.matchAll(/^(\w+): (\w+(?:\(\w+\))?) \(\d/gm)].map(([, name = '', type = '']) => [name, type])),
  };
}
