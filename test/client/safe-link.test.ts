import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeLink } from '../../client/detail/safe-link.ts';

test('http and https addresses become links', () => {
  assert.equal(safeLink('https://example.org/a?b=c'), 'https://example.org/a?b=c');
  assert.equal(safeLink('http://example.org/'), 'http://example.org/');
});

for (const address of [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  '/relative',
  'not an address',
  '',
  null,
]) {
  test(`${JSON.stringify(address)} does not become a link`, () => assert.equal(safeLink(address), null));
}
