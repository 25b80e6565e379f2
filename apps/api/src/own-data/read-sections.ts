import type pg from 'pg';
import { type Opening, rowOut, type Section } from './section.ts';

const atOnce = 200;

/** Rows of a section, some at a time from a cursor of this transaction. */
export async function* readSection(
  tx: pg.PoolClient,
  context: Opening,
  section: Section,
  userId: string,
): AsyncGenerator<Record<string, unknown>> {
  await tx.query(`declare own_rows no scroll cursor for ${section.sql}`, [userId]);
  for (let found = atOnce; found === atOnce; ) {
    const { rows } = await tx.query<Record<string, unknown>>(`fetch ${atOnce} from own_rows`);
    for (const row of rows) yield rowOut(section, context, row);
    found = rows.length;
  }
  await tx.query('close own_rows');
}

/** Everything in one JSON object with an array for each section, in pieces. */
export async function* asJson(
  tx: pg.PoolClient,
  context: Opening,
  sections: readonly Section[],
  userId: string,
): AsyncGenerator<string> {
  yield '{';
  for (const [at, section] of sections.entries()) {
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(section.name)}: [`;
    let first = true;
    for await (const row of readSection(tx, context, section, userId)) {
      yield `${first ? '' : ','}\n  ${JSON.stringify(row)}`;
      first = false;
    }
    yield ']';
  }
  yield '\n}\n';
}
