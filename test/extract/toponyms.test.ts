/** Names of places in English text. Marked sentences: every [name] is to be found, and nothing else. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { extract } from '../../server/extract/extract.ts';

const lookup = openGazetteer();
const toponyms = (text: string) => extract(text, lookup, { published: '2022-03-30', language: 'en' }).toponyms;

const CASES: readonly (readonly [what: string, marked: string])[] = [
  ['cities and countries', 'The minister flew from [Nairobi] to [Lisbon] on Monday for talks about trade with [Portugal].'],
  ['a town with its state', 'A barn burned down near [Paris], [Texas], on Saturday night.'],
  ['an abbreviated state with its stop', 'The family moved from [Wheeling], [W.Va.], to [Tampa], [Fla.], last year.'],
  ['initials of a country', 'The [U.S.] sent food to [Haiti] after the storm.'],
  ['the first part of a compound', 'The [London]-based lender will close two branches.'],
  ['a member of parliament and where she comes from', 'Sen. Anna Bell, D-[Ohio], voted against the bill.'],
  [
    'a surname that is a town, after a given name and again without it',
    'Peter Lancaster was fined on Friday. Lancaster said he would appeal.',
  ],
  ['given names that are cities', 'Jordan Henderson and his friend Florence Pugh sang at the wedding.'],
  ['words that are towns somewhere', 'Reading is good for you, and most people can deal with it. March was cold.'],
  ['a longer name before the shorter one within', 'Farmers in [South Africa] and [Papua New Guinea] planted early.'],
  ['a street', 'The car was found on [Chestnut Street] in [Denver] on Sunday.'],
  ['spellings of the home country', 'Shelling was reported in [Mikolaiv] and [Chernigov] overnight, an official in [Kyiv] said.'],
  ['an adjective of a people', '[Kenyan] police arrested two men at the border with [Somalia].'],
  ['a city without its capital letter, in the war', 'russian troops withdrew from [kyiv] to the north.'],
];

describe('names of places', () => {
  for (const [what, marked] of CASES)
    test(what, () => {
      const text = marked.replace(/[[\]]/g, '');
      const found = toponyms(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, marked.match(/(?<=\[)[^\]]+/g) ?? []);
    });

  test('a name inside the name of an institution, and a people, are no spots', () => {
    const kinds = Object.fromEntries(
      toponyms('The Mykolaiv regional administration thanked Polish doctors in Odesa.').map(({ text, kind }) => [text, kind]),
    );
    assert.deepEqual(kinds, { Mykolaiv: 'associative', Polish: 'associative', Odesa: 'literal' });
  });

  test('"in the south" is southern Ukraine only in reports of the war', () => {
    const names = (text: string): readonly (string | undefined)[] => toponyms(text).map(({ place }) => place?.id);
    assert.ok(names('Ukrainian forces counter-attacked in the south on Tuesday.').includes('curated:southern-ukraine'));
    assert.deepEqual(names('Farmers in the south had no rain on Tuesday.'), []);
  });

  test('all in capitals, and without any signs', () => {
    const names = toponyms('HEAVY FLOODS HIT BANGLADESH\n\nheavy floods hit Bangladesh and parts of India officials said').map(
      ({ text }) => text,
    );
    assert.deepEqual(names, ['BANGLADESH', 'Bangladesh', 'India']);
  });

  test('every score is a share, and names do not overlap', () => {
    const words = fc.constantFrom(
      ...'Paris , Texas . St Lake of the Victoria Street D.C. U.S. - New York said John in Côte d’Ivoire \ud800 North 19 Highway and'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const found = toponyms(list.join(' '));
        found.forEach(({ start, score }, at) => {
          assert.ok(score >= 0 && score <= 1, `score ${score}`);
          assert.ok(at === 0 || found[at - 1]!.end <= start, `${found[at - 1]?.text} and the next overlap`);
        });
      }),
      { numRuns: 500 },
    );
  });
});

const OTHER_LANGUAGES: readonly (readonly [language: string, what: string, marked: string])[] = [
  ['uk', 'peoples without a capital', '[Румунський] фермер продав [молдовському] сусідові трактор у [Яссах].'],
  ['uk', 'a language is no people', 'Промову виголосили українською мовою в [Гельсінкі].'],
  ['uk', 'plural names in the genitive', 'Потяг із [Черкас] до [Броварів] запізнився, бо колію біля [Прилук] ремонтували.'],
  ['uk', 'a common noun that ends a name', 'Над [Балтійським морем] і в [Ізюмському районі] пройшли грози.'],
  ['uk', 'the front and the land of a town', 'На [Куп’янському] напрямку тихо, на [Охтирщині] жнива.'],
  ['uk', 'people who are called by places', 'Режисер Іван Львівський і оператор Богдан Київський отримали нагороду у [Венеції].'],
  ['uk', 'towns of Russia as Ukrainian writes them', 'Аеропорт [Єкатеринбурга] закрили, у [Рильську] чергували пожежники.'],
  ['ru', 'peoples and regions without a capital', '[Норвежские] инженеры осмотрели завод, сообщил [липецкий] губернатор.'],
  ['ru', 'countries in the instrumental', 'Договор между [Турцией] и [Польшей] подписали в [Риге].'],
  ['ru', 'a country behind a word that begins the sentence', 'Спасатели [Казахстана] вернулись из [Ташкента].'],
  ['es', 'peoples as nouns and adjectives', 'Los [noruegos] y una empresa [portuguesa] firmaron en [Lisboa].'],
  ['es', 'the kind of place before the name', 'Los barcos cruzaron el [mar Báltico] desde la [provincia de Odesa].'],
  ['es', 'articles and ministries that are towns somewhere', 'El paso está cerrado, dijo el ministerio de Salud. La tregua sigue.'],
];

describe('names of places in other languages', () => {
  for (const [language, what, marked] of OTHER_LANGUAGES)
    test(`${language}: ${what}`, () => {
      const text = marked.replace(/[[\]]/g, '');
      const found = extract(text, lookup, { published: '2023-06-01', language }).toponyms.map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, marked.match(/(?<=\[)[^\]]+/g) ?? []);
    });
});
