import type pg from 'pg';
import type { Statement } from './pgbench.ts';

/**
 * The statements that `work` sends through the pool it is given, with their values: what is measured and explained
 * is then always what the API sends.
 */
export async function statementsOf(
  pool: pg.Pool,
  work: (pool: pg.Pool) => Promise<unknown>,
): Promise<Statement[]> {
  const sent: Statement[] = [];
  const recording: pg.Pool = Object.create(pool, {
    query: {
      value: (query: string | Statement, values: Statement['values'] = []) => {
        sent.push(
          typeof query === 'string' ? { text: query, values } : { text: query.text, values: query.values },
        );
        return pool.query(query as string, values);
      },
    },
  });
  await work(recording);
  return sent;
}

/** The first of them. @throws when nothing was sent */
export async function statementOf(
  pool: pg.Pool,
  work: (pool: pg.Pool) => Promise<unknown>,
): Promise<Statement> {
  const [statement] = await statementsOf(pool, work);
  if (!statement) throw new Error('no statement was sent');
  return statement;
}
