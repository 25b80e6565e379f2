import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Device } from '../../test/conversing/device.ts';
import { type Killable, startKillable } from '../../test/conversing/killed-processes.ts';
import { testDataKey } from '../../test/data-key.ts';
import { makeAd, makePerson } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { messagesAt } from './message.ts';

const holder = useApi();
// As many as are meant when everything is tried (`npm run attack`), a fifth of it every day.
const messagesOfOne = process.env.ATTACK === 'all' ? 200 : 40;
const pairs = 25;
const atOnce = 3;
const kills = 8;

interface Talk {
  id: string;
  devices: Device[];
}

it('stores each of thousands of messages once and shows it once, in order, while processes are killed', {
  timeout: 1_200_000,
}, async () => {
  const { api } = holder;
  const { databaseUrl, dataDir, authSecret, internalSecret } = api.context.config;
  const processes = await startKillable(
    {
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      AUTH_SECRET: authSecret,
      INTERNAL_SECRET: internalSecret,
      PERSONAL_DATA_KEYS: testDataKey,
      METRICS_PORT: '0',
      LOG_LEVEL: 'silent',
    },
    2,
  );
  const talks: Talk[] = [];
  let staying: Promise<void>[] = [];
  try {
    for (let at = 0; at < pairs; at++) {
      const [buyer, seller] = [await makePerson(api), await makePerson(api)];
      const adId = await makeAd(api.context, { ownerId: seller.id });
      const started = await buyer.ask('POST /api/conversations', {
        body: { adId, clientId: randomUUID(), text: 'नमस्ते' },
      });
      const id = started.data?.conversation.id ?? '';
      talks.push({ id, devices: [buyer, seller].map(({ headers }) => new Device(processes, headers, id)) });
    }
    const devices = talks.flatMap((talk) => talk.devices);
    staying = devices.map((device) => device.stay());
    const killing = killAlong(processes, devices);
    await Promise.all(devices.map((device, of) => sendAll(device, of)));
    await killing;
    for (const { id, devices } of talks) {
      const expected = Array.from({ length: 2 * messagesOfOne + 1 }, (_, at) => at + 1);
      expect(await seqsOf(id)).toEqual(expected);
      for (const device of devices) {
        await expect.poll(() => device.shown.length).toBe(expected.length);
        expect(device.shown).toEqual(expected);
        expect(device.faults).toEqual([]);
      }
    }
    const resends = devices.reduce((sum, device) => sum + device.resends, 0);
    // It was no quiet run.
    expect(resends).toBeGreaterThan(kills);
  } finally {
    for (const { devices } of talks) for (const device of devices) device.close();
    await Promise.all(staying);
    await processes.end();
  }
});

/** Kills a process whenever another part of the messages has been sent, so that a slow machine sees as many as a fast one. */
async function killAlong(processes: Killable, devices: Device[]): Promise<void> {
  const sent = () => devices.reduce((sum, device) => sum + device.sent, 0);
  const all = devices.length * messagesOfOne;
  for (let kill = 1; kill <= kills; kill++) {
    while (sent() < (all * kill) / (kills + 1)) await pause(20);
    await processes.killOne();
  }
}

/** Sends the messages of one device, a few at the same time. */
async function sendAll(device: Device, of: number): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < messagesOfOne) await device.send(`message ${next++} of ${of}`);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** The numbers of a conversation, once for every text. */
async function seqsOf(id: string): Promise<number[]> {
  const { context } = holder.api;
  const all = await context.pool.query<{ id: string; seq: number }>(
    'select conversation_id as id, seq from messages where conversation_id = $1 order by seq desc',
    [id],
  );
  const bySeq = new Map((await messagesAt(context.pool, context, all.rows)).map((row) => [row.seq, row]));
  // The first of each is the last to be put here.
  const first = new Map(
    all.rows.map(({ seq }) => [`${bySeq.get(seq)?.sender_id} ${bySeq.get(seq)?.text}`, seq]),
  );
  return [...first.values()].sort((one, other) => one - other);
}
