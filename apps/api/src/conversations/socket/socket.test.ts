import { randomUUID as newId } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { type ErrorBody, type SocketEvent, socketCloses } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { makePerson, type Person } from '../../../test/factories.ts';
import { startTestApi, useApi } from '../../../test/harness.ts';
import { broadcast } from '../../kernel/events/broadcast.ts';
import { notify } from '../../notifications/notify.ts';
import { conversationTopic } from '../announcements.ts';
import { encryptText, type StoredMessage } from '../message.ts';
import { mostOfOnePerson } from './hub.ts';

const holder = useApi();

interface Open {
  ws: WebSocket;
  heard: SocketEvent[];
}

function dial(headers: Record<string, string>, origin = holder.api.origin): Open {
  const ws = new WebSocket(`${origin.replace('http', 'ws')}/api/socket`, { headers });
  const heard: SocketEvent[] = [];
  ws.on('message', (data) => heard.push(JSON.parse(String(data))));
  ws.on('error', () => {});
  return { ws, heard };
}

/** A socket that has been greeted: what is announced from now on it hears. */
async function open({ headers }: Person, origin?: string): Promise<Open> {
  const opened = dial(headers, origin);
  await expect.poll(() => opened.heard[0]).toEqual({ type: 'resync', unread: 0 });
  return opened;
}

async function refusal(headers: Record<string, string>): Promise<number | undefined> {
  const { ws } = dial(headers);
  const [, answer] = await once(ws, 'unexpected-response');
  answer.resume();
  ws.terminate();
  return answer.statusCode;
}

const messagesOf = ({ heard }: Open) => heard.filter(({ type }) => type === 'message').length;
const closeOf = async ({ ws }: Open): Promise<number> => (await once(ws, 'close'))[0];

function aRow(senderId: string, text: string, id: string = newId(), seq = 1): StoredMessage {
  const encrypted = encryptText(holder.api.context, { id, seq }, text);
  return {
    conversation_id: id,
    seq,
    sender_id: senderId,
    client_id: newId(),
    kind: 'text',
    plain_text: null,
    text_encrypted: encrypted?.toString('base64') ?? null,
    amount: null,
    offer: null,
    offer_received: null,
    about: null,
    warning: ['advance_payment'],
    held: false,
    sent_at: '2026-11-29T10:00:00.000Z',
    deleted: false,
    photo: null,
  };
}

async function announce(row: StoredMessage, to: string[]): Promise<void> {
  const { conversation_id: conversationId } = row;
  await broadcast(holder.api.context.pool, conversationTopic, { type: 'message', to, conversationId, row });
}

it('opens for a session alone, and for no other site', async () => {
  const { api } = holder;
  const person = await makePerson(api);
  const cookie = `thulu_session=${person.token}`;
  expect(await refusal({})).toBe(401);
  expect(await refusal({ cookie, authorization: 'Bearer nothing' })).toBe(401);
  expect(await refusal({ cookie })).toBe(403);
  expect(await refusal({ cookie, origin: 'https://evil.example' })).toBe(403);
  const own = dial({ cookie, origin: api.context.config.webUrl });
  await once(own.ws, 'open');
  own.ws.close();
  const plain = await fetch(`${api.origin}/api/socket`, { headers: person.headers });
  expect(plain.status).toBe(426);
  const { error } = (await plain.json()) as ErrorBody;
  expect(error.code).toBe('upgrade_required');
});

it('leaves requests that would rather have another protocol what they are', async () => {
  const { port } = new URL(holder.api.origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    'GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n',
  );
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 200/);
});

it('tells the two of a conversation, each what they may see, on all their sockets, and nobody else', async () => {
  const { api } = holder;
  const [sender, receiver, stranger] = [await makePerson(api), await makePerson(api), await makePerson(api)];
  const sockets = [await open(sender), await open(receiver), await open(receiver), await open(stranger)];
  const row = aRow(sender.id, 'नमस्ते');
  await announce(row, [sender.id, receiver.id]);
  await announce(aRow(sender.id, 'नमस्ते', row.conversation_id, 2), [sender.id]);
  await broadcast(api.context.pool, conversationTopic, {
    type: 'read',
    to: [sender.id, receiver.id, stranger.id],
    conversationId: row.conversation_id,
    reader: receiver.id,
    seq: 1,
  });
  for (const { heard } of sockets)
    await expect.poll(() => heard.some(({ type }) => type === 'read')).toBe(true);
  const seen = sockets.map(({ heard }) =>
    heard.flatMap((event) => {
      if (event.type === 'message')
        return `${event.message.seq} ${event.message.mine} ${event.message.warning}`;
      return event.type === 'read' ? `read by ${event.by}` : [];
    }),
  );
  const receivers = ['1 false advance_payment', 'read by me'];
  expect(seen).toEqual([['1 true ', '2 true ', 'read by other'], receivers, receivers, ['read by other']]);
  for (const { ws } of sockets) ws.close();
});

it('tells whoever is there how many notifications wait', async () => {
  const { api } = holder;
  const [person, stranger] = [await makePerson(api), await makePerson(api)];
  const [own, other] = [await open(person), await open(stranger)];
  const data = { adId: 7, title: 'A room', path: '/listing/a-room-7' };
  await notify(api.context.pool, { userId: person.id, kind: 'expired', key: '7', data });
  await expect.poll(() => own.heard.at(-1)).toEqual({ type: 'notifications', unread: 1 });
  await person.ask('POST /api/notifications/read', { body: { upTo: Number.MAX_SAFE_INTEGER } });
  await expect.poll(() => own.heard.at(-1)).toEqual({ type: 'notifications', unread: 0 });
  expect(other.heard).toHaveLength(1);
  for (const { ws } of [own, other]) ws.close();
});

it('closes the sockets of a session that ends, and no other', async () => {
  const { api } = holder;
  const [person, other] = [await makePerson(api), await makePerson(api)];
  const [mine, theirs] = [await open(person), await open(other)];
  const closed = closeOf(mine);
  await api.context.pool.query('delete from sessions where user_id = $1', [other.id]);
  await person.ask('POST /api/auth/sign-out', {});
  expect(await closed).toBe(socketCloses.signedOut);
  // Nobody was told of the other's, which is found when somebody looks.
  expect(theirs.ws.readyState).toBe(WebSocket.OPEN);
  theirs.ws.close();
});

it('takes so many sockets of a person, and lets the oldest go', async () => {
  const person = await makePerson(holder.api);
  const sockets: Open[] = [];
  for (let at = 0; at < mostOfOnePerson; at++) sockets.push(await open(person));
  const [first] = sockets;
  if (!first) throw new Error('no socket');
  const closed = closeOf(first);
  sockets.push(await open(person));
  expect(await closed).toBe(socketCloses.tooMany);
  for (const { ws } of sockets) ws.close();
});

it('hears nothing but that somebody types', async () => {
  for (const said of [
    '{}',
    'x',
    '{"type":"message"}',
    `{"type":"typing","conversationId":"${newId()}","more":1}`,
  ]) {
    const opened = await open(await makePerson(holder.api));
    opened.ws.send(said);
    expect(await closeOf(opened)).toBe(1008);
  }
  const large = await open(await makePerson(holder.api));
  large.ws.send('x'.repeat(2000));
  expect(await closeOf(large)).toBe(1009);
});

it('cuts off a client that reads nothing', async () => {
  const { api } = holder;
  const [reader, idler] = [await makePerson(api), await makePerson(api)];
  const [reading, idle] = [await open(reader), await open(idler)];
  idle.ws.pause();
  const row = aRow(reader.id, 'x'.repeat(2000));
  const gone = closeOf(idle);
  // The machine's own buffers take some megabytes before anything waits in the process.
  const sent = 6000;
  for (let at = 0; at < sent; at += 200)
    await Promise.all(Array.from({ length: 200 }, () => announce(row, [reader.id, idler.id])));
  await expect.poll(() => messagesOf(reading)).toBe(sent);
  idle.ws.resume();
  expect(await gone).toBe(1006);
  expect(messagesOf(idle)).toBeLessThan(sent);
  expect(reading.ws.readyState).toBe(WebSocket.OPEN);
  reading.ws.close();
});

it('sends everybody away when its process stops', async () => {
  const other = await startTestApi(holder.api.context.config.databaseUrl);
  const person = await makePerson(holder.api);
  const opened = await open(person, other.origin);
  const closed = closeOf(opened);
  await other.close();
  expect(await closed).toBe(socketCloses.restart);
});
