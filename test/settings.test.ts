import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSettings, SettingsError, settingsHelp } from '../server/settings.ts';

describe('settings', () => {
  test('have defaults that serve this machine only', () => {
    const { dataDir, ...rest } = readSettings({});
    assert.deepEqual(rest, {
      port: 8080,
      host: '127.0.0.1',
      baseUrl: null,
      trustProxy: false,
      isPrivate: false,
      rateLimit: 1200,
      log: 'auto',
      samples: true,
      tileUrl: null,
      maxText: 1_000_000,
      geocoderUrl: null,
      geocoderUserAgent: null,
      geocoderProvider: 'openstreetmap',
    });
    assert.match(dataDir, /[/\\]data$/);
  });

  test('that are empty are as if not given', () => assert.equal(readSettings({ PORT: '', BASE_URL: ' ' }).port, 8080));

  test('BASE_URL loses the slash at its end', () =>
    assert.equal(readSettings({ BASE_URL: 'https://example.org/geo/' }).baseUrl?.href, 'https://example.org/geo'));

  const wrong = {
    PORT: '80x',
    HOST: '127.0.0.1:80',
    BASE_URL: 'example.org',
    TRUST_PROXY: 'yes',
    SAMPLES: '1',
    TILE_URL: 'https://tile.example.org/',
    MAX_TEXT: '1 MB',
    PRIVATE: 'yes',
    RATE_LIMIT: '0',
    LOG: 'all',
  };
  for (const [name, value] of Object.entries({ ...wrong })) {
    test(`a wrong ${name} is named with what was found and what was expected`, () => {
      assert.throws(
        () => readSettings({ [name]: value }),
        (error) => error instanceof SettingsError && error.message.startsWith(`The setting ${name} is "${value}"; expected `),
      );
    });
  }

  for (const port of ['65536', '-1', '8080.5', '1e3', '0x50'])
    test(`PORT ${port} is refused`, () => assert.throws(() => readSettings({ PORT: port }), SettingsError));
  for (const url of ['ftp://example.org', 'https://example.org/?a=1', 'https://user@example.org'])
    test(`BASE_URL ${url} is refused`, () => assert.throws(() => readSettings({ BASE_URL: url }), SettingsError));

  test('are all in the help', () => {
    for (const name of ['PORT', 'HOST', 'DATA_DIR', 'BASE_URL', 'TRUST_PROXY', 'SAMPLES', 'TILE_URL', 'MAX_TEXT'])
      assert.match(settingsHelp(), new RegExp(`^ {2}${name} `, 'm'));
  });
});
