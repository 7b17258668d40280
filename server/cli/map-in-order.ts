/** Work on a stream, several items at a time, answers in the order of the questions. */

/**
 * At most `ahead` items are held, so that memory is flat however long the stream is. An answer is passed on as soon as all before it
 * are: a partner that waits for one answer before it sends the next question is served.
 */
export async function* mapInOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Answer>,
  ahead: number,
): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<Answer>[] = [];
  let next: Promise<IteratorResult<Item>> | null = source.next();
  try {
    while (next || running.length > 0) {
      const oldest = running[0];
      if (next && (!oldest || (running.length < ahead && (await settlesFirst(next, oldest))))) {
        const item: IteratorResult<Item> = await next;
        if (!item.done) running.push(guarded(work(item.value)));
        next = item.done ? null : source.next();
      } else {
        yield await (running.shift() as Promise<Answer>);
      }
    }
  } finally {
    void source.return?.().catch(() => undefined); // not awaited: it may wait for input that never comes
  }
}

/** Whether `a` settles before `b` does; a rejection counts as settled and is dealt with by whoever awaits it. */
function settlesFirst(a: Promise<unknown>, b: Promise<unknown>): Promise<boolean> {
  const answer = (value: boolean) => () => value;
  return Promise.race([a.then(answer(true), answer(true)), b.then(answer(false), answer(false))]);
}

/** A promise that is awaited later must not count as unhandled until then. */
function guarded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
