import { expect, it } from 'vitest';
import { newPhoto, uploadWhole, useCaller, work } from '../../test/uploading.ts';

const caller = useCaller(() => ({ NUDITY_CHECK: 'on' }));

async function prepared(): Promise<{ state: string; nudity: number | null } | undefined> {
  const id = await uploadWhole(caller, await newPhoto());
  await work(caller);
  const { rows } = await caller.api.context.pool.query<{ state: string; nudity: number | null }>(
    'select state, nudity from images where id = $1',
    [id],
  );
  return rows[0];
}

it('rates what everybody will see, while a rule asks for it', async () => {
  const rated = await prepared();
  expect(rated?.state).toBe('ready');
  expect(rated?.nudity).toBeLessThan(0.6);
  await caller.api.context.pool.query(`update rules set enabled = false where kind = 'nudity'`);
  expect(await prepared()).toEqual({ state: 'ready', nudity: null });
});
