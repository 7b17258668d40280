/** English sentences and the events they tell of: what the words around a trigger make of it, whether it happened, and who took what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';

const lookup = openGazetteer();
const eventsOf = (text: string): readonly string[] =>
  extract(text, lookup, { published: '2023-05-12', language: 'en' }).events.map(({ type, assertion }) => `${type} ${assertion}`);

/** Sentence → its events in the order of the text. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'A suicide bomber blew himself up at a market in Kandahar.': ['explosion.suicide reported'],
  'Police fired tear gas at demonstrators in Nairobi.': ['unrest.protest_intervention reported'],
  'Ukrainian troops took Robotyne on Monday.': ['territory.recapture reported'],
  'Russian troops took Robotyne on Monday.': ['territory.capture reported'],
  'Militants seized a truckload of rifles in Mosul.': ['security.weapons_seizure reported'],
  'Russian infantry assaulted Avdiivka on Monday and was beaten back.': ['ground.repelled reported'],
  'Shells landed on a market in Kherson on Monday, and drones hit a bus in Nikopol.': [
    'strike.artillery reported',
    'strike.drone reported',
  ],
};

for (const [sentence, events] of Object.entries(TOLD)) {
  test(`“${sentence}”: ${events.join(', ')}`, () => {
    assert.deepEqual(eventsOf(sentence), events);
  });
}

/** Whether it happened: the first event's assertion, or none where the report says that it did not. */
const ASSERTED: readonly (readonly [sentence: string, assertion: string | undefined])[] = [
  ['The evacuation of Kupiansk was called off on Monday.', undefined],
  ['No rockets were fired at Nikopol on Monday.', undefined],
  ['The evacuation of Kupiansk is expected on Monday.', 'planned'],
  ['The troops could have retreated after heavy fighting near Bakhmut.', 'hypothetical'],
  ['Two people died in Izium on Monday due to shelling.', 'reported'],
  ['In May shells fell on Kharkiv.', 'reported'],
];

for (const [sentence, assertion] of ASSERTED) {
  test(`“${sentence}” is ${assertion ?? 'no event'}`, () => {
    assert.equal(eventsOf(sentence)[0]?.split(' ')[1], assertion);
  });
}

test('a caption without a verb tells of an event', () => {
  assert.deepEqual(eventsOf('Damage to a school in Toretsk'), ['infrastructure.damage reported']);
  assert.deepEqual(eventsOf('Russian convoy in Belgorod'), ['movement.redeployment reported']);
});

test('nouns that captions use tell of nothing in a sentence', () => {
  assert.deepEqual(eventsOf('Soldiers in Belgorod said that the coffee was cold.'), []);
});
