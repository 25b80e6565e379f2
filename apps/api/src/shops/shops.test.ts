import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { givePhone } from '../../test/people.ts';
import { makeShop } from '../../test/shops.ts';

const holder = useApi();
let owner: Person;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  owner = await makePerson(api);
  await givePhone(api, owner);
});

async function create(person: Person, body: { name: string; slug?: string; description?: string }) {
  return person.ask('POST /api/shops', { body });
}

const see = (slug: string) => holder.api.ask('GET /api/shops/{slug}', { params: { slug } });
const fieldsOf = ({ error }: { error?: { fields?: { field: string; code: string }[] } }) =>
  error?.fields?.map(({ field, code }) => `${field} ${code}`);

describe('opening a shop', () => {
  it('makes one that everybody sees, at an address made of its name', async () => {
    const { data } = await create(owner, {
      name: 'Himal Mobile & Repair',
      description: 'Phones, new and used.',
    });
    expect(data).toMatchObject({ name: 'Himal Mobile & Repair', role: 'owner', state: 'open', version: 1 });
    expect(data?.slug).toMatch(/^himal-mobile-repair/);
    const shown = await see(data?.slug ?? '');
    expect(shown.data).toMatchObject({
      path: `/shop/${data?.slug}`,
      listings: 0,
      followers: 0,
      contact: { phones: 0 },
    });
    expect(shown.data).not.toHaveProperty('numbers');
  });

  it('finds an address for a name in Devanagari, and for one that another shop has', async () => {
    const first = await create(owner, { name: 'हिमाल मोबाइल' });
    const second = await create(owner, { name: 'हिमाल मोबाइल' });
    expect(first.data?.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(second.data?.slug).toBe(`${first.data?.slug}-2`);
  });

  it('needs a number that was proved, and refuses addresses of the house and of others', async () => {
    const nobody = await makePerson(holder.api);
    expect((await create(nobody, { name: 'A shop' })).error?.code).toBe('phone_needed');
    expect(fieldsOf(await create(owner, { name: 'A shop', slug: 'admin' }))).toEqual(['slug slug_reserved']);
    expect(fieldsOf(await create(owner, { name: 'A shop', slug: 'thulubazaar-help' }))).toEqual([
      'slug slug_reserved',
    ]);
    const taken = await makeShop(holder.api.context);
    expect(fieldsOf(await create(owner, { name: 'A shop', slug: taken.slug }))).toEqual(['slug slug_taken']);
    expect(fieldsOf(await create(owner, { name: '98 4123 4567' }))).toEqual(['name only_contact']);
  });

  it('is for three shops, also when all are opened at once', async () => {
    const made = await Promise.all([1, 2, 3, 4, 5].map((no) => create(owner, { name: `Shop number ${no}` })));
    expect(made.filter(({ data }) => data)).toHaveLength(3);
    expect(made.flatMap((each) => fieldsOf(each) ?? [])).toEqual(['name shops_full', 'name shops_full']);
  });

  it('gives an address to one of two who want it at once', async () => {
    const other = await makePerson(holder.api);
    await givePhone(holder.api, other);
    const made = await Promise.all(
      [owner, other].map((each) => create(each, { name: 'Race', slug: 'one-of-two' })),
    );
    expect(made.filter(({ data }) => data)).toHaveLength(1);
    expect(made.flatMap((each) => fieldsOf(each) ?? [])).toEqual(['slug slug_taken']);
  });
});

describe('changing a shop', () => {
  let slug: string;
  beforeEach(async () => {
    slug = (await makeShop(holder.api.context, { ownerId: owner.id })).slug;
  });
  const change = (body: object, version = 1) =>
    owner.ask('PATCH /api/shops/{slug}', { params: { slug }, body: { version, ...body } });

  it('shows what it says, and keeps its numbers for who may see them', async () => {
    const week = [[], ...Array.from({ length: 6 }, () => [{ from: '10:00', to: '18:30' }])];
    const { data } = await change({
      hours: { week, exceptions: [{ day: '2026-10-20', spans: [], note: 'Dashain' }] },
      places: [
        { placeId: 'kathmandu/kathmandu/koteshwor', address: 'Beside the bank', lat: 27.67, lng: 85.34 },
      ],
      contact: {
        phones: ['01-5551234', '9841000001'],
        whatsapp: '9841000001',
        website: 'https://himal.example.com',
      },
      business: {
        registeredName: 'Himal Mobile Pvt. Ltd.',
        registrationNumber: '12345/079/080',
        pan: '६०१२३४५६७',
        grievance: { name: 'Sita Rai', phone: '9841000002' },
      },
    });
    expect(data?.numbers).toEqual({
      phones: ['+97715551234', '+9779841000001'],
      whatsapp: '+9779841000001',
      email: null,
    });
    const shown = await see(slug);
    expect(JSON.stringify(shown.data)).not.toMatch(/5551234|9841000001/);
    expect(shown.data).toMatchObject({
      hours: { week, exceptions: [{ note: 'Dashain' }] },
      places: [{ address: 'Beside the bank', map: expect.stringContaining('27.67') }],
      contact: { phones: 2, whatsapp: true, email: false, website: 'https://himal.example.com' },
      business: { pan: '601234567', grievance: { name: 'Sita Rai', phone: '+9779841000002', email: null } },
    });
    const { rows } = await holder.api.context.pool.query(
      'select contact_encrypted from shops where slug = $1',
      [slug],
    );
    expect(rows[0].contact_encrypted.toString('latin1')).not.toContain('5551234');
  });

  it('leads from an address it had to the one it has, and gives neither to another', async () => {
    expect((await change({ slug: `${slug}-new` })).data?.slug).toBe(`${slug}-new`);
    expect((await see(slug)).data?.slug).toBe(`${slug}-new`);
    expect(fieldsOf(await create(owner, { name: 'Another', slug }))).toEqual(['slug slug_taken']);
    expect((await change({ slug }, 2)).data?.slug).toBe(slug);
  });

  it('is of what was read last, so that two who change it at once do not undo one another', async () => {
    const both = await Promise.all([change({ description: 'One' }), change({ description: 'Other' })]);
    expect(both.map(({ response }) => response.status).sort()).toEqual([200, 409]);
    expect(both.flatMap(({ error }) => error?.code ?? [])).toEqual(['conflict']);
  });

  it('names what is wrong, field by field', async () => {
    const overlap = [
      [
        { from: '10:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ];
    const wrong: [object, string][] = [
      [{ description: 'x'.repeat(10_000) }, 'description too_long'],
      [{ name: 'x'.repeat(10_000) }, 'name too_long'],
      [{ hours: { week: overlap } }, 'hours.week.0 invalid_hours'],
      [{ places: [{ placeId: 'nowhere' }] }, 'places.0.placeId unknown_place'],
      [{ contact: { phones: ['12'] } }, 'contact.phones.0 invalid_phone'],
      [{ contact: { phones: [], website: 'javascript:alert(1)' } }, 'contact.website invalid_website'],
      [{ business: { pan: '12345' } }, 'business.pan invalid_pan'],
      [{ business: { grievance: { name: 'Sita' } } }, 'business.grievance.phone required'],
      [{ logoId: '00000000-0000-4000-8000-000000000000' }, 'logoId unknown_photo'],
      [{ id: '00000000-0000-4000-8000-000000000000' }, 'id unknown_field'],
    ];
    for (const [body, expected] of wrong) expect(fieldsOf(await change(body)), expected).toEqual([expected]);
  });

  it('hides numbers in what it says', async () => {
    await change({ name: 'Himal 9841000001', description: 'Call 9841000001' });
    expect(JSON.stringify((await see(slug)).data)).not.toContain('9841000001');
  });
});

describe('sections and announcements', () => {
  it('are what was sent last, in order', async () => {
    const { slug } = await makeShop(holder.api.context, { ownerId: owner.id });
    const put = (version: number, sections: { id?: string; name: string }[]) =>
      owner.ask('PUT /api/shops/{slug}/sections', { params: { slug }, body: { version, sections } });
    const first = await put(1, [{ name: 'Phones' }, { name: 'Covers' }]);
    const [phones] = first.data?.sections ?? [];
    const second = await put(2, [{ name: 'Chargers' }, { id: phones?.id ?? '', name: 'New phones' }]);
    expect(second.data?.sections.map(({ name }) => name)).toEqual(['Chargers', 'New phones']);
    expect(second.data?.sections[1]?.id).toBe(phones?.id);
    expect(fieldsOf(await put(3, [{ id: '00000000-0000-4000-8000-000000000000', name: 'Theirs' }]))).toEqual([
      'sections.0.id unknown_section',
    ]);
    const told = await owner.ask('PUT /api/shops/{slug}/announcements', {
      params: { slug },
      body: {
        version: 3,
        announcements: [
          { text: 'Closed for Dashain', from: '2026-10-17', until: '2099-10-25' },
          { text: 'Long over', from: '2020-01-01', until: '2020-01-02' },
        ],
      },
    });
    expect(told.data?.announcements.map(({ text }) => text)).toEqual(['Closed for Dashain']);
    expect((await see(slug)).data?.announcements).toMatchObject([{ until: '2099-10-25' }]);
  });
});
