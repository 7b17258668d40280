/** What every EventStore has to do for those who write: names in the history, no lost updates, events added by hand, tokens. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../server/model/input-error.ts';
import { makeToken } from '../../server/model/token-secret.ts';
import { ReportGone, StaleRevision } from '../../server/store/store.ts';
import { fakeEvent } from '../support/fakes.ts';
import { storedEvent, storedReport } from '../support/stored.ts';
import { found, LATER, type OpenStore, put } from './contract-helpers.ts';

const actors = async (store: Awaited<ReturnType<OpenStore>>, id: string) =>
  (await store.revisions(id)).map(({ change, actor }) => [change, actor]);

const newToken = (name: string) => makeToken({ name, role: 'editor', created_at: LATER, expires_at: null }).stored;

export function writingContract(name: string, open: OpenStore): void {
  describe(`${name}: who writes`, () => {
    test('stands in every revision, and nobody where it was the program', async (context) => {
      const store = await open(context);
      const report = storedReport();
      const event = storedEvent(fakeEvent(), report.id);
      assert.equal((await store.addReport(report, [event], [], 'Ada')).added_by, 'Ada');
      await store.reviewEvent(event.id, 'verified', LATER, { actor: 'Ben' });
      await store.correctEvent(event.id, { type: 'strike.air' }, LATER, { actor: 'Cleo' });
      await store.reviewEvent(event.id, 'disputed', LATER);
      assert.equal((await store.report(report.id))?.added_by, 'Ada');
      await store.removeReport(report.id, 'Ada');
      assert.deepEqual(await actors(store, event.id), [
        ['created', 'Ada'],
        ['review: verified', 'Ben'],
        ['corrected: type', 'Cleo'],
        ['review: disputed', null],
        ['deleted', 'Ada'],
      ]);
    });

    test('is refused what another has changed meanwhile, and nothing is written', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [{}]);
      const id = events[0]?.id ?? '';
      await store.reviewEvent(id, 'verified', LATER, { actor: 'Ada', revision: 1 });
      await assert.rejects(store.reviewEvent(id, 'rejected', LATER, { actor: 'Ben', revision: 1 }), StaleRevision);
      await assert.rejects(store.correctEvent(id, { type: 'strike.air' }, LATER, { actor: 'Ben', revision: 1 }), StaleRevision);
      assert.equal((await store.revisions(id)).length, 2);
      assert.equal((await store.correctEvent(id, { type: 'strike.air' }, LATER, { actor: 'Ben', revision: 2 }))?.event.revision, 3);
    });

    test('and says the same twice has said it once', async (context) => {
      const store = await open(context);
      const { events } = await put(store, [{}]);
      const id = events[0]?.id ?? '';
      const correction = { date_start: '2022-03-01', date_end: '2022-03-02' };
      for (let n = 0; n < 2; n++) assert.equal((await store.correctEvent(id, correction, LATER))?.event.revision, 2);
      assert.equal((await store.revisions(id)).length, 2);
    });

    test('merges what is one already without another word', async (context) => {
      const store = await open(context);
      const [a, b] = [await put(store, [{ type: 'strike.missile' }]), await put(store, [{ type: 'detention.arrest' }])];
      const ids = [a, b].map(({ events }) => events[0]?.id ?? '');
      const first = await store.mergeIncidents(ids, LATER, 'Ada');
      const again = await store.mergeIncidents(ids, LATER, 'Ada');
      assert.deepEqual([again?.incident.id, again?.events.length], [first?.incident.id, 2]);
    });
  });

  describe(`${name}: an event added by hand`, () => {
    const byHand = (reportId: string, start: number) =>
      storedEvent(fakeEvent({ evidence: [{ field: 'type', start, end: start + 1 }] }), reportId, {
        method: 'human',
        review_status: 'reviewed',
      });
    const words = (start: number) => ({ evidence: [{ field: 'type' as const, start, end: start + 1 }] });

    test('takes its place among the others, is found, and is there once', async (context) => {
      const store = await open(context);
      const { report, events } = await put(store, [words(0), words(20)]);
      const event = byHand(report.id, 10);
      const added = await store.addEvent(event, 'Ada');
      assert.deepEqual([added?.created, added?.event.id, added?.event.position], [true, event.id, 1]);
      const again = await store.addEvent({ ...event, id: storedReport().id }, 'Ada');
      assert.deepEqual([again?.created, again?.event.id], [false, event.id]);
      assert.deepEqual(
        (await store.report(report.id))?.events.map(({ id, position }) => [id, position]),
        [
          [events[0]?.id, 0],
          [event.id, 1],
          [events[1]?.id, 2],
        ],
      );
      assert.equal((await found(store, {})).length, 3);
      assert.deepEqual(await actors(store, event.id), [['created', 'Ada']]);
      assert.deepEqual(await store.check(), []);
    });

    test('needs a report that is there', async (context) => {
      const store = await open(context);
      assert.equal(await store.addEvent(byHand('01FZJFY8G0T898D9RWNP0PPGR3', 0), 'Ada'), undefined);
      const { report } = await put(store, []);
      assert.equal((await store.addEvent(byHand(report.id, 0), 'Ada'))?.event.position, 0);
      await store.removeReport(report.id);
      await assert.rejects(store.addEvent(byHand(report.id, 1), 'Ada'), ReportGone);
    });
  });

  describe(`${name}: tokens`, () => {
    test('come back as they were kept, and are revoked once', async (context) => {
      const store = await open(context);
      const token = newToken('Ada');
      await store.addToken(token);
      assert.deepEqual(await store.token(token.id), token);
      assert.equal(await store.token('000000000000'), undefined);
      assert.deepEqual([await store.revokeToken(token.id, LATER), await store.revokeToken(token.id, LATER)], [true, false]);
      assert.deepEqual(await store.tokens(), [{ ...token, revoked_at: LATER }]);
    });

    test('in use have names of their own', async (context) => {
      const store = await open(context);
      const first = newToken('Ada');
      await store.addToken(first);
      await assert.rejects(store.addToken(newToken('Ada')), InputError);
      await store.revokeToken(first.id, LATER);
      await store.addToken(newToken('Ada'));
      assert.equal((await store.tokens()).length, 2);
    });
  });

  describe(`${name}: a quick look`, () => {
    test('finds nothing wrong with a store that is whole', async (context) => {
      const store = await open(context);
      await put(store, [{}]);
      assert.deepEqual(await store.quickCheck(), []);
    });
  });
}
