/** What editors say of events: status, place, day, type; events of their own; who did it; and nobody overwrites what they have not seen. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const TEXT = 'strike.missile @ Mykolaiv @ 2022-03-29. Later: somebody saw smoke over Posad.';
const MISSING = '01FZJFY8G0T898D9RWNP0PPGR3';

async function filled(context: Parameters<typeof startTestServer>[0]): Promise<{ server: TestServer; id: string; report: string }> {
  const server = await startTestServer(context);
  const { report, events } = await server.post(TEXT);
  return { server, id: events[0].id, report: report.id };
}

const put = (server: TestServer, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  server.ask(path, { method: 'PUT', body, headers: { 'content-type': 'application/json', ...headers } });

describe('a review', () => {
  test('sets any status, and the history says who and when', async (context) => {
    const { server, id } = await filled(context);
    for (const review_status of ['verified', 'disputed', 'rejected', 'retracted', 'reviewed', 'machine']) {
      const answer = await put(server, `/events/${id}/review`, { review_status });
      assert.deepEqual([answer.status, answer.json().event.review_status], [200, review_status]);
    }
    const { revisions } = (await server.ask(`/events/${id}/history`)).json();
    assert.deepEqual(revisions[1], { revision: 2, at: '2022-04-01T12:00:00.000Z', change: 'review: verified', actor: 'desk' });
    assert.equal(revisions.length, 7);
  });

  test('has a revision as its ETag; If-Match with another is 412 and changes nothing', async (context) => {
    const { server, id } = await filled(context);
    const { headers } = await server.ask(`/events/${id}`);
    assert.equal(headers['etag'], '"r1"');
    const seen = { 'if-match': headers['etag'] ?? '' };
    const first = await put(server, `/events/${id}/review`, { review_status: 'verified' }, seen);
    assert.deepEqual([first.status, first.headers['etag']], [200, '"r2"']);
    const second = await put(server, `/events/${id}/review`, { review_status: 'rejected' }, seen);
    assert.equal(second.status, 412);
    assert.match(second.json().detail, /revision 2 and you had revision 1/);
    assert.equal((await put(server, `/events/${id}/correction`, { type: 'strike.air' }, seen)).status, 412);
    assert.equal((await put(server, `/events/${id}/review`, { review_status: 'rejected' }, { 'if-match': 'W/"abc"' })).status, 412);
    assert.equal((await server.ask(`/events/${id}`)).json().event.review_status, 'verified');
    assert.equal((await put(server, `/events/${id}/review`, { review_status: 'rejected' }, { 'if-match': '*' })).status, 200);
  });
});

describe('a correction of the place', () => {
  const correct = (server: TestServer, id: string, place: unknown) => put(server, `/events/${id}/correction`, { place });
  const where = async (server: TestServer, bbox: string) =>
    (await server.ask(`/collections/events/items?bbox=${bbox}`)).json().features.map(({ id }: { id: string }) => id);

  test('is a place of the gazetteer, and the map follows', async (context) => {
    const { server, id } = await filled(context);
    const { event, feature } = (await correct(server, id, { gazetteer_id: 'geonames:1' })).json();
    assert.deepEqual(
      [event.locations[0].name, event.locations[0].match_method, event.corrected_fields],
      ['Posad', 'override', ['locations']],
    );
    assert.deepEqual(feature.geometry.coordinates, [32.50321, 46.70123]);
    assert.deepEqual([await where(server, '32.4,46.6,32.6,46.8'), await where(server, '31.9,46.9,32.1,47')], [[id], []]);
  });

  test('is a free point with a name and a radius', async (context) => {
    const { server, id } = await filled(context);
    const { event } = (await correct(server, id, { lon: 32, lat: 46.5, name: 'Checkpoint 3', uncertainty_m: 200 })).json();
    const { name, lon, lat, uncertainty_m, gazetteer_id, geo_precision } = event.locations[0];
    assert.deepEqual([name, lon, lat, uncertainty_m, gazetteer_id, geo_precision], ['Checkpoint 3', 32, 46.5, 200, null, 1]);
  });

  test('is null where the place is not known', async (context) => {
    const { server, id } = await filled(context);
    const { feature } = (await correct(server, id, null)).json();
    assert.deepEqual([feature.geometry, feature.properties.placed], [null, false]);
  });

  test('says what is wrong and names the field', async (context) => {
    const { server, id } = await filled(context);
    const wrong = [
      'x',
      {},
      { gazetteer_id: 'geonames:404' },
      { lon: 181, lat: 0 },
      { lon: 1 },
      { lon: '1', lat: 2 },
      { gazetteer_id: 'geonames:1', lon: 1, lat: 1 },
      [],
    ];
    for (const place of wrong) {
      const answer = await correct(server, id, place);
      assert.equal(answer.status, 400, JSON.stringify(place));
      assert.match(answer.json().detail, /"place"/);
    }
    assert.equal((await server.ask(`/events/${id}/history`)).json().revisions.length, 1);
  });
});

describe('an event added by hand', () => {
  const post = (server: TestServer, body: unknown) => server.ask('/events', { method: 'POST', body });
  const EVENT = { type: 'ground.clash', date_start: '2022-03-30', date_end: '2022-03-30', place: { gazetteer_id: 'geonames:1' } };

  test('stands in a report with the words that tell so, once however often it is sent', async (context) => {
    const { server, report } = await filled(context);
    const type = 'territory.capture';
    const body = { ...EVENT, type, report_id: report, quote: 'somebody saw smoke over Posad', killed: 2 };
    const made = await post(server, body);
    assert.equal(made.status, 201, made.text);
    const { event, excerpts } = made.json();
    assert.deepEqual(
      [event.method, event.review_status, event.position, event.killed, event.summary],
      ['human', 'reviewed', 1, { low: 2, best: 2, high: 2 }, 'somebody saw smoke over Posad'],
    );
    assert.match(excerpts[0].text, /saw smoke/);
    const again = await post(server, body);
    assert.deepEqual([again.status, again.json().event.id], [200, event.id]);
    assert.ok(made.headers['location']?.endsWith(`/events/${event.id}`));
    assert.equal((await server.ask('/collections/events/items')).json().numberMatched, 2);
  });

  test('or brings a report of its own, in which nothing else is looked for', async (context) => {
    const server = await startTestServer(context);
    const report = { text: 'A colleague told us: strike.missile @ Mykolaiv @ 2022-03-29.', publisher: 'our own' };
    const made = await post(server, { ...EVENT, type: 'ground.clash', report });
    assert.equal(made.status, 201, made.text);
    assert.equal((await post(server, { ...EVENT, type: 'ground.clash', report })).status, 200);
    assert.deepEqual(await server.store.counts(), { reports: 1, samples: 0, events: 1 });
    assert.equal((await post(server, { ...EVENT, type: 'territory.capture', report })).status, 201);
  });

  test('says what is wrong and names the field, and stores nothing', async (context) => {
    const { server, report } = await filled(context);
    const good = { ...EVENT, type: 'ground.clash', report_id: report, quote: 'saw smoke' };
    const wrong: readonly (readonly [object, number, RegExp])[] = [
      [{ ...good, quote: 'not there' }, 400, /"quote"/],
      [{ ...good, quote: undefined }, 400, /"quote"/],
      [{ ...good, type: 'war' }, 400, /"type"/],
      [{ ...good, date_end: undefined }, 400, /"date_(start|end)"/],
      [{ ...good, date_start: '2022-02-30', date_end: '2022-02-30' }, 400, /"date_start"/],
      [{ ...good, killed: -1 }, 400, /"killed"/],
      [{ ...good, weapon: ['spoon'] }, 400, /"weapon"/],
      [{ ...good, summary: '' }, 400, /"summary"/],
      [{ ...good, report: { text: 'x' } }, 400, /"report_id".*"report"/],
      [{ ...good, report_id: undefined }, 400, /"report_id".*"report"/],
      [{ ...good, report_id: undefined, report: { text: '' } }, 400, /"?text"? is empty|"report"/],
      [{ ...good, report_id: MISSING }, 404, /report/],
      [{ ...good, colour: 'red' }, 400, /"colour"/],
    ];
    for (const [body, status, words] of wrong) {
      const answer = await post(server, body);
      assert.equal(answer.status, status, `${JSON.stringify(body)} ${answer.text}`);
      assert.match(answer.json().detail, words);
    }
    assert.deepEqual(await server.store.counts(), { reports: 1, samples: 0, events: 1 });
  });
});
