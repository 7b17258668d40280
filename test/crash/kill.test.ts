import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder } from '../support/temporary.ts';
import { killWhileWriting } from './kill-while-writing.ts';

test('a server that is killed while it writes has kept all that it acknowledged, is whole, and starts again', async (context) => {
  const { acknowledged, lost, faults } = await killWhileWriting(5, temporaryFolder(context), Math.random);
  assert.ok(acknowledged > 0, 'something was written at all');
  assert.deepEqual([lost, faults], [[], []]);
});
