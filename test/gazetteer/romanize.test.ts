import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ukrainianName } from '../../gazetteer/labels.ts';
import { romanize } from '../../gazetteer/romanize.ts';

const EXAMPLES = [
  ['Миколаїв', 'Mykolaiv'],
  ['Згурівка', 'Zghurivka'],
  ['Розгон', 'Rozghon'],
  ['Єнакієве', 'Yenakiieve'],
  ['Кам’янка', 'Kamianka'],
  ["Знам'янка", 'Znamianka'],
  ['Юрій', 'Yurii'],
  ['Щорс', 'Shchors'],
  ['Кривий Ріг', 'Kryvyi Rih'],
  ['Івано-Франківськ', 'Ivano-Frankivsk'],
  ['Їжакевич', 'Yizhakevych'],
] as const;

for (const [name, latin] of EXAMPLES) test(`${name} is ${latin}`, () => assert.equal(romanize(name), latin));

test('letters that are not Ukrainian stay as they are', () => assert.equal(romanize('Kyiv 2022'), 'Kyiv 2022'));

test('the Ukrainian name is told from the Russian one', () => {
  assert.equal(ukrainianName({ name: 'Mykolayiv', names: ['Nikolaev', 'Николаев', 'Миколаїв', 'Верноленинск'] }), 'Миколаїв');
  assert.equal(ukrainianName({ name: 'Odesa', names: ['Одесса', 'Одеса'] }), 'Одеса');
});

test('no name is better than a wrong one', () =>
  assert.equal(ukrainianName({ name: 'Pokrovsk', names: ['Красноармейск', 'Гришине'] }), undefined));
