import type { Me } from '@thulubazaar/contract';
import * as BackgroundTask from 'expo-background-task';
import * as TaskManager from 'expo-task-manager';
import { outbox } from '~/data/outbox.ts';
import { session } from '~/data/session.ts';
import { followInBackground } from './background.ts';

jest.mock('expo-task-manager', () => ({ defineTask: jest.fn() }));
jest.mock('expo-background-task', () => ({
  BackgroundTaskResult: { Success: 1, Failed: 2 },
  registerTaskAsync: jest.fn(async () => {}),
  unregisterTaskAsync: jest.fn(async () => {}),
}));

test('the system is asked to wake the app as long as something waits, and then it is sent', async () => {
  const [[name, work] = []] = jest.mocked(TaskManager.defineTask).mock.calls;
  let isGone = true;
  globalThis.fetch = (async () => {
    if (isGone) throw new TypeError('Network request failed');
    return Response.json({});
  }) as unknown as typeof fetch;
  const stop = followInBackground();
  await session.begin('token', { handle: 'maya' } as Me);
  // What an earlier run of the app asked for is taken back: nothing waits.
  expect(BackgroundTask.unregisterTaskAsync).toHaveBeenCalledWith(name);
  jest.mocked(BackgroundTask.unregisterTaskAsync).mockClear();
  await outbox.add({ kind: 'confirm', adId: 1, title: '' });
  expect(BackgroundTask.registerTaskAsync).toHaveBeenCalledWith(name, { minimumInterval: 15 });
  isGone = false;
  expect(await work?.({} as Parameters<NonNullable<typeof work>>[0])).toBe(1);
  expect(outbox.entries).toEqual([]);
  expect(BackgroundTask.unregisterTaskAsync).toHaveBeenCalledWith(name);
  stop();
  await session.end();
});
