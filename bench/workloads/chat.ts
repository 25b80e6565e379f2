import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { SocketEvent } from '@thulubazaar/contract';
import type pg from 'pg';
import { WebSocket } from 'ws';
import { transaction } from '../../apps/api/src/kernel/db/transaction.ts';
import type { Bench, Section } from '../lib/bench.ts';
import { interleave, percentile } from '../lib/measure.ts';
import { makePeople, type Person, removePeople, send } from '../lib/people.ts';
import { stepsVariant } from '../lib/steps.ts';

const pairCount = 500;

export interface Pair {
  conversationId: string;
  buyer: Person;
  seller: Person;
}

/** The first half of them have each written to one of the second, about a listing that only they know. */
export async function startConversations(
  { pool, target, env }: Pick<Bench, 'pool' | 'env'> & { target: { origin: string } },
  people: Person[],
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  const half = people.length >> 1;
  const listings = await makeListings(pool, people.slice(half));
  for (const [at, adId] of listings.entries()) {
    const [buyer, seller] = [people[at], people[half + at]];
    if (!buyer || !seller) throw new Error('nobody there');
    const body = { adId, clientId: randomUUID(), text: 'Is this still available?' };
    const answer = await send(
      `${target.origin}/api/conversations`,
      { body, headers: buyer.headers },
      201,
      env,
    );
    const { conversation } = (await answer.json()) as { conversation: { id: string } };
    pairs.push({ conversationId: conversation.id, buyer, seller });
  }
  return pairs;
}

// Straight into the table: what a listing costs is measured elsewhere.
function makeListings(pool: pg.Pool, sellers: Person[]): Promise<number[]> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: number }>(
      `insert into ads (owner_id, state, title, description, category_id, place_id, price, published_at)
       select u.id, 'live', 'A listing to talk about', 'It is for the benchmark alone.', a.category_id, a.place_id, 100, now()
         from unnest($1::text[]) with ordinality as s(handle, at) join users u on u.handle = s.handle
         cross join (select category_id, place_id from ads where state = 'live' limit 1) a
        order by s.at returning id`,
      [sellers.map(({ handle }) => handle)],
    );
    return rows.map(({ id }) => id);
  });
}

/** Sockets of everybody, and when each message arrived: by the id its sender gave it. */
export async function listen(
  origin: string,
  people: Person[],
  arrived: (clientId: string) => void,
): Promise<WebSocket[]> {
  const sockets: WebSocket[] = [];
  for (let at = 0; at < people.length; at += 50) {
    const some = people.slice(at, at + 50).map(async ({ headers }) => {
      const ws = new WebSocket(`${origin.replace('http', 'ws')}/api/socket`, { headers });
      ws.on('message', (data) => {
        const event = JSON.parse(String(data)) as SocketEvent;
        if (event.type === 'message' && !event.message.mine) arrived(event.message.clientId);
      });
      await once(ws, 'open');
      return ws;
    });
    sockets.push(...(await Promise.all(some)));
  }
  return sockets;
}

/** Resident memory of a process in kilobytes. */
function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}

/** A thousand people with a socket each, half of whom write to the other half: from sending until it is there. */
export async function chatWorkload(bench: Bench): Promise<Section> {
  const { pool, target, env, turns, api } = bench;
  const waiting = new Map<string, () => void>();
  const pairs = await startConversations(bench, await makePeople(bench, 2 * pairCount));
  let sockets: WebSocket[] = [];
  try {
    const before = memoryOf(api.pid);
    const people = pairs.flatMap(({ buyer, seller }) => [buyer, seller]);
    sockets = await listen(target.origin, people, (clientId) => waiting.get(clientId)?.());
    const perSocket = (memoryOf(api.pid) - before) / sockets.length;
    const say = async (turn: number) => {
      const pair = pairs[turn % pairs.length] as Pair;
      const clientId = randomUUID();
      const there = new Promise<void>((resolve) => waiting.set(clientId, resolve));
      const body = { clientId, kind: 'text', text: 'नमस्ते, यो अझै छ?' };
      const path = `/api/conversations/${pair.conversationId}/messages`;
      const answer = await send(`${target.origin}${path}`, { body, headers: pair.buyer.headers }, 201, env);
      await Promise.all([answer.arrayBuffer(), there]);
      waiting.delete(clientId);
    };
    const measurements = await interleave([stepsVariant('a message, sent and received', target, say)], turns);
    const latencies = measurements.flatMap(({ samples }) => samples.flatMap((each) => each.latencies));
    return {
      title: 'Conversations',
      measurements,
      ratios: [],
      notes: [
        `${sockets.length} sockets in one API process, ${perSocket.toFixed(1)} kB of memory each`,
        `send to receive: p50 ${percentile(latencies, 0.5).toFixed(1)} ms, p95 ${percentile(latencies, 0.95).toFixed(1)} ms`,
      ],
    };
  } finally {
    for (const ws of sockets) ws.terminate();
    await removePeople(pool);
  }
}
