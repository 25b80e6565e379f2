import { expect, it } from 'vitest';
import { startTestApi, useApi } from '../../../test/harness.ts';
import { transaction } from '../db/transaction.ts';
import { broadcast, defineTopic, purgeBroadcasts } from './broadcast.ts';

const holder = useApi();
const news = defineTopic<{ no: number; text: string }>('news_of_a_test');

function heardBy(broadcasts: typeof holder.api.context.broadcasts): { no: number; text: string }[] {
  const heard: { no: number; text: string }[] = [];
  broadcasts.subscribe(
    news,
    (message) => heard.push(message),
    () => {},
  );
  return heard;
}

it('brings messages of any size to every process, in the order they were committed', async () => {
  const { context } = holder.api;
  const other = await startTestApi(context.config.databaseUrl);
  try {
    const heard = [context, other.context].map(({ broadcasts }) => heardBy(broadcasts));
    const texts = ['small', 'नमस्ते '.repeat(2000), 'small again', 'x'.repeat(100_000), 'last'];
    // Listening is asked for on a connection of its own: the first message is sent until it is heard.
    await expect
      .poll(async () => {
        await broadcast(context.pool, news, { no: 0, text: 'is anybody there?' });
        return heard.every((each) => each.length > 0);
      })
      .toBe(true);
    await transaction(context.pool, async (tx) => {
      for (const [at, text] of texts.entries()) await broadcast(tx, news, { no: at + 1, text });
    });
    for (const each of heard) {
      await expect.poll(() => each.at(-1)?.no).toBe(texts.length);
      expect(each.filter(({ no }) => no > 0).map(({ text }) => text)).toEqual(texts);
    }
  } finally {
    await other.close();
  }
});

it('leaves nothing of a transaction that fails, and forgets what was fetched', async () => {
  const { context } = holder.api;
  const heard = heardBy(context.broadcasts);
  const failed = transaction(context.pool, async (tx) => {
    await broadcast(tx, news, { no: 100, text: 'x'.repeat(9000) });
    throw new Error('rolled back');
  });
  await expect(failed).rejects.toThrow('rolled back');
  await broadcast(context.pool, news, { no: 101, text: 'y'.repeat(9000) });
  await expect.poll(() => heard.at(-1)?.no).toBe(101);
  expect(heard.map(({ no }) => no)).not.toContain(100);
  await context.pool.query(`update broadcasts set created_at = now() - interval '61 minutes'`);
  await purgeBroadcasts(context.pool);
  expect((await context.pool.query('select 1 from broadcasts')).rowCount).toBe(0);
});
