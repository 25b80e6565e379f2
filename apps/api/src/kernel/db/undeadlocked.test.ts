import { expect, it } from 'vitest';
import { makeUser } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { transaction } from './transaction.ts';
import { undeadlocked } from './undeadlocked.ts';

const holder = useApi();

it('begins anew what two transactions kept each other from', async () => {
  const { context } = holder.api;
  const [one, other] = [(await makeUser(context)).id, (await makeUser(context)).id];
  let begun = 0;
  let both = () => {};
  const bothHold = new Promise<void>((resolve) => {
    both = resolve;
  });
  const inOrder = (first: string, second: string) =>
    undeadlocked(() =>
      transaction(context.pool, async (tx) => {
        await tx.query(`update users set about = 'x' where id = $1`, [first]);
        begun += 1;
        if (begun === 2) both();
        await bothHold;
        await tx.query(`update users set about = 'x' where id = $1`, [second]);
      }),
    );
  await Promise.all([inOrder(one, other), inOrder(other, one)]);
  // More often where the one that began anew was quicker than the one that it had been in the way of.
  expect(begun).toBeGreaterThanOrEqual(3);
});

it('throws whatever else is thrown, at once', async () => {
  let begun = 0;
  const work = () => {
    begun += 1;
    return Promise.reject(new Error('no'));
  };
  await expect(undeadlocked(work)).rejects.toThrow('no');
  expect(begun).toBe(1);
});
