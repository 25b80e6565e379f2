import type pg from 'pg';
import type { Statement } from './pgbench.ts';

/** A statement as the API sends it. */
export interface Sent extends Statement {
  values: (number | string | (number | string)[])[];
  /** True where PostgreSQL plans it anew with the values in hand. */
  unnamed: boolean;
}

interface Query {
  text: string;
  values: Sent['values'];
  unnamed?: boolean;
}

/**
 * The statements that `work` sends through the pool it is given, with their values: what is measured and explained
 * is then always what the API sends.
 */
export async function statementsOf(
  pool: pg.Pool,
  work: (pool: pg.Pool) => Promise<unknown>,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const recording: pg.Pool = Object.create(pool, {
    query: {
      value: (query: string | Query, values: Sent['values'] = []) => {
        const asked: Query = typeof query === 'string' ? { text: query, values } : query;
        sent.push({ text: asked.text, values: asked.values, unnamed: asked.unnamed === true });
        return typeof query === 'string' ? pool.query(query, values) : pool.query(query);
      },
    },
  });
  await work(recording);
  return sent;
}

/** The first of them that says this. @throws when none was sent */
export async function statementOf(
  pool: pg.Pool,
  work: (pool: pg.Pool) => Promise<unknown>,
  saying = '',
): Promise<Sent> {
  const statement = (await statementsOf(pool, work)).find(({ text }) => text.includes(saying));
  if (!statement) throw new Error('no such statement was sent');
  return statement;
}
