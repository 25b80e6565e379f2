import { act, fireEvent, screen, waitFor } from '@testing-library/react-native';
import { Linking } from 'react-native';
import { line } from '~/data/line.ts';
import { storageKey } from '~/data/queries.ts';
import { openShelf } from '~/data/shelf.ts';
import { phoneShelf } from '~/data/shelf-kinds.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { UpdateLine } from './update-line.tsx';

jest.mock('~/data/config.ts', () => ({ ...jest.requireActual('~/data/config.ts'), version: '1.2.0' }));

const storeUrl = 'https://apps.apple.com/app/id1';
const none = { oldest: null, newest: null, storeUrl: null };
const way = () => screen.findByRole('link', { name: 'The store has a newer version. Get it' });

async function show(newest: string | null, oldest: string | null = null) {
  const asked = doubleApi({
    'GET /api/app': {
      android: none,
      ios: { oldest, newest, storeUrl },
      update: null,
      off: [],
      signInWith: [],
    },
  });
  await openShelf(phoneShelf).drop(storageKey(['app']));
  const shown = renderScreen(<UpdateLine />);
  await waitFor(() => expect(asked).toHaveLength(1));
  return shown;
}

jest.setTimeout(30_000);

beforeEach(async () => {
  emptyShelves();
  line.isOnline = true;
  await settings.settle({ lang: 'en', updateSeen: null });
});

it('leads to the store, and is not shown again of the same version', async () => {
  const open = jest.spyOn(Linking, 'openURL').mockResolvedValue(true);
  const { unmount } = await show('1.3');
  fireEvent.press(await way());
  expect(open).toHaveBeenCalledWith(storeUrl);
  await waitFor(() => expect(screen.queryByRole('link')).toBeNull());
  unmount();
  await show('1.3');
  expect(screen.queryByRole('link')).toBeNull();
});

it('is taken away for one version, also over a restart, and comes with the next', async () => {
  const { unmount } = await show('1.3');
  await way();
  fireEvent.press(screen.getByRole('button', { name: 'Hide until the next version' }));
  await waitFor(() => expect(screen.queryByRole('link')).toBeNull());
  unmount();
  settings.updateSeen = null;
  await act(() => settings.wake());
  const again = await show('1.3');
  expect(screen.queryByRole('link')).toBeNull();
  again.unmount();
  await show('1.4');
  await way();
});

it('stays where the store does not open', async () => {
  jest.spyOn(Linking, 'openURL').mockRejectedValue(new Error('no store'));
  await show('1.3');
  fireEvent.press(await way());
  await waitFor(() => expect(Linking.openURL).toHaveBeenCalled());
  expect(await way()).toBeTruthy();
});

it('says it in Nepali', async () => {
  await settings.settle({ lang: 'ne' });
  await show('1.3');
  await screen.findByRole('link', { name: 'एपको नयाँ संस्करण आएको छ। हाल्नुहोस्' });
});

it.each([
  ['there is none', '1.2', null, true],
  ['the newer one has to be had first', '1.3', '1.3', true],
  ['there is no line', '1.3', null, false],
] as const)('is not there where %s', async (_why, newest, oldest, isOnline) => {
  line.isOnline = isOnline;
  await show(newest, oldest);
  await act(async () => {});
  expect(screen.queryByRole('link')).toBeNull();
});
