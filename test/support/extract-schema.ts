/** docs/extract.schema.json as a check: the contract of every line that `extract --jsonl` prints. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { PACKAGE_ROOT } from '../../server/paths.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'docs', 'extract.schema.json'), 'utf8')) as object);

export function assertFollowsSchema(line: unknown): void {
  assert.ok(validate(line), `${ajv.errorsText(validate.errors)} in ${JSON.stringify(line).slice(0, 300)}`);
}

/** What the schema says in words only: a failed line is schema, id and error and nothing else; offsets lie in the text. */
export function assertWholeLine(line: Record<string, unknown>, text?: string): void {
  assertFollowsSchema(line);
  if ('error' in line) assert.deepEqual(Object.keys(line), ['schema', 'id', 'error']);
  else for (const key of ['language', 'published', 'toponyms', 'events', 'rejected']) assert.ok(key in line, `${key} is missing`);
  if (text === undefined) return;
  const spans = JSON.stringify(line).matchAll(/"start":(\d+),"end":(\d+)/g);
  for (const [span, start, end] of spans)
    assert.ok(Number(start) < Number(end) && Number(end) <= text.length, `${span} lies outside of the text`);
}
