import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { onInvalidated } from '../page-cache/tags.ts';
import { tellAnnouncements } from './announcements.ts';

const holder = useApi();
let admin: Person;

beforeEach(async () => {
  await holder.api.context.pool.query('delete from announcements');
  admin = await makePerson(holder.api, 'admin');
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const words = { en: 'Photos are slow today.', ne: 'आज फोटो ढिलो छन्।' };
type Times = { from?: string; until?: string; level?: 'info' | 'warning' };

async function create(times: Times = {}) {
  const { data, error } = await admin.ask('POST /api/admin/announcements', {
    body: { level: 'info', ...words, ...times },
  });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}
const shown = async () => (await holder.api.ask('GET /api/announcements')).data?.items ?? [];

describe('an announcement', () => {
  it('is told to everybody from its time until its time', async () => {
    const { id } = await create({ from: inHours(1), until: inHours(2) });
    expect(await shown()).toEqual([]);
    const { pool } = holder.api.context;
    await pool.query(`update announcements set from_at = from_at - interval '90 minutes'`);
    expect(await shown()).toMatchObject([{ id, level: 'info', text: words }]);
    await pool.query(
      `update announcements set from_at = from_at - interval '90 minutes', until_at = until_at - interval '3 hours'`,
    );
    expect(await shown()).toEqual([]);
    expect((await admin.ask('GET /api/admin/announcements')).data?.items).toMatchObject([{ id }]);
  });

  it('that warns comes first, and three are the most', async () => {
    for (let n = 0; n < 3; n++) await create();
    const { id } = await create({ level: 'warning' });
    const items = await shown();
    expect(items).toHaveLength(3);
    expect(items[0]?.id).toBe(id);
  });

  it('is another one in other words, and the same at another time', async () => {
    const { id } = await create();
    const put = (body: Times & Partial<typeof words>) =>
      admin.ask('PUT /api/admin/announcements/{id}', {
        params: { id },
        body: { level: 'info', ...words, ...body },
      });
    expect((await put({ until: inHours(3), level: 'warning' })).data).toMatchObject({ id, level: 'warning' });
    const { data } = await put({ en: 'Photos are slow until noon.' });
    expect(data?.id).not.toBe(id);
    expect((await put({})).error?.code).toBe('not_found');
    expect((await shown()).map((each) => each.id)).toEqual([data?.id]);
  });

  it('does not end before it begins, or says nothing in one language', async () => {
    const refused = async (body: object) => {
      const { error } = await admin.ask('POST /api/admin/announcements', {
        body: { level: 'info', ...words, ...body },
      });
      return error?.fields.map(({ field }) => field);
    };
    expect(await refused({ from: inHours(2), until: inHours(1) })).toEqual(['until']);
    expect(await refused({ until: inHours(-1) })).toEqual(['until']);
    expect(await refused({ ne: ' ' })).toEqual(['ne']);
    expect(await refused({ en: 'x'.repeat(301) })).toEqual(['en']);
  });

  it('and each change of it is heard by pages and the audit; its beginning and end by the job', async () => {
    const heard: string[] = [];
    const stop = onInvalidated(holder.api.context.broadcasts, (tags) => heard.push(...tags));
    const { pool } = holder.api.context;
    const told = async () => {
      const count = await tellAnnouncements(pool);
      await expect.poll(() => heard.filter((tag) => tag === 'announcements')).toHaveLength(count > 0 ? 1 : 0);
      heard.length = 0;
      return count;
    };
    const { id } = await create({ from: inHours(1), until: inHours(2) });
    await expect.poll(() => heard).toEqual(['announcements']);
    heard.length = 0;
    expect(await told()).toBe(0);
    // A second ago: rounded to milliseconds, now is half of one ahead.
    await pool.query(`update announcements set from_at = now() - interval '1 second'`);
    expect(await told()).toBe(1);
    expect(await told()).toBe(0);
    await pool.query(
      `update announcements set from_at = now() - interval '1 hour', until_at = now() - interval '1 second'`,
    );
    expect(await told()).toBe(1);
    await admin.ask('DELETE /api/admin/announcements/{id}', { params: { id } });
    await expect.poll(() => heard).toEqual(['announcements']);
    stop();
    const { rows } = await pool.query('select action from audit where actor_id = $1 order by number', [
      admin.id,
    ]);
    expect(rows.map(({ action }) => action)).toEqual(['announcement.create', 'announcement.remove']);
  });
});
