import { act, fireEvent, screen } from '@testing-library/react-native';
import { AccessibilityInfo } from 'react-native';
import { settings } from '~/device/settings.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { ToastPlace, toast } from './toast.tsx';

const later = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const undo = jest.fn();
const say = (text: string, action?: Parameters<typeof toast.say>[1]) =>
  act(async () => toast.say(text, action));

beforeEach(async () => {
  jest.useFakeTimers();
  jest.clearAllMocks();
  await settings.settle({ lang: 'en' });
  renderScreen(<ToastPlace />);
});
afterEach(() => {
  toast.clear();
  jest.useRealTimers();
});

it('says what happened to who sees it and to who hears it, and goes by itself once it can have been read', async () => {
  await say('Saved.');
  expect(screen.getByText('Saved.')).toBeTruthy();
  expect(AccessibilityInfo.announceForAccessibilityWithOptions).toHaveBeenCalledWith('Saved.', {
    queue: true,
  });
  await later(5100);
  expect(screen.queryByText('Saved.')).toBeNull();
  const long = 'A sentence that takes a while. '.repeat(4);
  await say(long);
  await later(5100);
  expect(toast.now?.text).toBe(long);
  await later(5100);
  expect(toast.now).toBeNull();
});

it('is taken away by its cross', async () => {
  await say('Saved.');
  fireEvent.press(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('Saved.')).toBeNull();
});

it('of which something can be undone waits for who hears the screen', async () => {
  jest.mocked(AccessibilityInfo.isScreenReaderEnabled).mockResolvedValueOnce(true);
  await say('Deleted.', { label: 'Undo', run: undo });
  await later(60_000);
  fireEvent.press(screen.getByRole('button', { name: 'Undo' }));
  expect([undo.mock.calls.length, toast.now]).toEqual([1, null]);
});

it('tells once what could be undone that it was not: its time is over, another follows, its cross is pressed', async () => {
  const onOver = jest.fn();
  const action = { label: 'Undo', run: undo, onOver };
  await say('Deleted.', action);
  await later(5100);
  expect(onOver).toHaveBeenCalledTimes(1);
  await say('Deleted.', action);
  await say('Saved.');
  expect(onOver).toHaveBeenCalledTimes(2);
  await say('Deleted.', action);
  fireEvent.press(screen.getByRole('button', { name: 'Undo' }));
  await later(60_000);
  expect([undo.mock.calls.length, onOver.mock.calls.length]).toEqual([1, 2]);
});

it('that follows another has its own time', async () => {
  await say('Saved.');
  await later(4000);
  await say('Saved again.');
  await later(4000);
  expect(screen.getByText('Saved again.')).toBeTruthy();
});
