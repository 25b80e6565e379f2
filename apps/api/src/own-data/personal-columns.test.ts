import { expect, it } from 'vitest';
import { makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { fieldLabels } from './field-labels.ts';
import { personalColumns } from './personal-columns.ts';
import { sections } from './sections.ts';

const holder = useApi();

/** Every column that refers to `users`, or is called like one that does. */
async function columnsOfPeople(): Promise<string[]> {
  const { rows } = await holder.api.context.pool.query<{ name: string }>(
    `select c.conrelid::regclass || '.' || a.attname as name
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = 'users'::regclass
     union
     select table_name || '.' || column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'uuid'
        and column_name ~ '^(user|owner|actor|person|viewer|seller|buyer|sender|moderator|reporter|reported|author|member|admin)_id$|_by$'
     order by 1`,
  );
  return rows.map(({ name }) => name);
}

it('says of every column that names a person what becomes of its rows', async () => {
  expect(Object.keys(personalColumns).sort()).toEqual((await columnsOfPeople()).sort());
});

it('names sections that there are, and every section for some column', () => {
  const named = Object.values(personalColumns).flatMap(({ exported }) =>
    'leftOut' in exported ? [] : exported,
  );
  expect([...new Set(named)].sort()).toEqual(sections.map(({ name }) => name).sort());
  for (const { exported } of Object.values(personalColumns))
    if ('leftOut' in exported) expect(exported.leftOut.length).toBeGreaterThan(10);
});

it.each(sections)(
  '$name can be read, and has a label for each of its fields',
  async ({ sql, hidden = [] }) => {
    const { pool } = holder.api.context;
    const { fields } = await pool.query(sql, [(await makeUser(holder.api.context)).id]);
    const shown = fields.map(({ name }) => name).filter((name) => !hidden.includes(name));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !(name in fieldLabels))).toEqual([]);
  },
);
