import { expect, it } from 'vitest';
import { deviceName } from './device-name.ts';

it.each([
  ['ThuluBazaar/1.0.0 (Android 34)', 'ThuluBazaar, Android'],
  ['ThuluBazaar/1.0.0 (iOS 18.2)', 'ThuluBazaar, iOS'],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) Version/18.2 Safari/605.1.15', 'Safari, iOS'],
  ['curl/8', null],
  [null, null],
])('%s is %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
