import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { StoreError } from '../../server/store/store.ts';
import { startTestServer, type TestAnswer } from '../support/test-server.ts';

const TEXT = 'strike.missile @ Mykolaiv @ 2022-03-29. ground.clash @ Posad @ 2022-03-28. reject';

function assertProblem(answer: TestAnswer, status: number, words: RegExp): void {
  assert.equal(answer.status, status, answer.text);
  assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
  const problem = answer.json();
  assert.deepEqual([problem.status, problem.type], [status, 'about:blank']);
  assert.match(problem.detail, words);
  assert.ok(problem.title && problem.instance);
}

describe('POST /reports', () => {
  test('stores a report once: 201, then 200 with the same events', async (context) => {
    const server = await startTestServer(context);
    const first = await server.ask('/reports', { method: 'POST', body: { text: TEXT, published: '2022-03-30' } });
    const again = await server.ask('/reports', { method: 'POST', body: { text: TEXT, published: '2022-03-30' } });
    assert.deepEqual([first.status, again.status, first.json().created, again.json().created], [201, 200, true, false]);
    assert.deepEqual(first.json().events, again.json().events);
    assert.deepEqual([first.json().rejected.length, first.json().report.text], [1, TEXT]);
    assert.equal(first.headers['location'], `http://127.0.0.1:${server.port}/reports/${first.json().report.id}`);
    assert.deepEqual((await server.ask(`/reports/${first.json().report.id}`)).json(), { ...first.json(), created: false });
  });

  test('stores what was decided beforehand', async (context) => {
    const server = await startTestServer(context);
    const { events } = await server.post(TEXT, {
      review: [
        { position: 0, review_status: 'reviewed' },
        { position: 1, review_status: 'rejected' },
      ],
    });
    assert.deepEqual(
      events.map((event: { review_status: string }) => event.review_status),
      ['reviewed', 'rejected'],
    );
    assert.equal((await server.ask('/collections/events/items')).json().numberMatched, 1);
  });
});

describe('POST /extract', () => {
  test('answers what the text says and stores nothing', async (context) => {
    const server = await startTestServer(context);
    const answer = await server.ask('/extract', { method: 'POST', body: { text: TEXT, published: '2022-03-30', id: 'mine' } });
    const body = answer.json();
    assert.deepEqual(
      [answer.status, body.schema, body.id, body.published, body.events.length, body.rejected.length],
      [200, 'geodispatch/1', 'mine', '2022-03-30', 2, 1],
    );
    assert.deepEqual(await server.store.counts(), { reports: 0, samples: 0, events: 0 });
  });
});

describe('bad input gets one sentence and the right status, and the server stays up', () => {
  const cases: Readonly<Record<string, readonly [unknown, number, RegExp]>> = {
    'an empty body': ['', 400, /The body is empty/],
    'invalid JSON': ['{"text": "a",}', 400, /not valid JSON: .+ at position 13/],
    'JSON that ends too early': ['{"text": "a"', 400, /not valid JSON/],
    'invalid UTF-8': [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, /not valid UTF-8/],
    'a list': ['[1]', 400, /Found a list/],
    null: ['null', 400, /Found null/],
    'no text': [{}, 400, /"text" is missing/],
    'an empty text': [{ text: '  ' }, 400, /text is empty/],
    'a binary text': [{ text: 'a\0b' }, 400, /binary/],
    'an impossible date': [{ text: 'a', published: '2022-02-30' }, 400, /"published" is "2022-02-30"/],
    'an unknown key': [{ text: 'a', colour: 'red' }, 400, /Unknown key "colour"; known are id, text/],
    'an address that is code': [{ text: 'a', url: 'javascript:alert(1)' }, 400, /"url" is/],
    'too much': [{ text: 'x'.repeat(1_000_001) }, 413, /larger than 1000000 bytes \(MAX_TEXT\)/],
  };
  for (const [name, [body, status, words]] of Object.entries(cases)) {
    test(name, async (context) => {
      const server = await startTestServer(context);
      for (const path of ['/reports', '/extract'])
        assertProblem(
          await server.ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json; charset=utf-8' } }),
          status,
          words,
        );
      assert.equal((await server.ask('/health')).status, 200);
      assert.deepEqual([(await server.store.counts()).reports, server.errors], [0, []]);
    });
  }

  test('too much, sent in pieces without saying how much', { timeout: 10_000 }, async (context) => {
    const server = await startTestServer(context, { MAX_TEXT: '1000' });
    const socket = connect(server.port, '127.0.0.1');
    const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
    socket.write('POST /reports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n');
    for (let n = 0; n < 5; n++) socket.write(`190\r\n${'x'.repeat(400)}\r\n`);
    assert.match(await answer, /^HTTP\/1\.1 413 [\s\S]*"status":413/);
    socket.destroy();
    assert.equal((await server.ask('/health')).status, 200);
  });

  test('a review that is none', async (context) => {
    const server = await startTestServer(context);
    const send = (review: unknown) => server.ask('/reports', { method: 'POST', body: { text: TEXT, review } });
    assertProblem(await send([{ position: 5, review_status: 'reviewed' }]), 400, /position 5; this report has 2 events/);
    assertProblem(await send([{ position: 0, review_status: 'verified' }]), 400, /"review"/);
    assertProblem(await send('all'), 400, /"review" is "all"/);
    assert.equal((await server.store.counts()).reports, 0);
  });

  test('an address that is not there, a method that is not known, a percent sign that is none', async (context) => {
    const server = await startTestServer(context);
    assertProblem(await server.ask('/nothing/here'), 404, /nothing at "\/nothing\/here"/);
    const wrong = await server.ask('/reports');
    assertProblem(wrong, 405, /GET is not known at "\/reports"; expected POST, OPTIONS/);
    assert.equal(wrong.headers['allow'], 'POST, OPTIONS');
    assertProblem(await server.ask('/collections/events/items/%ff'), 400, /cannot be decoded/);
    assert.equal((await server.ask('/reports', { method: 'OPTIONS' })).status, 204);
  });

  test('a fault of our own: 500 without its words, and a line in the log', async (context) => {
    const server = await startTestServer(context);
    server.store.counts = async () => {
      throw new Error('secret detail');
    };
    const answer = await server.ask('/page');
    assertProblem(answer, 500, /its log says why/);
    assert.doesNotMatch(answer.text, /secret/);
    assert.equal(server.errors.length, 1);
  });

  test('a full disk: 507, and the path of the database stays inside', async (context) => {
    const server = await startTestServer(context);
    server.store.addReport = async () => {
      throw new StoreError('full', 'The database /srv/secret.sqlite does not fit.');
    };
    const answer = await server.ask('/reports', { method: 'POST', body: { text: TEXT } });
    assertProblem(answer, 507, /Nothing was stored: the disk/);
    assert.doesNotMatch(answer.text, /secret/);
  });
});

describe('taking down', () => {
  const withHeader = { method: 'DELETE', headers: { 'x-geodispatch': '1' } };

  test('a report makes it gone: 204, then 410 for it, its events and its content', async (context) => {
    const server = await startTestServer(context);
    const { report, events } = await server.post(TEXT);
    assert.equal((await server.ask(`/reports/${report.id}`, withHeader)).status, 204);
    assertProblem(await server.ask(`/reports/${report.id}`), 410, /was taken down/);
    assertProblem(await server.ask(`/reports/${report.id}`, withHeader), 410, /was taken down/);
    assertProblem(await server.ask(`/collections/events/items/${events[0].id}`), 410, /deleted/);
    assertProblem(await server.ask('/reports', { method: 'POST', body: { text: TEXT } }), 410, /was taken down/);
    assert.doesNotMatch((await server.ask('/download/events.geojson')).text, /Mykolaiv/);
  });

  test('what never was is 404', async (context) => {
    const server = await startTestServer(context);
    assertProblem(await server.ask('/reports/01FZJFY8G0T898D9RWNP0PPGR3', withHeader), 404, /There is no report/);
    assertProblem(await server.ask('/reports/x'), 404, /There is no report "x"/);
  });

  test('the samples answers how many went', async (context) => {
    const server = await startTestServer(context);
    assert.deepEqual((await server.ask('/samples', withHeader)).json(), { removed: 0 });
    assert.equal(await server.store.wantsSamples(), false);
  });
});

describe('a review', () => {
  test('answers the event as it is now', async (context) => {
    const server = await startTestServer(context);
    const { events } = await server.post(TEXT);
    const put = (id: string, body: unknown) => server.ask(`/events/${id}/review`, { method: 'PUT', body });
    const detail = (await put(events[0].id, { review_status: 'verified' })).json();
    assert.deepEqual(
      [detail.event.review_status, detail.event.revision, detail.feature.properties.review_status],
      ['verified', 2, 'verified'],
    );
    assertProblem(await put(events[0].id, { review_status: 'fine' }), 400, /"review_status" is "fine"; expected one of machine/);
    assertProblem(await put('01FZJFY8G0T898D9RWNP0PPGR3', { review_status: 'verified' }), 404, /There is no event/);
  });
});

describe('harm', () => {
  const HARM = 'civilian.sexual_violence @ Posad @ 2022-03-29.';

  test('holds in every answer that tells of an event', async (context) => {
    const server = await startTestServer(context);
    const { events } = await server.post(HARM);
    const id = events[0].id;
    const body = { text: HARM };
    const answers = [
      await server.ask('/collections/events/items'),
      await server.ask('/collections/event-areas/items'),
      await server.ask(`/collections/events/items/${id}`),
      await server.ask('/download/events.geojson'),
    ];
    for (const { text } of answers) assert.doesNotMatch(text, /Posad|32\.50321|46\.70123|geonames:1"/);
    const nested = (await server.ask(`/collections/events/items/${id}?shape=nested`)).json();
    const extracted = (await server.ask('/extract', { method: 'POST', body })).json();
    for (const { locations } of [nested.event, events[0], extracted.events[0]])
      assert.doesNotMatch(JSON.stringify(locations), /Posad|32\.50321|46\.70123|geonames:1"/);
  });
});
