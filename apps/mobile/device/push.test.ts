import * as Notifications from 'expo-notifications';
import { Platform } from 'react-native';
import { session } from '~/data/session.ts';
import { openShelf } from '~/data/shelf.ts';
import { shelfOfAccount } from '~/data/shelf-kinds.ts';
import { signOut } from '~/data/sign-out.ts';
import { unread } from '~/data/unread.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { push } from './push.ts';
import { readCarried } from './push-kinds.ts';
import { settings } from './settings.ts';

const mockGranted = { now: false };
jest.mock('expo-notifications', () => ({
  AndroidImportance: { HIGH: 4, DEFAULT: 3 },
  setNotificationChannelAsync: jest.fn(async () => null),
  setNotificationCategoryAsync: jest.fn(async () => null),
  setBadgeCountAsync: jest.fn(async () => true),
  dismissAllNotificationsAsync: jest.fn(async () => {}),
  registerTaskAsync: jest.fn(async () => null),
  unregisterForNotificationsAsync: jest.fn(async () => {}),
  addPushTokenListener: () => ({ remove: () => {} }),
  getPermissionsAsync: async () => ({
    status: mockGranted.now ? 'granted' : 'undetermined',
    canAskAgain: true,
  }),
  requestPermissionsAsync: async () => {
    mockGranted.now = true;
    return { status: 'granted' };
  },
  getDevicePushTokenAsync: async () => ({ type: 'android', data: 'a-registration-token' }),
}));
jest.mock('expo-task-manager', () => ({ defineTask: jest.fn() }));
jest.mock('expo-application', () => ({
  getIosPushNotificationServiceEnvironmentAsync: async () => 'development',
}));

const device = { id: '3f0e8a52-7a53-4b7e-9c55-0c3f4d2c9a10' };

function double() {
  return doubleApi({
    'GET /api/me/unread': { unread: 2, notifications: 3 },
    'GET /api/me/favourite-ids': { ids: [] },
    'POST /api/notifications/devices': device,
    [`DELETE /api/notifications/devices/${device.id}`]: {},
    'POST /api/auth/sign-out': {},
  });
}

const until = async (check: () => boolean) => {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 5));
};
const registered = (asked: ReturnType<typeof double>) =>
  asked.filter(({ method, path }) => method === 'POST' && path === '/api/notifications/devices');

let stop: () => void = () => {};
beforeEach(async () => {
  stop();
  emptyShelves();
  mockGranted.now = false;
  Platform.OS = 'android';
  double();
  await session.end();
  await settings.settle({ lang: 'en' });
  stop = push.follow();
});

it('registers this phone only once somebody has said so, and once for each token and language', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  await until(() => push.state === 'off');
  expect(registered(asked)).toEqual([]);
  expect(await push.ask()).toBe(true);
  expect(registered(asked)[0]?.body).toEqual({
    ...{ channel: 'fcm', address: 'a-registration-token', lang: 'en' },
    app: expect.stringMatching(/^ThuluBazaar /),
    presents: true,
  });
  expect(push.state).toBe('on');
  await push.ask();
  expect(registered(asked)).toHaveLength(1);
  await settings.settle({ lang: 'ne' });
  await until(() => registered(asked).length === 2);
  expect(registered(asked)[1]?.body).toMatchObject({ lang: 'ne' });
});

it('names the buttons in the language of the app, and says after an update what this version can', async () => {
  const asked = double();
  await openShelf(shelfOfAccount(sita.handle)).set(
    'push-device',
    JSON.stringify({ id: device.id, token: 'a-registration-token', lang: 'en' }),
  );
  mockGranted.now = true;
  const named = () =>
    jest
      .mocked(Notifications.setNotificationCategoryAsync)
      .mock.calls.map(([category, [button]]) => [category, button?.buttonTitle, button?.options]);
  const quietly = { opensAppToForeground: false };
  jest.mocked(Notifications.setNotificationCategoryAsync).mockClear();
  await session.begin('a-token', sita);
  await until(() => registered(asked).length === 1);
  expect(registered(asked)[0]?.body).toMatchObject({ presents: true });
  expect(named()).toEqual([
    ['confirm', 'Still available', quietly],
    ['renew', 'Show it again', quietly],
  ]);
  expect(Notifications.registerTaskAsync).toHaveBeenCalledWith('answer-by-button');
  await settings.settle({ lang: 'ne' });
  await until(() => registered(asked).length === 2);
  expect(named().slice(2)).toEqual([
    ['confirm', 'अझै छ', quietly],
    ['renew', 'फेरि देखाउनुहोस्', quietly],
  ]);
});

it('says on iPhones that the token is Apple’s, and of a build for development', async () => {
  Platform.OS = 'ios';
  const asked = double();
  await session.begin('a-token', sita);
  await push.ask();
  expect(registered(asked)[0]?.body).toMatchObject({ channel: 'apns', sandbox: true });
  expect(registered(asked)[0]?.body).not.toHaveProperty('presents');
});

it('is pushed nothing any more when it signs out, whether the API has heard of that or not', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  await push.ask();
  await signOut();
  const ending = asked.find(({ path }) => path === '/api/auth/sign-out');
  expect(ending?.headers.authorization).toBe('Bearer a-token');
  expect(Notifications.unregisterForNotificationsAsync).toHaveBeenCalled();
  expect(session.me).toBeNull();
});

it('shows on the icon how much waits', async () => {
  double();
  await session.begin('a-token', sita);
  await until(() => unread.messages === 2);
  expect(Notifications.setBadgeCountAsync).toHaveBeenLastCalledWith(5);
});

it('takes of a notification what the API puts there, and nothing else', () => {
  const opening = { id: 7, path: '/en/my', group: 'own_listings', tag: 'listing-7', lang: 'en' };
  expect(readCarried(opening)).toEqual({ id: 7, path: '/en/my', group: 'own_listings' });
  const action = { do: 'confirm', token: 't' };
  expect(readCarried({ ...opening, action })?.action).toEqual(action);
  expect(readCarried({ ...opening, action: { do: 'delete', token: 't' } })?.action).toBeUndefined();
  for (const other of [null, 'x', {}, { id: 'x', path: '/' }, { id: 1, path: 3 }])
    expect(readCarried(other)).toBeNull();
});
