import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { talk, talkId } from '~/test/talks.ts';
import { toast } from '~/ui/toast.tsx';
import { ListScreen } from './list-screen.tsx';

// The first of them waits for all that a screen is made of.
jest.setTimeout(30_000);

const mockRouter = { push: jest.fn() };
jest.mock('expo-router', () => ({ Stack: { Screen: () => null }, useRouter: () => mockRouter }));
jest.mock('expo-notifications', () => ({}));
jest.mock('~/device/push.ts', () => require('~/device/push.web.ts'));
jest.mock('~/data/connect.ts', () => ({ connect: () => ({ send: () => {}, close: () => {} }) }));

const path = `/api/conversations/${talkId}`;
let isArchived: boolean;

function double() {
  return doubleApi({
    'GET /api/me/unread': { unread: 3, notifications: 0 },
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/conversations': () => ({
      items: isArchived ? [] : [talk()],
      nextCursor: null,
    }),
    [`PATCH ${path}`]: ({ body }) => {
      isArchived = (body as { archived: boolean }).archived;
      return talk({ archived: isArchived });
    },
  });
}

beforeEach(async () => {
  emptyShelves();
  isArchived = false;
  await session.end();
  await settings.settle({ lang: 'en' });
});
afterEach(() => toast.clear());

it('a conversation that is held shows what can be done with it; archived, it can be brought back', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<ListScreen />);
  const row = await screen.findByRole('button', { name: /^Ramesh, A bed of sal wood/ });
  fireEvent(row, 'longPress');
  expect(mockRouter.push).not.toHaveBeenCalled();
  fireEvent.press(await screen.findByText('Archive'));
  await waitFor(() => expect(toast.now).toMatchObject({ text: 'Archived', action: { label: 'Undo' } }));
  await waitFor(() => expect(screen.queryByText('A bed of sal wood')).toBeNull());
  toast.now?.action?.run();
  await screen.findByText('A bed of sal wood');
  expect(asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
    { archived: true },
    { archived: false },
  ]);
});

it('leads who hears the screen to the same', async () => {
  double();
  await session.begin('a-token', sita);
  renderScreen(<ListScreen />);
  const row = await screen.findByRole('button', { name: /^Ramesh, / });
  expect(row.props.accessibilityActions).toEqual([
    { name: 'longpress', label: 'More about this conversation' },
  ]);
  fireEvent(row, 'accessibilityAction', { nativeEvent: { actionName: 'longpress' } });
  await screen.findByText('Archive');
});
