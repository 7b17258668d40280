import assert from 'node:assert/strict';
import { test } from 'node:test';
import { borderRule, borderRules, countryAt, countryOf, cuts, lineBetween } from '../../gazetteer/borders.ts';
import { readUnits } from '../../gazetteer/sources/natural-earth.ts';

const side = (unit: string, filed: string) => ({ country: countryOf(unit, filed), rule: borderRule(unit) });

const mainland = side('UKR/Kharkiv', 'UA');

test('Crimea and Sevastopol, which the source files under Russia, are Ukraine', () => {
  assert.equal(countryOf('RUS/Crimea', 'RU'), 'UA');
  assert.equal(countryOf('RUS/Sevastopol', 'RU'), 'UA');
});

test('Donetsk, Luhansk, Kherson and Zaporizhzhia are Ukraine, by name and with the resolution', () => {
  for (const oblast of ["Donets'k", "Luhans'k", 'Kherson', 'Zaporizhzhya']) {
    assert.equal(borderRule(`UKR/${oblast}`)?.country, 'UA', oblast);
    assert.match(borderRule(`UKR/${oblast}`)?.source ?? '', /ES-11\/4/);
  }
});

test('a unit that no rule names stays with the country of its file', () => assert.equal(countryOf('RUS/Belgorod', 'RU'), 'RU'));

test('the line between Crimea and Kherson oblast is one of control, not a border', () => {
  assert.equal(lineBetween(side('RUS/Crimea', 'RU'), side('UKR/Kherson', 'UA')), 'disputed');
});

test('between Crimea and Sevastopol, both occupied, runs an ordinary oblast border', () => {
  assert.equal(lineBetween(side('RUS/Crimea', 'RU'), side('RUS/Sevastopol', 'RU')), 'inner');
});

test('Ukraine and Russia share a plain border, in Donetsk oblast too', () => {
  assert.equal(lineBetween(mainland, side('RUS/Belgorod', 'RU')), 'country');
  assert.equal(lineBetween(side("UKR/Donets'k", 'UA'), side('RUS/Rostov', 'RU')), 'country');
  assert.equal(lineBetween(side("UKR/Donets'k", 'UA'), mainland), 'inner');
});

test('the Golan is Syria: a border towards Israel, a line of control towards the rest of Syria', () => {
  const golan = side('ISR@golan', 'IL');
  assert.equal(lineBetween(golan, side('ISR/HaZafon', 'IL')), 'country');
  assert.equal(lineBetween(golan, side('SYR/Quneitra', 'SY')), 'disputed');
});

test('a territory whose status is open has a dashed line towards the state that claims it and plain ones elsewhere', () => {
  assert.equal(lineBetween(side('atlas/Kosovo', ''), side('SRB/Raški', 'RS')), 'disputed');
  assert.equal(lineBetween(side('atlas/Kosovo', ''), side('ALB/Kukës', 'AL')), 'country');
  assert.equal(lineBetween(side('MAR@western-sahara', 'MA'), side('MAR/Oriental', 'MA')), 'disputed');
  assert.equal(lineBetween(side('MAR@western-sahara', 'MA'), side('MRT/Tiris Zemmour', 'MR')), 'country');
});

test('places on the Golan that GeoNames has under Israel are Syria; those west of the line are not touched', () => {
  assert.equal(countryAt('IL', 32.99194, 35.69139), 'SY', 'Katzrin');
  assert.equal(countryAt('IL', 33.27029, 35.7716), 'SY', 'Majdal Shams');
  assert.equal(countryAt('IL', 33.16587, 35.66035), 'IL', 'Shamir');
  assert.equal(countryAt('IL', 32.78269, 35.63841), 'IL', 'Ein Gev');
  assert.equal(countryAt('JO', 32.99194, 35.69139), 'JO', 'what another country files there is left alone');
});

test('every rule gives its source, and every polygon that it names exists', () => {
  const units = new Set(readUnits().map((unit) => unit.key));
  for (const rule of borderRules()) {
    assert.notEqual(rule.source, '', rule.unit);
    assert.match(rule.country, /^[A-Z]{2}$/, rule.unit);
    assert.ok(units.has(rule.unit), `curated/borders.csv names "${rule.unit}", which no source has`);
  }
  for (const cut of cuts) assert.ok(borderRule(`${cut.file}@${cut.id}`), `the cut ${cut.id} has no rule`);
});
