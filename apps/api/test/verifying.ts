import type { PaperKind } from '@thulubazaar/contract';
import { beforeEach } from 'vitest';
import { makeImage, makePerson, type Person } from './factories.ts';
import { useApi } from './harness.ts';
import { moderating } from './moderating.ts';
import { givePhone } from './people.ts';
import { makeShop } from './shops.ts';

export const sita = {
  kind: 'person',
  document: 'citizenship',
  legalName: 'Sita Rai',
  issuedIn: 'Kaski',
} as const;
export const personPapers = ['citizenship_front', 'citizenship_back', 'selfie'] as const;
export const businessPapers = ['registration', 'pan'] as const;
export const registered = { name: 'Himal Mobile Pvt. Ltd.', number: '1234/080', pan: '301234567' };

/** Whoever asks to be verified and a moderator, new for every test, and what they do; for one test file. */
export function useVerifying() {
  const holder = useApi();
  const cast: { asker: Person; deciding: Person } = { asker: nobody, deciding: nobody };

  const query = <R extends object>(sql: string, values: unknown[] = []) =>
    holder.api.context.pool.query<R>(sql, values);

  async function withNumber(role: 'user' | 'moderator' = 'user'): Promise<Person> {
    const person = await makePerson(holder.api, role);
    await givePhone(holder.api, person);
    return person;
  }

  beforeEach(async () => {
    await query('delete from rate_limits');
    cast.asker = await withNumber();
    cast.deciding = await makePerson(holder.api, 'moderator');
  });

  const moderator = () => moderating(cast.deciding);

  const begin = (by: Person = cast.asker, body: object = sita) =>
    by.ask('POST /api/verifications', { body: body as typeof sita });

  async function addAll(by: Person, id: string, kinds: readonly PaperKind[]): Promise<void> {
    for (const kind of kinds) {
      const photoId = await makeImage(holder.api.context, by.id, 'ready', 'message');
      const body = { kind, photoId };
      const { error } = await by.ask('POST /api/verifications/{id}/papers', { params: { id }, body });
      if (error) throw new Error(JSON.stringify(error));
    }
  }

  const send = (by: Person, id: string) => by.ask('POST /api/verifications/{id}/send', { params: { id } });

  /** Sends what is asked for; the request and its case. */
  async function sent(
    by: Person = cast.asker,
    body: object = sita,
    kinds: readonly PaperKind[] = personPapers,
  ): Promise<{ id: string; caseId: string }> {
    const { data, error } = await begin(by, body);
    if (!data) throw new Error(JSON.stringify(error));
    await addAll(by, data.id, kinds);
    const answer = await send(by, data.id);
    if (answer.error) throw new Error(JSON.stringify(answer.error));
    const { rows } = await query<{ id: string }>('select id from cases where verification_id = $1', [
      data.id,
    ]);
    return { id: data.id, caseId: rows[0]?.id ?? '' };
  }

  async function granted(by: Person = cast.asker) {
    const made = await sent(by);
    await moderator().settle(made.caseId, { decision: 'grant' });
    return made;
  }

  /** What registers a shop, as its owner says it. */
  async function register(shopId: string): Promise<void> {
    const { name, number, pan } = registered;
    await query('update shops set registered_name = $2, registration_number = $3, pan = $4 where id = $1', [
      shopId,
      name,
      number,
      pan,
    ]);
  }

  async function aBusiness(ownerId: string) {
    const shop = await makeShop(holder.api.context, { ownerId, name: 'Himal Mobile' });
    await register(shop.id);
    return shop;
  }

  async function grantedShop() {
    const shop = await aBusiness(cast.asker.id);
    const { caseId } = await sent(cast.asker, { kind: 'business', shop: shop.slug }, businessPapers);
    await moderator().settle(caseId, { decision: 'grant' });
    return shop;
  }

  return {
    holder,
    cast,
    query,
    withNumber,
    moderator,
    begin,
    addAll,
    send,
    sent,
    granted,
    register,
    aBusiness,
    grantedShop,
    mine: async (by: Person = cast.asker) =>
      (await by.ask('GET /api/verifications/mine', {})).data?.items ?? [],
    seen: async ({ handle }: Person = cast.asker) =>
      (await holder.api.ask('GET /api/users/{handle}', { params: { handle } })).data,
    shopSeen: async (slug: string) =>
      (await holder.api.ask('GET /api/shops/{slug}', { params: { slug } })).data,
    told: async (by: Person = cast.asker) =>
      ((await by.ask('GET /api/notifications', { query: { limit: 20 } })).data?.items ?? []).map(
        ({ text }) => text.en,
      ),
    papersLeft: async (id: string) =>
      (
        await query(
          'select from verification_papers p join images i on i.id = p.image_id where p.verification_id = $1',
          [id],
        )
      ).rowCount,
  };
}

const nobody: Person = {
  id: '',
  handle: '',
  token: '',
  headers: { authorization: '' },
  ask: () => Promise.reject(new Error('nobody asks')),
};

/** What an answer says is wrong: the field and the code of each. */
export const fieldsOf = ({ error }: { error?: unknown }) =>
  ((error as { fields?: { field: string; code: string }[] } | undefined)?.fields ?? []).map(
    ({ field, code }) => `${field} ${code}`,
  );
