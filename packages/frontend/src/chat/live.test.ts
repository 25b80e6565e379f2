import type { SocketEvent } from '@thulubazaar/contract';
import { socketCloses } from '@thulubazaar/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Ears, Live, type Socket } from './live.ts';

class FakeSocket implements Socket {
  sent: string[] = [];
  closed = false;
  readonly ears: Ears;
  constructor(ears: Ears) {
    this.ears = ears;
  }
  send(data: string) {
    this.sent.push(data);
  }
  close() {
    this.closed = true;
  }
  tell(event: unknown) {
    this.ears.onMessage(typeof event === 'string' ? event : JSON.stringify(event));
  }
  fail(code = 1006) {
    this.ears.onClose(code);
  }
}

const id = '6f1c9e9a-3c7e-4f43-9f6e-0f8f8e0a1b2c';
let sockets: FakeSocket[];
let heard: SocketEvent[];
let polls: number;
let awake: boolean;
let signedOut: number;
let live: Live;

const last = () => sockets.at(-1) as FakeSocket;
const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
function open(unread = 0) {
  last().ears.onOpen();
  last().tell({ type: 'resync', unread });
}

beforeEach(() => {
  vi.useFakeTimers();
  [sockets, heard, polls, awake, signedOut] = [[], [], 0, true, 0];
  live = new Live({
    connect: (ears) => {
      sockets.push(new FakeSocket(ears));
      return last();
    },
    awake: () => awake,
    onEvent: (event) => heard.push(event),
    poll: () => {
      polls += 1;
    },
    onSignedOut: () => {
      signedOut += 1;
    },
    random: () => 1,
  });
  live.start();
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

it('passes on what the server says, and nothing it does not know', () => {
  open(3);
  for (const odd of ['no json', 'null', '[]', { type: 'constructor' }, { type: 'new-in-2030' }])
    last().tell(odd);
  last().tell({ type: 'typing', conversationId: id });
  expect(heard).toEqual([
    { type: 'resync', unread: 3 },
    { type: 'typing', conversationId: id },
  ]);
});

it('speaks once the server has spoken', () => {
  live.say({ type: 'typing', conversationId: id });
  expect(last().sent).toEqual([]);
  open();
  live.say({ type: 'typing', conversationId: id });
  expect(last().sent).toEqual([JSON.stringify({ type: 'typing', conversationId: id })]);
});

it('comes back later each time, half a minute at most, and at once after a good one', () => {
  open();
  const pauses: number[] = [];
  for (let failure = 0; failure < 8; failure += 1) {
    last().fail();
    const { length } = sockets;
    let waited = 0;
    while (sockets.length === length) {
      pass(500);
      waited += 500;
    }
    pauses.push(waited);
  }
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  open();
  last().fail(socketCloses.restart);
  const { length } = sockets;
  pass(1000);
  expect(sockets).toHaveLength(length + 1);
});

it('asks every few seconds while the socket fails, and stops once it works', () => {
  last().fail();
  expect(polls).toBe(0);
  pass(1000);
  last().fail();
  expect(polls).toBe(1);
  pass(5000);
  expect(polls).toBe(2);
  open();
  pass(60_000);
  expect(polls).toBe(2);
});

it('asks where a socket opens but nobody speaks behind it', () => {
  for (const _ of [1, 2]) {
    last().ears.onOpen();
    last().fail();
    pass(2000);
  }
  expect(polls).toBeGreaterThan(0);
});

it('gives up a socket that never opens', () => {
  pass(10_000);
  expect(sockets[0]?.closed).toBe(true);
  pass(1000);
  expect(sockets).toHaveLength(2);
  // What the old one still says is nothing to us.
  sockets[0]?.tell({ type: 'unread', unread: 9 });
  sockets[0]?.fail(socketCloses.signedOut);
  expect([heard, signedOut]).toEqual([[], 0]);
});

it('rests while nobody looks, and comes back with whoever does', () => {
  last().fail();
  pass(1000);
  last().fail();
  awake = false;
  live.look();
  const [asked, { length }] = [polls, sockets];
  pass(600_000);
  expect([polls, sockets.length]).toEqual([asked, length]);
  awake = true;
  live.look();
  expect(sockets).toHaveLength(length + 1);
});

it('keeps its socket while nobody looks', () => {
  open();
  awake = false;
  live.look();
  expect(last().closed).toBe(false);
  last().tell({ type: 'unread', unread: 1 });
  expect(heard.at(-1)).toEqual({ type: 'unread', unread: 1 });
});

it('ends with the session, and asks no more', () => {
  open();
  last().fail(socketCloses.signedOut);
  pass(600_000);
  live.look();
  expect([signedOut, sockets.length, polls]).toEqual([1, 1, 0]);
});

it('waits long where it has too many sisters, and asks meanwhile', () => {
  last().fail(socketCloses.tooMany);
  pass(30_000);
  expect(sockets).toHaveLength(1);
  expect(polls).toBeGreaterThan(3);
  pass(30_000);
  expect(sockets).toHaveLength(2);
});
