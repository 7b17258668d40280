/** The real server with the real gazetteer on a free port, and what every client has to get from it. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { readSettings } from '../../../server/settings.ts';
import { startServer } from '../../../server/wire-up.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** Answers its address, without a slash at its end. */
export async function startSearchServer(t: TestContext, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const server = await startServer(readSettings({ PORT: '0', SAMPLES: 'off', DATA_DIR: temporaryFolder(t), ...env }));
  t.after(() => server.close());
  return server.url.replace(/\/$/, '');
}

export interface Answer {
  readonly lat: number;
  readonly lon: number;
  readonly name: string;
}

/** What is asked → where the first answer lies and how its name begins. */
export const EXPECTED: Readonly<Record<string, Answer>> = {
  Mikolaiv: { lat: 46.97, lon: 32, name: 'Mykolaiv, Mykolaiv Oblast' },
  Chernigov: { lat: 51.5, lon: 31.29, name: 'Chernihiv' },
  'Kryvyi Rih': { lat: 47.91, lon: 33.39, name: 'Kryvyi Rih' },
  Миколаїв: { lat: 46.97, lon: 32, name: 'Mykolaiv, Mykolaiv Oblast' },
  'Paris, Texas': { lat: 33.66, lon: -95.56, name: 'Paris, Texas' },
};

export const UNKNOWN = 'Nirgendwoo';

export const POINT = { lat: 46.97, lon: 32, name: 'Mykolaiv' };

const NEAR = 0.05; // degrees

/** `found`: the first answers to the names of EXPECTED, in their order. */
export function assertExpected(found: readonly (Answer | null)[]): void {
  const names = Object.keys(EXPECTED);
  assert.equal(found.length, names.length);
  names.forEach((asked, at) => {
    const [expected, answer] = [EXPECTED[asked], found[at]];
    assert.ok(expected && answer, `no answer to ${asked}`);
    const isNear = Math.abs(expected.lat - answer.lat) < NEAR && Math.abs(expected.lon - answer.lon) < NEAR;
    assert.ok(isNear && answer.name.startsWith(expected.name), `${asked}: ${JSON.stringify(answer)}`);
  });
}
