import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bulking } from '../../test/bulk.ts';
import { makePerson } from '../../test/factories.ts';
import { joinShop, makeShop } from '../../test/shops.ts';
import { newPhoto, useCaller, work } from '../../test/uploading.ts';
import { toCsv } from '../kernel/http/csv.ts';
import { takeBulkPhotos } from './take-photos.ts';
import { continueBulk, purgeBulk } from './upkeep.ts';

const heads = ['Title', 'Category', 'Price', 'Price type', 'Place', 'Description', 'Photos'];
const numbers = new Map<string, number>();
/** Rooms of different numbers are different things. */
const numberOf = (name: string) => {
  numbers.set(name, numbers.get(name) ?? 200 + 7 * numbers.size);
  return numbers.get(name);
};
const room = (name: string, photos = '', given: Partial<Record<string, string>> = {}) => [
  given.title ?? `${name} room ${numberOf(name)} for rent near the chowk`,
  given.category ?? 'Rooms for rent',
  given.price ?? '१२,०००',
  given.priceType ?? 'month',
  given.place ?? 'Koteshwor, Kathmandu',
  given.description ?? `${name}: second floor, water day and night, bike parking below.`,
  photos,
];
const csv = (...rows: string[][]) => toCsv(heads, rows);

describe('files of listings', () => {
  const caller = useCaller();
  let own: ReturnType<typeof bulking>;
  const pool = () => caller.api.context.pool;
  const listingOf = async (id: number | null) =>
    (await pool().query('select * from ads where id = $1', [id])).rows[0];
  beforeAll(async () => {
    await pool().query(`update users set created_at = now() - interval '40 days', name = 'Hari'`);
    own = bulking(caller);
  });

  it('says what is wrong by row and column, and posts nothing while anything is', async () => {
    const upload = await own.send(
      csv(
        room('Sunny'),
        room('Doubtful', '', { price: '25.000', place: 'Nowhereville', category: 'Xyzzy' }),
        room('Short', '', { description: 'short', priceType: 'fortnight' }),
        room('Sunny'),
      ),
    );
    expect(upload).toMatchObject({ state: 'checked', rows: 4, faulty: 3, posted: 0 });
    const { items } = await own.rows(upload.id, '&problems=1');
    expect(
      items.map(({ no, problems }) => [no, problems.map(({ column, code }) => `${column} ${code}`)]),
    ).toEqual([
      [3, ['category unknown_category', 'place unknown_place', 'price doubtful_price']],
      [4, ['priceType not_an_option', 'description too_short']],
      [5, [' same_row']],
    ]);
    expect(items[0]?.problems[2]?.message.ne).toContain('25,000');
    expect(await own.post(upload.id)).toMatchObject({ status: 409, code: 'bulk_has_problems' });
    const problems = (await own.file(`/uploads/${upload.id}/problems.csv`)).toString();
    expect(problems).toContain('4,Description,');
    expect((await pool().query('select from ads')).rowCount).toBe(0);

    const corrected = await own.correct(upload.id, 3, {
      cells: { category: 'कोठा', place: 'कोटेश्वर', price: '25000' },
    });
    expect(corrected.data.problems).toEqual([]);
    expect(corrected.data.preview).toMatchObject({
      price: 2_500_000,
      place: { id: 'kathmandu/kathmandu/koteshwor' },
    });
    for (const column of ['nothing', 'constructor'])
      expect((await own.correct(upload.id, 4, { cells: { [column]: 'x' } })).status).toBe(400);

    expect((await own.post(upload.id, true)).status).toBe(202);
    expect(await own.get(upload.id)).toMatchObject({ state: 'posted', rows: 4, faulty: 2, posted: 2 });
    const rows = (await own.rows(upload.id)).items;
    expect(rows.map(({ state }) => state)).toEqual(['posted', 'posted', 'checked', 'checked']);
    expect(await listingOf(rows[0]?.listing ?? null)).toMatchObject({
      state: 'live',
      price: 1_200_000,
      price_unit: 'month',
    });
    // Asked again nothing is posted twice; what was left can be corrected and posted.
    expect(await own.post(upload.id, true)).toMatchObject({ status: 409 });
    await own.correct(upload.id, 4, {
      cells: { description: rows[2]?.cells.title ?? '', priceType: 'महिना' },
    });
    await own.post(upload.id, true);
    expect((await pool().query('select from ads')).rowCount).toBe(3);
    expect(await own.get(upload.id)).toMatchObject({ posted: 3, faulty: 1 });
  });

  it('posts by the rules of a single listing: what one has already is said of the row', async () => {
    const upload = await own.send(csv(room('Twice'), room('Another', '', { price: '11111' })));
    expect((await own.rows(upload.id, '&problems=1')).items[0]?.problems[0]?.code).toBe('placeholder_price');
    expect((await own.correct(upload.id, 3, { confirmPrice: true })).data.problems).toEqual([]);
    await own.post(upload.id);
    const again = await own.send(csv(room('Twice')));
    await own.post(again.id);
    const [row] = (await own.rows(again.id)).items;
    expect([row?.state, row?.problems[0]?.code]).toEqual(['checked', 'duplicate_listing']);
    expect(await own.post(again.id)).toMatchObject({ status: 409, code: 'bulk_has_problems' });
    expect((await own.ask('POST', `/uploads/${again.id}/post`, { different: true })).status).toBe(202);
    await work(caller);
    expect((await own.rows(again.id)).items[0]?.state).toBe('posted');
  });

  it('goes on tomorrow where a limit is used up today', async () => {
    const upload = await own.send(csv(room('Waiting'), room('Later')));
    await pool().query(
      `insert into ads (owner_id, state, title, description)
                        select $1, 'draft', '', '' from generate_series(1, 999)`,
      [caller.person.id],
    );
    await own.post(upload.id);
    expect(await own.get(upload.id)).toMatchObject({ state: 'posting', waitsUntil: expect.any(String) });
    await pool().query(`delete from ads where state = 'draft'`);
    await pool().query('update bulk_uploads set waits_until = now() where id = $1', [upload.id]);
    await continueBulk(caller.api.context);
    await work(caller);
    expect(await own.get(upload.id)).toMatchObject({ state: 'posted', posted: 2, waitsUntil: null });
  });

  it('exports what one has, and takes it back with what was changed in it', async () => {
    const before = await own.send(await own.file('/export.xlsx'));
    expect(before.faulty, JSON.stringify((await own.rows(before.id, '&problems=1')).items)).toBe(0);
    await own.post(before.id);
    const states = (await own.rows(before.id)).items.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['unchanged']));

    const lines = (await own.file('/export.csv?lang=ne')).toString();
    const changed = await own.send(lines.replace('12000', '11000'));
    await own.post(changed.id);
    const after = (await own.rows(changed.id)).items;
    expect(after.filter(({ state }) => state === 'changed')).toHaveLength(1);
    const listing = after.find(({ state }) => state === 'changed')?.listing ?? null;
    expect(await listingOf(listing)).toMatchObject({ price: 1_100_000, version: 2 });
    // The file is older than the change by now.
    const stale = await own.send(lines);
    const { items } = await own.rows(stale.id, '&problems=1');
    expect(items.map(({ changes, problems }) => [changes, problems.map(({ code }) => code)])).toEqual([
      [listing, ['listing_changed']],
    ]);
  });

  it('takes photos out of a zip by their names, and nothing that is none', async () => {
    const zip = zipSync({
      'folder/Front.JPG': await newPhoto(),
      'कोठा.jpg': await newPhoto(),
      '../../escape.jpg': await newPhoto(),
      'a/same.jpg': await newPhoto(),
      'b/same.jpg': await newPhoto(),
      'nested.jpg': zipSync({ 'inner.jpg': await newPhoto() }),
      'bomb.jpg': new Uint8Array(25 * 1024 * 1024),
    });
    const upload = await own.send(
      csv(
        room('Photographed', 'front.jpg कोठा.jpg'),
        room('Escaping', 'escape.jpg'),
        room('Climbing', '../../escape.jpg'),
        room('Ambiguous', 'same.jpg | missing.jpg'),
        room('Nested', 'nested.jpg'),
        room('Bombed', 'bomb.jpg'),
      ),
    );
    expect(upload).toMatchObject({ state: 'checked', faulty: 6 });
    const sent = await own.sendZip(upload.id, Buffer.from(zip));
    expect(sent).toMatchObject({
      state: 'checked',
      faulty: 5,
      photos: { all: 7, done: 7 },
      zip: { state: 'read' },
    });
    const { items } = await own.rows(upload.id);
    expect(items.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['photo_not_in_zip'],
      ['photo_address'],
      ['photo_name_twice', 'photo_not_in_zip'],
      ['photo_not_one'],
      ['photo_too_heavy'],
    ]);
    expect(items[0]?.photos.map(({ photo }) => photo?.width)).toEqual([640, 640]);
    await own.post(upload.id, true);
    const listing = (await own.rows(upload.id)).items[0]?.listing;
    const { rows } = await pool().query(
      'select i.state from ad_images ai join images i on i.id = ai.image_id where ai.ad_id = $1',
      [listing],
    );
    expect(rows).toEqual([{ state: 'ready' }, { state: 'ready' }]);
  });

  it('fetches photos by their addresses, and never posts a listing with some of its photos', async () => {
    const upload = await own.send(
      csv(
        room('Fetched', 'https://photos.example/a.jpg'),
        room('Half', 'https://photos.example/b.jpg http://127.0.0.1/c.jpg'),
      ),
    );
    // Nothing here leads to the internet.
    expect((await own.rows(upload.id)).items[1]?.problems.map(({ code }) => code)).toContain(
      'photo_address_closed',
    );
    await pool().query(
      `update bulk_photos set state = 'waiting', problem = null where upload_id = $1 and source like 'https%'`,
      [upload.id],
    );
    await pool().query(`update bulk_uploads set state = 'reading' where id = $1`, [upload.id]);
    await takeBulkPhotos(caller.api.context, upload.id, () => newPhoto());
    await work(caller);
    expect(await own.get(upload.id)).toMatchObject({ state: 'checked', faulty: 1 });
    // All pictures of these tests are one to who compares them.
    await own.correct(upload.id, 2, { confirmDifferent: true });
    await own.post(upload.id, true);
    expect((await own.rows(upload.id)).items.map(({ state }) => state)).toEqual(['posted', 'checked']);
  });

  it('is for old accounts and for who works in a shop, whose file it is alone', async () => {
    const { api } = caller;
    const young = bulking({ api, person: { ...caller.person, ...(await makePerson(api)) } });
    const body = { fileName: 'a.csv', byteCount: 10 };
    expect(await young.ask('POST', '/uploads', body)).toMatchObject({ status: 403, code: 'account_too_new' });
    const { slug } = await makeShop(api.context);
    expect((await young.ask('POST', '/uploads', { ...body, shop: slug })).status).toBe(404);
    const { rows } = await pool().query(`select id from users order by created_at desc limit 10`);
    for (const { id } of rows) await joinShop(api.context, slug, id).catch(() => {});
    const upload = await young.send(csv(room('Shelf')), { shop: slug });
    await young.post(upload.id);
    const [row] = (await young.rows(upload.id)).items;
    expect(
      (
        await pool().query('select s.slug from ads a join shops s on s.id = a.shop_id where a.id = $1', [
          row?.listing,
        ])
      ).rows,
    ).toEqual([{ slug }]);
    expect((await own.ask('GET', `/uploads/${upload.id}`)).status).toBe(404);
    const answer = await fetch(`${api.origin}/api/bulk/uploads/${upload.id}/problems.csv`, {
      headers: caller.person.headers,
    });
    expect(answer.status).toBe(404);
  });

  it('lets a corrected file take the place of one, with its zip, and forgets what nobody waits for', async () => {
    const upload = await own.send(csv(room('Corrected', 'x.jpg', { category: 'Xyzzy' })));
    await own.sendZip(upload.id, Buffer.from(zipSync({ 'x.jpg': await newPhoto() })));
    const next = await own.send(csv(room('Corrected', 'x.jpg')), { replaces: upload.id });
    expect(next).toMatchObject({ state: 'checked', faulty: 0, photos: { all: 1, done: 1 } });
    expect((await own.ask('GET', `/uploads/${upload.id}`)).status).toBe(404);
    expect((await own.ask('DELETE', `/uploads/${next.id}`)).status).toBe(204);
    const broken = await own.send('nothing,of,this\n1,2,3\n');
    expect(broken).toMatchObject({ state: 'failed', problem: { code: 'file_without_heads' } });
    await pool().query(`update bulk_uploads set created_at = now() - interval '31 days'`);
    await purgeBulk(caller.api.context);
    expect((await pool().query('select from bulk_uploads')).rowCount).toBe(0);
    const left: string[] = [];
    for await (const keys of caller.api.context.store.list('private/')) left.push(...keys);
    expect(left).toEqual([]);
  });

  it('offers a template of a category that is read as it is', async () => {
    const template = (await own.file('/template.csv?category=mobiles/phones&lang=ne')).toString();
    const filled = `${template.split('\r\n')[0]}\r\n${template.split('\r\n')[1]}\r\n`;
    expect(await own.send(filled)).toMatchObject({ state: 'failed', problem: { code: 'file_empty' } });
    expect(template).toContain('शीर्षक *');
    const answer = await fetch(`${caller.api.origin}/api/bulk/template.csv?category=nothing`, {
      headers: caller.person.headers,
    });
    expect(answer.status).toBe(404);
  });
});
