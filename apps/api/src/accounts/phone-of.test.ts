import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { signInNewPerson } from '../../test/people.ts';
import { phoneOf } from './phone-of.ts';

const holder = useApi();

it('answers the number that a person has proved, and null for whoever has none', async () => {
  const { context } = holder.api;
  const { id, user } = await signInNewPerson(holder.api);
  expect(await phoneOf(context.pool, context, id)).toBe(user.phone);
  expect(user.phone).toMatch(/^\+977\d{10}$/);
  const nobody = await makeUser(context);
  expect(await phoneOf(context.pool, context, nobody.id)).toBeNull();
  expect(await phoneOf(context.pool, context, randomUUID())).toBeNull();
});
