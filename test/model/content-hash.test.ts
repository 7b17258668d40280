import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentHash } from '../../server/model/content-hash.ts';
import { isId, newId } from '../../server/model/id.ts';

test('a report is the same whatever its id and title, and absent is the same as null', () => {
  assert.equal(contentHash({ text: 'a', id: '1', title: 'x' }), contentHash({ text: 'a', published: null, url: null }));
});

test('another text, day, language, address or publisher makes it another report', () => {
  const reports = [
    {},
    { text: 'b' },
    { published: '2022-03-30' },
    { language: 'uk' },
    { url: 'https://a.example' },
    { publisher: 'A' },
  ].map((change) => contentHash({ text: 'a', ...change }));
  assert.equal(new Set(reports).size, reports.length);
});

test('ids rise even when the clock stands still or goes back', () => {
  const times = [5_000, 5_000, 4_000, 6_000, 5_999].map((time) => newId(new Date(1.6e12 + time)));
  assert.deepEqual(times, times.toSorted());
  assert.ok(times.every(isId));
  assert.ok(!isId('01fzjfy8g0t898d9rwnp0ppgr3') && !isId('') && !isId('x'.repeat(26)));
});
