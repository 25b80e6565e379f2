import { act, fireEvent, screen, waitFor } from '@testing-library/react-native';
import type { Message, SocketEvent } from '@thulubazaar/contract';
import type { Ears } from '@thulubazaar/frontend/chat/live';
import { ownChat } from '~/data/chat.ts';
import { session } from '~/data/session.ts';
import { unread } from '~/data/unread.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { said, talk, talkId } from '~/test/talks.ts';
import { linesOf } from './message-list.tsx';
import { ThreadScreen } from './thread-screen.tsx';

// The first of them waits for all that a screen is made of.
jest.setTimeout(30_000);

const mockRouter = { push: jest.fn(), replace: jest.fn() };
jest.mock('expo-router', () => ({
  Stack: { Screen: () => null },
  useRouter: () => mockRouter,
  useLocalSearchParams: () => ({ id: '6f1c9e9a-3c7e-4f43-9f6e-0f8f8e0a1b2c' }),
}));
jest.mock('expo-notifications', () => ({}));
jest.mock('~/device/push.ts', () => require('~/device/push.web.ts'));
let mockEars: Ears | null = null;
let mockToken = '';
jest.mock('~/data/connect.ts', () => ({
  connect: (token: string, ears: Ears) => {
    mockEars = ears;
    mockToken = token;
    return { send: () => {}, close: () => {} };
  },
}));

/** What the server has of the conversation. */
let messages: Message[];
let isDown: boolean;
let refuses: string | null;

const path = `/api/conversations/${talkId}`;
const lost = (): never => {
  throw new TypeError('Network request failed');
};

function double() {
  return doubleApi({
    'GET /api/me/unread': { unread: 3, notifications: 0 },
    'GET /api/me/favourite-ids': { ids: [] },
    [`GET ${path}`]: () => (isDown ? lost() : talk()),
    [`GET ${path}/messages`]: ({ path: asked }) => {
      if (isDown) return lost();
      const after = Number(new URLSearchParams(asked.split('?')[1]).get('after') ?? 0);
      return { items: messages.filter(({ seq }) => seq > after), more: false };
    },
    [`POST ${path}/read`]: {},
    [`POST ${path}/messages`]: ({ body }) => {
      if (isDown) return lost();
      if (refuses) return { status: 409, error: { code: refuses, message: 'They do not take messages.' } };
      const { clientId, kind, text = '', amount = null } = body as Message;
      const known = messages.find((one) => one.clientId === clientId);
      const message = known ?? said(messages.length + 1, { clientId, mine: true, kind, text, amount });
      if (!known) messages.push(message);
      return message;
    },
    'GET /api/conversations': { items: [talk()], nextCursor: null },
  });
}

const hear = (event: SocketEvent) => act(async () => mockEars?.onMessage(JSON.stringify(event)));
const write = (text: string) => {
  fireEvent.changeText(screen.getByLabelText('Write a message'), text);
  fireEvent.press(screen.getByRole('button', { name: 'Send' }));
};
// The first screen of all takes longest.
const opened = () => screen.findByText('message 3', {}, { timeout: 15_000 });
const sentOf = (asked: ReturnType<typeof double>) =>
  asked.filter(({ method, path: to }) => method === 'POST' && to === `${path}/messages`);

beforeEach(async () => {
  [messages, isDown, refuses] = [[said(1), said(2), said(3)], false, null];
  emptyShelves();
  double();
  await session.end();
  await settings.settle({ lang: 'en' });
});

it('shows what was said, tells that it was read, and takes in what comes by the socket', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<ThreadScreen />);
  await opened();
  expect(mockToken).toBe('a-token');
  await waitFor(() => expect(asked.find(({ path: to }) => to === `${path}/read`)?.body).toEqual({ seq: 3 }));
  await hear({ type: 'resync', unread: 3 });
  const message = said(4, { text: 'Is it still there?', warning: ['code_request'] });
  await hear({ type: 'message', conversationId: talkId, message });
  await screen.findByText('Is it still there?');
  await screen.findByText('They want a code or a password');
  await hear({ type: 'unread', unread: 9 });
  expect(unread.messages).toBe(9);
});

it('sends a message once, through the outbox, and then has it as the server has it', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<ThreadScreen />);
  await opened();
  write('Come at five');
  await waitFor(() => expect(ownChat.current?.opened(talkId).thread.messages).toHaveLength(4));
  expect(sentOf(asked).map(({ body }) => body)).toEqual([
    { clientId: expect.any(String), kind: 'text', text: 'Come at five' },
  ]);
  await waitFor(() => expect(ownChat.current?.unsent(talkId)).toEqual([]));
  expect(screen.getAllByText('Come at five')).toHaveLength(1);
});

it('keeps in the field what is refused on the phone, and what is typed while the one before is being kept', async () => {
  double();
  await session.begin('a-token', sita);
  renderScreen(<ThreadScreen />);
  await opened();
  const field = () => screen.getByLabelText('Write a message').props.value;
  const { outbox } = ownChat.current ?? {};
  if (!outbox) throw new Error('nobody');
  const add = jest.spyOn(outbox, 'add').mockRejectedValueOnce(new Error('no'));
  write('Come at five');
  await screen.findByText('Something went wrong. Try again.');
  expect(field()).toBe('Come at five');
  let kept = () => {};
  add.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        kept = () => resolve({} as never);
      }),
  );
  write('Come at five');
  fireEvent.changeText(screen.getByLabelText('Write a message'), 'Come at five. Bring');
  kept();
  await waitFor(() => expect(field()).toBe('. Bring'));
  add.mockRestore();
});

it('keeps what is written without a line, over the end of the app, and sends it when there is one', async () => {
  double();
  await session.begin('a-token', sita);
  const first = renderScreen(<ThreadScreen />);
  await opened();
  isDown = true;
  write('Written on the bus');
  await screen.findByText('Written on the bus');
  first.unmount();
  // The app was killed: what is known is what is on the shelf.
  const { me, token } = session;
  session.me = null;
  session.token = null;
  await act(async () => session.know(null as never).catch(() => {}));
  isDown = false;
  const asked = double();
  if (!me || !token) throw new Error('nobody');
  await session.begin(token, me);
  await waitFor(() => expect(messages.map(({ text }) => text)).toContain('Written on the bus'));
  expect(sentOf(asked)).toHaveLength(1);
});

it('opens in airplane mode with what was read before', async () => {
  double();
  await session.begin('a-token', sita);
  const first = renderScreen(<ThreadScreen />);
  await opened();
  first.unmount();
  session.me = null;
  await act(async () => session.know(null as never).catch(() => {}));
  isDown = true;
  await session.begin('a-token', sita);
  await act(async () => ownChat.current?.show(talkId));
  await waitFor(() =>
    expect(ownChat.current?.opened(talkId).thread.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]),
  );
});

it('says why a message was refused, and gives it up', async () => {
  double();
  refuses = 'blocked';
  await session.begin('a-token', sita);
  renderScreen(<ThreadScreen />);
  await opened();
  write('Hello?');
  await screen.findByText(/Not sent\. They do not take messages\./);
  fireEvent.press(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByText('Hello?')).toBeNull());
  expect(ownChat.current?.outbox.entries).toEqual([]);
});

it('makes an offer as one says it', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<ThreadScreen />);
  await opened();
  fireEvent.press(screen.getByRole('button', { name: 'Make an offer' }));
  fireEvent.changeText(screen.getByLabelText('Amount'), '1.2 lakh');
  await screen.findByText('रू 1,20,000');
  fireEvent.press(screen.getByRole('button', { name: 'Send the offer' }));
  await waitFor(() => expect(sentOf(asked)[0]?.body).toMatchObject({ kind: 'offer', amount: 12_000_000 }));
});

it('leads whoever hears it to what can be done with a message, and past no link and no button', async () => {
  const menu = 'What to do with this message';
  messages = [
    said(1, { text: 'Come at five' }),
    said(2, { text: 'See www.example.com' }),
    said(3, { mine: true, kind: 'offer', text: '', amount: 1_200_000, offer: 'open' }),
  ];
  doubleApi({
    'GET /api/me/unread': { unread: 0, notifications: 0 },
    [`GET ${path}`]: talk({ links: true }),
    [`GET ${path}/messages`]: { items: messages, more: false },
    [`POST ${path}/read`]: {},
  });
  await session.begin('a-token', sita);
  renderScreen(<ThreadScreen />);
  const plain = await screen.findByLabelText(/^Ramesh: Come at five/, {}, { timeout: 15_000 });
  expect(plain.props.accessibilityActions).toEqual([{ name: 'activate', label: menu }]);
  fireEvent(plain, 'accessibilityAction', { nativeEvent: { actionName: 'activate' } });
  await screen.findByRole('header', { name: menu });
  fireEvent.press(screen.getAllByRole('button', { name: 'Close' }).at(-1) as never);
  await waitFor(() => expect(screen.queryByRole('header', { name: menu })).toBeNull());
  expect(screen.getByRole('link', { name: 'www.example.com' })).toBeTruthy();
  for (const who of [/^Ramesh\. /, /^You\. /]) {
    fireEvent.press(screen.getByRole('button', { name: who }));
    await screen.findByRole('header', { name: menu });
    fireEvent.press(screen.getAllByRole('button', { name: 'Close' }).at(-1) as never);
  }
});

it('draws from the end: unsent last, a heading for each day, one’s own that follow closer', () => {
  const lines = linesOf(
    [said(1, { sentAt: '2026-11-28T06:00:00Z' }), said(2, { mine: true }), said(3, { mine: true })],
    [],
  );
  expect(
    lines.map((one) =>
      one.kind === 'message' ? `${one.message.seq}${one.follows ? ' follows' : ''}` : one.kind,
    ),
  ).toEqual(['3 follows', '2', 'day', '1', 'day']);
});
