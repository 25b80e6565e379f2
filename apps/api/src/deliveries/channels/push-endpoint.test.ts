import { expect, it } from 'vitest';
import { createPoster } from '../../kernel/messages/post.ts';
import { isPushEndpoint, publicLookup } from './push-endpoint.ts';

it.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://8.8.8.8/push', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://localhost/push', false],
  ['https://printer.local/push', false],
  ['https://intranet/push', false],
  ['https://127.0.0.1/push', false],
  ['https://2130706433/push', false],
  ['https://0x7f.1/push', false],
  ['https://10.0.0.8/push', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['https://[::1]/push', false],
  ['https://[::ffff:10.0.0.8]/push', false],
  ['https://[fd00::1]/push', false],
  ['https://user@fcm.googleapis.com/push', false],
  ['https://fcm.googleapis.com:8443/push', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('lets Web Push go to %s: %s', (endpoint, allowed) => {
  expect(isPushEndpoint(endpoint, [])).toBe(allowed);
});

it('goes to an origin that the configuration names', () => {
  expect(isPushEndpoint('http://127.0.0.1:4321/push/x', ['http://127.0.0.1:4321'])).toBe(true);
  expect(isPushEndpoint('http://127.0.0.1:4322/push/x', ['http://127.0.0.1:4321'])).toBe(false);
});

it('does not connect where a name leads inside', async () => {
  const poster = createPoster({ lookup: publicLookup });
  await expect(poster.post('https://localhost:9/push', {}, '')).rejects.toMatchObject({
    message: 'ENOTPUBLIC',
    left: false,
  });
  poster.close();
});
