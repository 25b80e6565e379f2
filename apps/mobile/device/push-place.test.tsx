import { act, render } from '@testing-library/react-native';
import * as Notifications from 'expo-notifications';
import { AppState, Platform } from 'react-native';
import { session } from '~/data/session.ts';
import { doubleApi } from '~/test/api-double.ts';
import { sita } from '~/test/people.ts';
import { toast } from '~/ui/toast.tsx';
import { PushPlace } from './push-place.tsx';

jest.mock('expo-notifications', () => ({
  dismissAllNotificationsAsync: jest.fn(async () => {}),
  dismissNotificationAsync: jest.fn(async () => {}),
  setNotificationHandler: jest.fn(),
  addNotificationReceivedListener: jest.fn(() => ({ remove: () => {} })),
  addNotificationResponseReceivedListener: jest.fn(() => ({ remove: () => {} })),
  getLastNotificationResponse: jest.fn(() => null),
  clearLastNotificationResponse: jest.fn(),
}));
const mockPush = jest.fn();
jest.mock('expo-router', () => ({
  useRouter: () => ({ push: mockPush }),
  usePathname: () => '/',
  useRootNavigationState: () => ({ key: 'root' }),
}));
jest.mock('./push.ts', () => require('./push.web.ts'));

test.each(['end', 'expire'] as const)('what is shown goes with the session: %s', async (over) => {
  jest.mocked(Notifications.dismissAllNotificationsAsync).mockClear();
  await session.begin('a-token', sita);
  expect(Notifications.dismissAllNotificationsAsync).not.toHaveBeenCalled();
  await session[over]();
  expect(Notifications.dismissAllNotificationsAsync).toHaveBeenCalledTimes(1);
});

/** Presses a button, or the notification itself, with the app before somebody's eyes or not. */
async function press(token: string, actionIdentifier: string, isActive: boolean): Promise<void> {
  AppState.currentState = isActive ? 'active' : 'background';
  render(<PushPlace />);
  const [take] = jest.mocked(Notifications.addNotificationResponseReceivedListener).mock.lastCall ?? [];
  const data = { id: 7, path: '/en/my', group: 'own_listings', action: { do: 'confirm', token } };
  const notification = { date: 0, request: { identifier: 'listing-7', content: { data } } };
  await act(async () =>
    take?.({ actionIdentifier, notification } as unknown as Notifications.NotificationResponse),
  );
}

test.each([
  // While the app is away the task on Android answers, which knows how to say so there.
  { system: 'android', isActive: true, isAnswered: true },
  { system: 'android', isActive: false, isAnswered: false },
  { system: 'ios', isActive: false, isAnswered: true },
] as const)(
  'a button on $system is answered here: $isActive $isAnswered',
  async ({ system, isActive, isAnswered }) => {
    Platform.OS = system;
    toast.clear();
    jest.mocked(Notifications.dismissNotificationAsync).mockClear();
    const asked = doubleApi({ 'POST /api/notifications/7/act': {} });
    await press(`${system} ${isActive}`, 'act', isActive);
    expect([asked.length === 1, toast.now?.text.startsWith('Done') ?? false]).toEqual([
      isAnswered,
      isAnswered,
    ]);
    expect(jest.mocked(Notifications.dismissNotificationAsync).mock.calls).toEqual(
      isAnswered ? [['listing-7']] : [],
    );
    expect(mockPush).not.toHaveBeenCalled();
  },
);

test('the notification itself leads to what it is of, wherever the app was', async () => {
  Platform.OS = 'android';
  const asked = doubleApi({});
  await press('none', 'expo.modules.notifications.actions.DEFAULT', false);
  expect(asked).toEqual([]);
  expect(mockPush).toHaveBeenCalledWith('/my');
});
