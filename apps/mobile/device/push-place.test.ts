import * as Notifications from 'expo-notifications';
import { session } from '~/data/session.ts';
import { sita } from '~/test/people.ts';
import './push-place.tsx';

jest.mock('expo-notifications', () => ({ dismissAllNotificationsAsync: jest.fn(async () => {}) }));
jest.mock('expo-router', () => ({}));
jest.mock('./push.ts', () => require('./push.web.ts'));

test.each(['end', 'expire'] as const)('what is shown goes with the session: %s', async (over) => {
  jest.mocked(Notifications.dismissAllNotificationsAsync).mockClear();
  await session.begin('a-token', sita);
  expect(Notifications.dismissAllNotificationsAsync).not.toHaveBeenCalled();
  await session[over]();
  expect(Notifications.dismissAllNotificationsAsync).toHaveBeenCalledTimes(1);
});
