import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import { Linking, Text } from 'react-native';
import { OffNote } from '~/cards/off-note.tsx';
import { queries, storageKey } from '~/data/queries.ts';
import { openShelf } from '~/data/shelf.ts';
import { phoneShelf } from '~/data/shelf-kinds.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { UpdateGate } from './update-gate.tsx';

jest.mock('~/data/config.ts', () => ({ ...jest.requireActual('~/data/config.ts'), version: '1.2.0' }));

const storeUrl = 'https://apps.apple.com/app/id1';
const none = { oldest: null, newest: null, storeUrl: null };

function withOldest(oldest: string | null) {
  const asked = doubleApi({
    'GET /api/app': {
      android: none,
      ios: { oldest, newest: '99.0', storeUrl },
      update: null,
      off: ['posting'],
      signInWith: [],
    },
  });
  renderScreen(
    <UpdateGate>
      <Text>All listings</Text>
      <OffNote code="posting" />
      <OffNote code="chat" />
    </UpdateGate>,
  );
  return asked;
}

beforeEach(async () => {
  queries.clear();
  await openShelf(phoneShelf).drop(storageKey(['app']));
  await settings.settle({ lang: 'en' });
});

it('lets a version go on that is old enough', async () => {
  const asked = withOldest('1.2');
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.getByText('All listings')).toBeTruthy();
  // And says what is off before anybody begins with it.
  await screen.findByText(/New listings cannot be posted/);
  expect(screen.queryByText(/Messages cannot be sent/)).toBeNull();
});

it('shows one that is too old the way to the store, and nothing else', async () => {
  const open = jest.spyOn(Linking, 'openURL').mockResolvedValue(true);
  withOldest('1.10');
  fireEvent.press(await screen.findByRole('button', { name: 'Get the new version' }));
  expect(open).toHaveBeenCalledWith(storeUrl);
  expect(screen.queryByText('All listings')).toBeNull();
});
