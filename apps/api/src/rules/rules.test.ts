import type { RuleEffect, RuleParams } from '@thulubazaar/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, makeUser, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating } from '../../test/moderating.ts';
import { selling } from '../../test/selling.ts';
import { recountPriceGuides } from '../guidance/recount-guides.ts';

const holder = useApi();
let admin: Person;
let moderator: Person;
let seller: Person;
let made = 0;

beforeAll(async () => {
  admin = await makePerson(holder.api, 'admin');
  moderator = await makePerson(holder.api, 'moderator');
});

beforeEach(async () => {
  seller = await makePerson(holder.api);
});

/** A rule that acts, of its own name. */
async function rule(effect: RuleEffect, params: RuleParams): Promise<string> {
  const code = `test_${++made}`;
  const { data, error } = await admin.ask('POST /api/rules', {
    body: { code, effect, params, enabled: true },
  });
  if (!data) throw new Error(JSON.stringify(error));
  await holder.api.context.rules.load();
  return code;
}

async function off(code: string): Promise<void> {
  const { data } = await admin.ask('GET /api/rules/{code}', { params: { code } });
  await admin.ask('PATCH /api/rules/{code}', {
    params: { code },
    body: { version: data?.version ?? 0, enabled: false },
  });
}

const stateOf = async (id: number) => (await selling(seller).mine(id)).data?.state;

async function findingsOf(id: number) {
  const { id: caseId } = await moderating(moderator).about(id);
  return (await moderating(moderator).see(caseId)).findings;
}

async function publicText(id: number) {
  const { data } = await holder.api.ask('GET /api/ads/{id}', { params: { id } });
  return { title: data?.title, description: data?.description };
}

const words = (title: string, description = 'Near the chowk, come and see it.') => ({ title, description });

describe('words', () => {
  it('hold what may not be sold before anybody sees it, and say which words to moderators', async () => {
    const listing = await selling(seller).post(words('Old thing and rhino horn powder'));
    expect(listing.state).toBe('submitted');
    expect((await holder.api.ask('GET /api/ads/{id}', { params: { id: listing.id } })).response.status).toBe(
      404,
    );
    const [finding] = await findingsOf(listing.id);
    expect(finding).toMatchObject({
      code: 'wildlife',
      kind: 'words',
      effect: 'hold',
      reason: { matches: [{ field: 'title', text: 'rhino horn' }] },
    });
  });

  it.each(['गाँजा पाइन्छ होम डेलिभरी', 'gaanja paincha home delivery', 'Marijuana with home delivery'])(
    'hear one term in three scripts: %s',
    async (title) => {
      expect((await selling(seller).post(words(title))).state).toBe('submitted');
    },
  );

  it('let be what they are only a part of', async () => {
    const toy = words('Toy gun with soft darts for kids', 'A gun that makes no noise, box and all.');
    expect((await selling(seller).post({ ...toy, categoryId: 'property/rooms' })).state).toBe('live');
  });

  it('hold a live listing that is edited, and not again for what a moderator has let through', async () => {
    const { post, patch } = selling(seller);
    const listing = await post(words('Brass lamp from Patan, very old'));
    const edited = await patch(listing.id, {
      version: listing.version,
      ...words('Brass lamp and ivory tusk'),
    });
    expect(edited.data?.state).toBe('submitted');
    const desk = moderating(moderator);
    await desk.settle((await desk.about(listing.id)).id, { decision: 'approve' });
    const again = await patch(listing.id, {
      version: (await selling(seller).mine(listing.id)).data?.version ?? 0,
      ...words('Brass lamp and ivory tusk', 'Sold with its stand, as agreed.'),
    });
    expect(again.data?.state).toBe('live');
    const other = await patch(listing.id, {
      version: again.data?.version ?? 0,
      ...words('Brass lamp, ivory tusk, tiger skin'),
    });
    expect(other.data?.state).toBe('submitted');
  });

  it('hide from readers what is to be masked, and keep why', async () => {
    const code = await rule('mask', { kind: 'words', terms: 'original copy, अरिजिनल कपी' });
    const { id } = await selling(seller).post(words('Shoes, original copy, size 42'));
    expect(await publicText(id)).toMatchObject({ title: 'Shoes, •••, size 42' });
    const { rows } = await holder.api.context.pool.query(
      'select effect, keys, rule_version from rule_findings where ad_id = $1 and rule_code = $2',
      [id, code],
    );
    expect(rows).toEqual([{ effect: 'mask', keys: ['original copy'], rule_version: 1 }]);
  });

  it('warn the writer while they write, who is not told of what would be held', async () => {
    const code = await rule('warn', { kind: 'words', terms: 'urgent sale, अर्जेन्ट' });
    const text = words('Pistol, urgent sale', 'urgent sale of my things');
    const { data } = await seller.ask('POST /api/me/ads/check', { body: { ...text, categoryId: null } });
    expect(data?.warnings).toMatchObject([
      { code, effect: 'warn', matches: [{ field: 'title', text: 'urgent sale' }, { field: 'description' }] },
    ]);
    const { id, state } = await selling(seller).post(words('Bed and table, urgent sale'));
    expect(state).toBe('live');
    const { rows } = await holder.api.context.pool.query(
      'select effect from rule_findings where ad_id = $1',
      [id],
    );
    expect(rows).toEqual([{ effect: 'warn' }]);
    await off(code);
  });

  it('pass over what is an exception, and nothing else', async () => {
    const code = await rule('pass', { kind: 'words', terms: 'museum rifle, rifle of the museum' });
    expect((await selling(seller).post(words('Picture of the museum rifle'))).state).toBe('live');
    expect((await selling(seller).post(words('Picture of the museum rifle and a pistol'))).state).toBe(
      'submitted',
    );
    await off(code);
    expect((await selling(seller).post(words('Drawing of the museum rifle'))).state).toBe('submitted');
  });

  it('are for some categories only where they say so', async () => {
    const code = await rule('hold', { kind: 'words', terms: 'foo bar', in: ['furniture'] });
    expect((await selling(seller).post(words('A foo bar for your room'))).state).toBe('live');
    const table = {
      ...words('A foo bar for your home'),
      categoryId: 'furniture/tables',
      priceUnit: 'total',
    } as const;
    expect((await selling(seller).post(table)).state).toBe('submitted');
    await off(code);
  });
});

describe('contacts', () => {
  it('are hidden while the rule is on, also where a moderator is asked', async () => {
    const text = words('Room, call 9841234567 now', 'Second floor, sunny.');
    const { id } = await selling(seller).post(text);
    expect((await publicText(id)).title).toBe('Room, call ••• now');
    const { rows } = await holder.api.context.pool.query(
      `select effect, reason->'matches'->0->>'text' as text from rule_findings where ad_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ effect: 'mask', text: null }]);
    const code = await rule('hold', { kind: 'contacts_in_text', contacts: ['phone'] });
    const held = await selling(seller).post(text);
    expect(held.state).toBe('submitted');
    await off(code);
    expect((await selling(seller).post(text)).state).toBe('live');
  });
});

describe('what frauds say', () => {
  it('holds what no honest listing says', async () => {
    const text = words('Win with us this month', 'You won a lottery of 25 lakh, pay the tax to receive it.');
    expect((await selling(seller).post(text)).state).toBe('submitted');
  });
});

describe('first listings', () => {
  it('of a new account are held until so many of theirs were let through', async () => {
    const code = await rule('hold', { kind: 'first_listings', listings: 1, days: 7 });
    const { post } = selling(seller);
    const [first, second] = [
      await post(words('The first of my rooms')),
      await post(words('The second of my rooms')),
    ];
    expect([first.state, second.state]).toEqual(['submitted', 'submitted']);
    const desk = moderating(moderator);
    await desk.settle((await desk.about(first.id)).id, { decision: 'approve' });
    expect(await stateOf(first.id)).toBe('live');
    expect((await post(words('The third of my rooms'))).state).toBe('live');
    const old = await makePerson(holder.api);
    await holder.api.context.pool.query(
      `update users set created_at = now() - interval '8 days' where id = $1`,
      [old.id],
    );
    expect((await selling(old).post(words('A room of an old account'))).state).toBe('live');
    await off(code);
  });
});

describe('prices', () => {
  it('far off their kind are told to moderators, or held', async () => {
    const { context } = holder.api;
    const owners = [await makeUser(context), await makeUser(context), await makeUser(context)];
    for (let no = 0; no < 20; no++)
      await makeAd(context, {
        ownerId: owners[no % 3]?.id ?? '',
        categoryId: 'furniture/beds',
        price: 1_500_000 + no * 50_000,
        placeId: 'kathmandu/kathmandu/koteshwor',
      });
    await recountPriceGuides(context.pool);
    const bed = (price: number) => ({
      ...words(`A bed that costs ${price}`),
      categoryId: 'furniture/beds',
      priceUnit: 'total' as const,
      price,
    });
    const { id, state } = await selling(seller).post(bed(200_000));
    expect(state).toBe('live');
    const { rows } = await context.pool.query('select effect, keys from rule_findings where ad_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ effect: 'warn', keys: ['below'] }]);
    const code = await rule('hold', { kind: 'price_off', below: 0.5, above: 2 });
    expect((await selling(seller).post(bed(200_000))).state).toBe('submitted');
    expect((await selling(seller).post(bed(9_000_000))).state).toBe('submitted');
    expect((await selling(seller).post(bed(1_700_000))).state).toBe('live');
    await off(code);
  });
});

describe('a photo', () => {
  it('that is somebody else’s holds as the rule says, and one that shows somebody naked does', async () => {
    const { context } = holder.api;
    const photo = await context.pool.query<{ id: string }>(
      `insert into images (owner_id, state, purpose, content_hash, media_key, width, height, widths, thumbhash, nudity)
       values ($1, 'ready', 'listing', sha256('x'), 'zzzzzzzzzzzzzzzzzzzz', 640, 480, array[320, 640], 'AAAA', 0.8) returning id`,
      [seller.id],
    );
    const photoIds = photo.rows.map(({ id }) => id);
    const code = await rule('hold', { kind: 'nudity', score: 0.7 });
    const listing = await selling(seller).post({ ...words('A room with a photo of it'), photoIds });
    expect(listing.state).toBe('submitted');
    expect(await findingsOf(listing.id)).toMatchObject([
      { code, reason: { facts: { photos: 1, score: 0.8 } } },
    ]);
    await off(code);
  });
});
