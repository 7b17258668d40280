/** The gazetteer is read once, and every thread answers from that memory. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeIndex } from '../../gazetteer/index-file.ts';
import type { IndexTables } from '../../gazetteer/index-layout.ts';
import { openGazetteer, readGazetteer } from '../../gazetteer/lookup.ts';
import { addedByThreads, startGazetteerThread } from '../support/gazetteer-threads.ts';

const THREADS = 2;
const MYKOLAIV = 'geonames:700569';

test('two threads answer from the same memory', async (context) => {
  const memory = readGazetteer();
  const threads = await Promise.all(Array.from({ length: THREADS }, startGazetteerThread));
  context.after(() => Promise.all(threads.map((thread) => thread.close())));
  for (const thread of threads) await thread.open(memory);
  setPopulation(memory.index, MYKOLAIV, 123_456); // after they have opened it: only who shares it can know
  for (const thread of threads) {
    const [found] = await thread.find('Mykolaiv');
    assert.deepEqual([found?.place.id, found?.place.population], [MYKOLAIV, 123_456]);
  }
});

test('threads that open the gazetteer add less than the index to the memory in use', async () => {
  const memory = readGazetteer();
  const added = await addedByThreads(memory, THREADS);
  assert.ok(added < memory.index.byteLength, `${THREADS} threads added ${added} bytes; the index has ${memory.index.byteLength}`);
});

test('what was read by one reader is not altered in another', () => {
  const memory = readGazetteer();
  setPopulation(memory.index, MYKOLAIV, 1);
  assert.notEqual(openGazetteer().place(MYKOLAIV)?.population, 1);
});

test('a folder without a gazetteer is said to be one', () => {
  assert.throws(() => readGazetteer('/no/such/folder'), /there is no gazetteer at .*; run `npm run build`/);
});

test('memory that holds something else is refused', () => {
  const index = new SharedArrayBuffer(64);
  assert.throws(() => openGazetteer({ index, path: 'index.bin', areasFolder: '' }), /index\.bin is not a gazetteer index/);
});

function setPopulation(index: SharedArrayBuffer, id: string, population: number): void {
  const { columns } = decodeIndex<IndexTables>(index, 'memory');
  const number = columns['id']?.indexOf(Number(id.replace('geonames:', ''))) ?? -1;
  assert.ok(number >= 0);
  (columns['population'] as Uint32Array)[number] = population;
}
