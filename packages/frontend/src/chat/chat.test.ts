import { ApiError } from '@thulubazaar/client';
import type { Message, SocketEvent } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox } from '../outbox/outbox.ts';
import { Chat } from './chat.ts';
import type { Ears } from './live.ts';
import { lastOfOther } from './thread.ts';

const id = '6f1c9e9a-3c7e-4f43-9f6e-0f8f8e0a1b2c';

function entry(seq: number, mine = false): Message {
  return {
    seq,
    clientId: `client-${seq}`,
    mine,
    kind: 'text',
    text: `message ${seq}`,
    photo: null,
    qr: [],
    amount: null,
    offer: null,
    about: null,
    deleted: false,
    warning: [],
    sentAt: '2026-11-29T06:00:00.000Z',
  };
}

/** What the server has of the conversation, and what was asked of it. */
let server: Message[];
let asked: { after?: number; before?: number }[];
let reads: number[];
let down: boolean;
let hold: Promise<void>;
let unread: () => Promise<number>;
let socket: Ears;
let events: SocketEvent[];
let chat: Chat;

const tell = (event: SocketEvent) => socket.onMessage(JSON.stringify(event));
const arrive = (message: Message) => tell({ type: 'message', conversationId: id, message });
const resync = () => tell({ type: 'resync', unread: 0 });
const shown = () => chat.opened(id).thread.messages.map(({ seq }) => seq);
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

beforeEach(() => {
  [server, asked, reads, down, events] = [range(1, 5).map((seq) => entry(seq)), [], [], false, []];
  hold = Promise.resolve();
  unread = async () => 0;
  chat = new Chat({
    openOutbox: (onSent) =>
      new Outbox({
        owner: 'maya',
        vault: { read: async () => null, keep: async () => false, drop: async () => {} },
        alone: (work) => work(),
        announce: () => {},
        send: async (unsent) => {
          const message = { ...entry(server.length + 1, true), clientId: unsent.clientId };
          server.push(message);
          return { conversationId: id, message };
        },
        onSent,
      }),
    connect: (ears) => {
      socket = ears;
      return { send: () => {}, close: () => {} };
    },
    awake: () => true,
    async listMessages(_id, from = {}) {
      asked.push(from);
      if (down) throw new ApiError('unreachable');
      const { after = 0, before = Number.MAX_SAFE_INTEGER } = from;
      const asc = server.filter(({ seq }) => seq > after && seq < before);
      const items = from.after === undefined ? asc.slice(-3) : asc.slice(0, 3);
      await hold;
      return { items, more: asc.length > 3 };
    },
    readConversation: async (_id, seq) => {
      if (down) throw new ApiError('unreachable');
      reads.push(seq);
    },
    getUnread: () => unread(),
    onEvent: (event) => events.push(event),
    onStale: () => {},
    onSignedOut: () => {},
  });
  chat.start();
});

describe('a conversation', () => {
  it('is read from its end, and further back when asked', async () => {
    chat.show(id);
    await settle();
    expect(shown()).toEqual([3, 4, 5]);
    expect(chat.opened(id).thread.more).toBe(true);
    await chat.earlier(id);
    expect(shown()).toEqual([1, 2, 3, 4, 5]);
    expect(chat.opened(id).thread.more).toBe(false);
  });

  it('asks for what came after its last number when the socket is back', async () => {
    chat.show(id);
    await settle();
    server.push(...range(6, 12).map((seq) => entry(seq)));
    resync();
    await settle();
    expect(shown()).toEqual(range(3, 12));
    expect(asked.slice(1)).toEqual([{ after: 5 }, { after: 8 }, { after: 11 }]);
  });

  it('shows what arrives at once, and once', async () => {
    chat.show(id);
    await settle();
    for (const seq of [6, 6, 7]) arrive(entry(seq));
    expect(shown()).toEqual([3, 4, 5, 6, 7]);
    expect(asked).toHaveLength(1);
  });

  it('asks for what is missing when a number is left out', async () => {
    chat.show(id);
    await settle();
    server.push(entry(6), entry(7), entry(8));
    arrive(entry(8));
    await settle();
    expect(shown()).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it('loses nothing that comes while it is being read', async () => {
    let answer = () => {};
    hold = new Promise((resolve) => {
      answer = resolve;
    });
    chat.show(id);
    await settle();
    server.push(entry(6), entry(7));
    arrive(entry(7));
    answer();
    await settle();
    expect(shown()).toEqual([3, 4, 5, 6, 7]);
  });

  it('loses nothing that was missed while another was shown', async () => {
    chat.show(id);
    await settle();
    chat.show(null);
    server.push(entry(6), entry(7));
    arrive(entry(7));
    chat.show(id);
    await settle();
    expect(shown()).toEqual([3, 4, 5, 6, 7]);
  });

  it('says that it cannot be read, and is read when it can', async () => {
    down = true;
    chat.show(id);
    await settle();
    expect(chat.opened(id).state).toBe('failed');
    down = false;
    chat.retry(id);
    await settle();
    expect(chat.opened(id).state).toBe('ready');
    down = true;
    chat.retry(id);
    await settle();
    expect(chat.opened(id).state).toBe('ready');
  });
});

it('a message of one’s own moves from the way into the conversation without being there twice', async () => {
  chat.show(id);
  await settle();
  const seen = new Set<string>();
  chat.subscribe(() => {
    const arrived = chat.opened(id).thread.messages.map(({ clientId }) => clientId);
    const waiting = chat.unsent(id).map(({ clientId }) => clientId);
    const all = [...arrived, ...waiting];
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) seen.add(one);
  });
  const { clientId } = await chat.outbox.add({ to: { conversationId: id }, kind: 'text', text: 'hello' });
  await settle();
  arrive({ ...entry(6, true), clientId });
  expect([seen.has(clientId), shown(), chat.unsent(id)]).toEqual([true, [3, 4, 5, 6], []]);
});

it('what was read is said once, and again where it was not heard', async () => {
  chat.show(id);
  await settle();
  expect(lastOfOther(chat.opened(id).thread)).toBe(5);
  await chat.read(id, 5);
  await chat.read(id, 5);
  down = true;
  await chat.read(id, 6);
  down = false;
  await chat.read(id, 6);
  expect(reads).toEqual([5, 6]);
});

it('somebody is typing until they have written, or for a while', () => {
  vi.useFakeTimers();
  tell({ type: 'typing', conversationId: id });
  expect(chat.isTyping(id)).toBe(true);
  arrive(entry(6));
  expect(chat.isTyping(id)).toBe(false);
  tell({ type: 'typing', conversationId: id });
  vi.advanceTimersByTime(6000);
  expect(chat.isTyping(id)).toBe(false);
  vi.useRealTimers();
});

describe('how much is unread', () => {
  const told = () => events.flatMap((event) => (event.type === 'unread' ? [event.unread] : []));

  it('is as the socket has said since it was asked', async () => {
    let answer = (_unread: number) => {};
    unread = () => new Promise((resolve) => (answer = resolve));
    const polled = chat.poll();
    tell({ type: 'unread', unread: 0 });
    answer(3);
    await polled;
    expect(told()).toEqual([0]);
  });

  it('is as the last answer has it, though each takes longer than until the next is asked for', async () => {
    const answers: ((unread: number) => void)[] = [];
    unread = () => new Promise((resolve) => answers.push(resolve));
    const polled = [chat.poll(), chat.poll(), chat.poll()];
    for (const at of [1, 0, 2]) {
      answers[at]?.(at);
      await settle();
    }
    await Promise.all(polled);
    expect(told()).toEqual([1, 2]);
  });
});
