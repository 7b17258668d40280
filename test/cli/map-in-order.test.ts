import assert from 'node:assert/strict';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { mapInOrder } from '../../server/cli/map-in-order.ts';

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) {
    await setImmediate();
    yield item;
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapInOrder', () => {
  test('answers in the order of the questions, however long each takes and however many are in work', async () => {
    const cases = fc.tuple(fc.array(fc.nat(4), { maxLength: 30 }), fc.integer({ min: 1, max: 8 }));
    await fc.assert(
      fc.asyncProperty(cases, async ([delays, ahead]) => {
        const questions = delays.map((delay, n) => ({ delay, n }));
        const work = ({ delay, n }: { delay: number; n: number }): Promise<number> => setTimeout(delay, n);
        assert.deepEqual(await collect(mapInOrder(stream(questions), work, ahead)), [...questions.keys()]);
      }),
      { numRuns: 30 },
    );
  });

  test('never holds more than it may', async () => {
    let running = 0;
    let most = 0;
    const work = async (n: number): Promise<number> => {
      most = Math.max(most, ++running);
      await setTimeout(1);
      running--;
      return n;
    };
    await collect(mapInOrder(stream([...Array(40).keys()]), work, 3));
    assert.ok(most <= 3 && most > 1, `${most} at a time`);
  });

  test('passes an answer on before the next question comes', async () => {
    let ask: (question: string | null) => void = () => undefined;
    const questions = (async function* () {
      for (;;) {
        const question = await new Promise<string | null>((resolve) => (ask = resolve));
        if (question === null) return;
        yield question;
      }
    })();
    const answers = mapInOrder(questions, async (question) => `${question}!`, 4);
    for (const question of ['one', 'two']) {
      const answer = answers.next();
      await setImmediate();
      ask(question);
      assert.deepEqual(await answer, { done: false, value: `${question}!` });
    }
    const end = answers.next();
    await setImmediate();
    ask(null);
    assert.deepEqual(await end, { done: true, value: undefined });
  });

  test('ends with the first fault, after the answers before it', async () => {
    const seen: number[] = [];
    const work = async (n: number): Promise<number> => {
      if (n === 2) throw new Error('broken');
      return n;
    };
    await assert.rejects(async () => {
      for await (const n of mapInOrder(stream([0, 1, 2, 3]), work, 2)) seen.push(n);
    }, /broken/);
    assert.deepEqual(seen, [0, 1]);
  });
});
