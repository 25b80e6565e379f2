import { beforeAll, describe, expect, it } from 'vitest';
import { makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating } from '../../test/moderating.ts';
import { selling } from '../../test/selling.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { hold } from '../listings/hold.ts';

const holder = useApi();
let person: Person;

const room = {
  title: 'कोठा भाडामा – कोटेश्वर, बालकुमारी नजिक',
  description: '२ कोठा र किचन, दोस्रो तल्ला, घाम लाग्ने। पानी चौबीसै घण्टा, बाइक पार्किङ छ।',
};
const again = {
  title: 'Kotha bhadama, Koteshwor Balkumari najik',
  description: '2 kotha ra kitchen, dosro talla, gham lagne. Pani chaubisai ghanta, bike parking chha.',
};

beforeAll(async () => {
  person = await makePerson(holder.api);
});

function publish(by: Person, given: object) {
  return by.ask('POST /api/ads', { body: { ...roomDraft(), ...given, publish: true } });
}

describe('what a person offers already', () => {
  it('is shown to them instead of being posted twice, in another script too, and nothing is stored', async () => {
    const older = await publish(person, room);
    expect(older.response.status).toBe(201);
    const { response, error } = await publish(person, again);
    expect(response.status).toBe(409);
    expect(error).toMatchObject({
      code: 'duplicate_listing',
      older: { id: older.data?.id, title: room.title, state: 'live', nextStates: expect.any(Array) },
    });
    expect((await person.ask('GET /api/me/ads', {})).data?.counts).toMatchObject({ live: 1, draft: 0 });
  });

  it('stays a draft that can be changed or shown all the same', async () => {
    const draft = await selling(person).create(again);
    const move = (body: object) =>
      person.ask('POST /api/ads/{id}/state', { params: { id: draft.id }, body: { to: 'live', ...body } });
    expect((await move({})).error?.code).toBe('duplicate_listing');
    expect((await person.ask('GET /api/me/ads/{id}', { params: { id: draft.id } })).data).toMatchObject({
      state: 'draft',
      title: again.title,
    });
    expect((await move({ confirmDifferent: true })).data?.state).toBe('live');
  });

  it('is nobody else’s matter', async () => {
    const other = await makePerson(holder.api);
    expect((await publish(other, again)).response.status).toBe(201);
  });

  it('is something else with another number in its title, at another place, or of another kind', async () => {
    const seller = await makePerson(holder.api);
    await publish(seller, { ...room, title: 'कोठा भाडामा, कोठा नम्बर 3' });
    const others = [
      { ...room, title: 'कोठा भाडामा, कोठा नम्बर 4' },
      { ...room, title: 'कोठा भाडामा, कोठा नम्बर 3', placeId: 'lalitpur/lalitpur/jhamsikhel' },
      {
        ...room,
        title: 'कोठा भाडामा, कोठा नम्बर 3',
        categoryId: 'furniture/tables',
        priceUnit: 'total',
        placeId: 'kathmandu/kathmandu/koteshwor',
      },
    ];
    for (const other of others) expect((await publish(seller, other)).response.status).toBe(201);
  });

  it('is still theirs when it was sold lately or removed, and free to be sold again after two months', async () => {
    const seller = await makePerson(holder.api);
    const { data } = await publish(seller, room);
    const id = data?.id ?? 0;
    await selling(seller).move(id, 'sold');
    expect((await publish(seller, again)).error).toMatchObject({ older: { id, state: 'sold' } });
    await selling(seller).move(id, 'removed');
    expect((await publish(seller, again)).error).toMatchObject({ older: { id, state: 'removed' } });
    await holder.api.context.pool.query(
      `update ads set removed_at = now() - interval '40 days' where id = $1`,
      [id],
    );
    expect((await publish(seller, again)).response.status).toBe(201);
  });

  it('is theirs too while it waits for its time or for a moderator', async () => {
    const { context } = holder.api;
    const seller = await makePerson(holder.api);
    const older = await selling(seller).create(room);
    const refused = async () => (await publish(seller, again)).error;
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const scheduled = await seller.ask('PUT /api/ads/{id}/schedule', {
      params: { id: older.id },
      body: { at },
    });
    expect(scheduled.data?.state).toBe('scheduled');
    expect(await refused()).toMatchObject({ older: { id: older.id, state: 'scheduled' } });
    await selling(seller).move(older.id, 'live');
    await transaction(context.pool, (tx) => hold(tx, context, older.id, ['test']));
    expect(await refused()).toMatchObject({ older: { id: older.id, state: 'submitted' } });
    const moderator = moderating(await makePerson(holder.api, 'moderator'));
    const { id: caseId } = await moderator.about(older.id);
    await moderator.settle(caseId, { decision: 'ask_changes', reason: 'other', note: 'Say the rent' });
    expect(await refused()).toMatchObject({ older: { id: older.id, state: 'changes_asked' } });
    // What cannot be shown again is not offered to be.
    await selling(seller).remove(older.id);
    expect(await refused()).toBeUndefined();
  });

  it('is offered only where it can be shown again', async () => {
    const { pool } = holder.api.context;
    const seller = await makePerson(holder.api);
    const older = await publish(seller, room);
    const id = older.data?.id ?? 0;
    await pool.query(
      `update ads set state = 'removed', removed_from = 'expired', removed_at = now(), left_at = now() - interval '59 days'
        where id = $1`,
      [id],
    );
    const { error } = await publish(seller, again);
    expect(error).toMatchObject({ older: { id, state: 'removed', nextStates: ['expired'] } });
    await pool.query(`update ads set left_at = now() - interval '61 days' where id = $1`, [id]);
    expect((await publish(seller, again)).response.status).toBe(201);
  });
});
