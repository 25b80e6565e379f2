import * as Notifications from 'expo-notifications';
import * as TaskManager from 'expo-task-manager';
import { Platform } from 'react-native';
import { session } from '~/data/session.ts';
import { doubleApi } from '~/test/api-double.ts';
import { showHere } from './push-buttons.ts';
import './push-task.ts';

jest.mock('expo-task-manager', () => ({ defineTask: jest.fn() }));
jest.mock('expo-notifications', () => ({
  scheduleNotificationAsync: jest.fn(async () => ''),
  clearLastNotificationResponse: jest.fn(),
}));

const [[, task] = []] = jest.mocked(TaskManager.defineTask).mock.calls;
const shown = jest.mocked(Notifications.scheduleNotificationAsync);
const opening = { id: 7, path: '/en/my', group: 'own_listings', tag: 'listing-7', lang: 'en' };
const act = '/api/notifications/7/act';

/** What a task is given of a button, as Android has it. */
function pressed(token: string, actionIdentifier = 'act') {
  const action = { do: 'confirm', token };
  const content = { title: 'Your listing', dataString: JSON.stringify({ ...opening, action }) };
  return { actionIdentifier, notification: { date: 0, request: { identifier: 'listing-7', content } } };
}

const run = (data: unknown) => task?.({ data } as Parameters<NonNullable<typeof task>>[0]);

beforeEach(async () => {
  Platform.OS = 'android';
  shown.mockClear();
  await session.end();
});

it('answers while the app is not there, by its own token, and says so in the place of what was shown', async () => {
  const asked = doubleApi({ [`POST ${act}`]: {} });
  await run(pressed('first'));
  expect(asked).toMatchObject([{ method: 'POST', path: act, body: { token: 'first' } }]);
  expect(asked[0]?.headers).not.toHaveProperty('authorization');
  expect(shown.mock.calls).toEqual([
    [
      {
        identifier: 'listing-7',
        content: {
          title: 'Your listing',
          body: 'Done. Buyers see that it was confirmed just now.',
          data: { id: 7, path: '/en/my', group: 'own_listings' },
          sound: false,
        },
        trigger: { channelId: 'own_listings' },
      },
    ],
  ]);
  // Heard of again by the app, once it is opened.
  await run(pressed('first'));
  expect(asked).toHaveLength(1);
});

it('leaves the button where there was no line, and says why where it is refused', async () => {
  jest.useFakeTimers({ advanceTimers: 1000 });
  globalThis.fetch = (async () => {
    throw new TypeError('Network request failed');
  }) as unknown as typeof fetch;
  await run(pressed('second'));
  jest.useRealTimers();
  expect(shown).not.toHaveBeenCalled();
  const error = { code: 'invalid_transition', message: 'It was sold.' };
  doubleApi({ [`POST ${act}`]: { status: 409, error } });
  await run(pressed('second'));
  expect(shown.mock.calls[0]?.[0].content.body).toBe('It was sold.');
});

it('does nothing of messages that came, of taps, and of what is none of the API’s', async () => {
  const asked = doubleApi({});
  const strange = pressed('third');
  strange.notification.request.content.dataString = 'no JSON';
  for (const data of [
    { notification: null, data: { dataString: JSON.stringify(opening) } },
    pressed('third', 'expo.modules.notifications.actions.DEFAULT'),
    strange,
  ])
    await run(data);
  expect([asked, shown.mock.calls]).toEqual([[], []]);
});

it('shows what came as data alone while the app is open, once, and leaves the rest to the library', async () => {
  const data = { ...opening, action: { do: 'confirm', token: 't' } };
  const said = { title: 'Your listing', body: 'Still there?', badge: 2, categoryIdentifier: 'confirm', data };
  const request = (trigger: unknown) =>
    ({ identifier: 'listing-7', content: said, trigger }) as unknown as Notifications.NotificationRequest;
  await showHere(request({ type: 'push', remoteMessage: { notification: null } }));
  expect(shown.mock.calls).toEqual([
    [{ identifier: 'listing-7', content: said, trigger: { channelId: 'own_listings' } }],
  ]);
  await showHere(request({ type: 'push', remoteMessage: { notification: { title: 'Your listing' } } }));
  // Its own, as it comes by again; and an iPhone's.
  await showHere(request({ type: 'channel', channelId: 'own_listings' }));
  await showHere(request({ type: 'push', payload: {} }));
  expect(shown).toHaveBeenCalledTimes(1);
});
