import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { dumpDatabase } from './dump-database.ts';
import { makePerson } from './factories.ts';
import { useApi } from './harness.ts';
import { newPhone, requestNewCode, send, signInNewEmailPerson, signInNewPerson } from './people.ts';
import { found } from './personal-values.ts';
import { selling } from './selling.ts';

const holder = useApi();

it('keeps no phone number, e-mail address or address of a browser readable in the database', async () => {
  const { api } = holder;
  const byPhone = await signInNewPerson(api);
  const byEmail = await signInNewEmailPerson(api, 'momo pasal 42');
  const values = [byPhone.user.phone ?? '', byEmail.user.email ?? ''];

  // A second way in; then another number, of which the first is told.
  const email = `${newPhone()}@example.com`;
  const code = await requestNewCode(api, byPhone.headers, { email });
  expect(
    (await send(api.origin, 'POST', '/api/auth/me/email', { email, code }, byPhone.headers)).status,
  ).toBe(200);
  const phone = newPhone();
  const another = await requestNewCode(api, byPhone.headers, { phone });
  const changed = await send(
    api.origin,
    'POST',
    '/api/auth/me/phone',
    { phone, code: another },
    byPhone.headers,
  );
  expect(changed.status).toBe(200);
  values.push(email, phone);

  const address = '203.0.113.78';
  const web = {
    'x-client-address': address,
    'x-internal-authorization': `Bearer ${api.context.config.internalSecret}`,
  };
  await send(
    api.origin,
    'POST',
    '/api/auth/email/sign-in',
    { email: byEmail.user.email, password: 'momo pasal 42' },
    web,
  );
  values.push(address);
  const listing = await selling(await makePerson(api)).post();

  // What people tell each other: a number, an address, a house.
  const told = [`+977${newPhone()}`, `${newPhone()}@example.com`, 'House 4512, Bhimsengola Marg 7'];
  const conversation = await send(
    api.origin,
    'POST',
    '/api/conversations',
    {
      adId: listing.id,
      clientId: randomUUID(),
      text: `Call ${told[0]} or ${told[1]}. I live at ${told[2]}. ${'आउनुहोस् '.repeat(150)}`,
    },
    byPhone.headers,
  );
  expect(conversation.status).toBe(201);
  values.push(...told);

  expect(values).toHaveLength(8);
  const text = await dumpDatabase(api.context.pool);
  expect(text.length).toBeGreaterThan(100_000);
  expect(found(values, text)).toEqual([]);
});
