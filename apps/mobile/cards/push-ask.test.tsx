import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import { settings } from '~/device/settings.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { PushAsk } from './push-ask.tsx';

jest.setTimeout(30_000);

const mockAsk = jest.fn(async () => true);
let mockState = 'off';
jest.mock('~/device/push.ts', () => {
  const { Store } = require('@thulubazaar/frontend/store');
  class Double extends Store {
    get state() {
      return mockState;
    }
    ask = () => mockAsk();
  }
  return { push: new Double() };
});

beforeEach(async () => {
  emptyShelves();
  mockState = 'off';
  mockAsk.mockClear();
  await settings.settle({ lang: 'en' });
});

const ask = { name: 'Tell me on this phone' };

it('says why before the phone itself asks', async () => {
  renderScreen(<PushAsk />);
  const button = await screen.findByRole('button', ask);
  screen.getByText(/Messages and news arrive at once/);
  expect(mockAsk).not.toHaveBeenCalled();
  fireEvent.press(button);
  await waitFor(() => expect(mockAsk).toHaveBeenCalledTimes(1));
});

it('leaves who said “later” alone, but for where it is settled', async () => {
  const first = renderScreen(<PushAsk />);
  fireEvent.press(await screen.findByRole('button', { name: 'Later' }));
  await waitFor(() => expect(screen.queryByRole('button', ask)).toBeNull());
  first.unmount();
  renderScreen(
    <>
      <PushAsk />
      <PushAsk whole />
    </>,
  );
  await screen.findByRole('button', ask);
  expect(screen.getAllByRole('button', ask)).toHaveLength(1);
});
