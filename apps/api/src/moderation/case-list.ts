import type { CaseCard, CaseKind, listCases as listOperation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { decodeRowCursor, encodeRowCursor } from '../kernel/http/cursor.ts';
import { Where } from '../listings/scope.ts';
import { type CaseRow, caseSelect, type Db, toCaseCard } from './case-row.ts';
import { isOfOthers } from './claim.ts';

const mostCounted = 1000;

/**
 * One page of cases that are not about the caller: open ones by cases_open or cases_open_of_kind, decided ones by cases_closed.
 * @throws AppError invalid_cursor
 */
export async function listCases(
  pool: pg.Pool,
  callerId: string,
  { state, kind, cursor, limit }: z.output<typeof listOperation.query>,
): Promise<{
  items: CaseCard[];
  nextCursor: string | null;
  open: Record<CaseKind, number>;
  overdue: number;
}> {
  const asked = ['cases', state, kind];
  const isOpen = state === 'open';
  const where = new Where();
  where.add(isOpen ? 'c.closed_at is null' : 'c.closed_at is not null');
  if (!isOpen) where.add('exists (select from case_decisions x where x.case_id = c.id)');
  where.add(isOfOthers(where.value(callerId)));
  if (kind) where.add(`c.kind = ${where.value(kind)}`);
  if (cursor) {
    const { at, id } = decodeRowCursor(cursor, asked);
    const place = `(${where.value(at)}::timestamptz(3), ${where.value(id)}::uuid)`;
    where.add(isOpen ? `(c.due_at, c.id) > ${place}` : `(c.closed_at, c.id) < ${place}`);
  }
  const order = isOpen ? 'c.due_at, c.id' : 'c.closed_at desc, c.id desc';
  const { rows } = await pool.query<CaseRow>(
    `${caseSelect} ${where} order by ${order} limit ${where.value(limit + 1)}`,
    where.values,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toCaseCard),
    nextCursor: last ? encodeRowCursor(asked, (isOpen ? last.due_at : last.closed_at) ?? '', last.id) : null,
    ...(await countOpen(pool)),
  };
}

const counted = (condition: string) =>
  `(select count(*)::int from (select from cases where closed_at is null and ${condition} limit ${mostCounted}) as counted)`;

async function countOpen(db: Db): Promise<{ open: Record<CaseKind, number>; overdue: number }> {
  const { rows } = await db.query<Record<CaseKind | 'overdue', number>>(
    `select ${counted(`kind = 'held'`)} as held, ${counted(`kind = 'reported'`)} as reported,
            ${counted(`kind = 'appeal'`)} as appeal, ${counted(`kind = 'recovery'`)} as recovery,
            ${counted(`kind = 'verification'`)} as verification,
            ${counted('due_at < now()')} as overdue`,
  );
  const { overdue = 0, held = 0, reported = 0, appeal = 0, recovery = 0, verification = 0 } = rows[0] ?? {};
  return { open: { held, reported, appeal, recovery, verification }, overdue };
}
