import { documentVersions } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { makePerson } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { signInNewPerson } from '../../test/people.ts';

const holder = useApi();
const { terms, privacy } = documentVersions;
const both = [
  { document: 'terms' as const, version: terms.validFrom },
  { document: 'privacy' as const, version: privacy.validFrom },
];

async function agreedBy(userId: string) {
  const { rows } = await holder.api.context.pool.query(
    'select document, version::text, at from consents where user_id = $1 order by document desc',
    [userId],
  );
  return rows;
}

it('whoever registers agrees to both texts, as they are', async () => {
  const { id, user } = await signInNewPerson(holder.api);
  expect(user.consentNeeded).toEqual([]);
  expect(await agreedBy(id)).toMatchObject(both);
});

it('who registered before, or before a new version, is asked; once is enough', async () => {
  const person = await makePerson(holder.api);
  const me = async () => (await person.ask('GET /api/auth/me')).data?.consentNeeded;
  expect(await me()).toEqual(both);
  await holder.api.context.pool.query(
    `insert into consents (user_id, document, version) values ($1, 'terms', '2020-01-01')`,
    [person.id],
  );
  expect(await me()).toEqual(both);
  // Nothing else waits for it.
  expect((await person.ask('POST /api/ads', { body: {} })).response.status).toBe(201);
  const answer = await person.ask('POST /api/me/consents', { body: { documents: both } });
  expect(answer.data?.consentNeeded).toEqual([]);
  const before = await agreedBy(person.id);
  await person.ask('POST /api/me/consents', { body: { documents: both } });
  expect(await agreedBy(person.id)).toEqual(before);
});

it('nobody agrees to a version that is not the present one', async () => {
  const person = await makePerson(holder.api);
  const { error } = await person.ask('POST /api/me/consents', {
    body: { documents: [{ document: 'terms', version: '2020-01-01' }] },
  });
  expect(error?.code).toBe('conflict');
  expect(await agreedBy(person.id)).toEqual([]);
});
