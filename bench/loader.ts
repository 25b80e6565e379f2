// A process of loading: takes orders from the one that started it (load-processes.ts), and answers each when it is done.
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { loadReference, type Reference } from '../apps/api/src/reference/reference.ts';
import { sellerCount } from './data.ts';
import { createGenerator } from './generate.ts';
import { loadListings } from './load.ts';
import type { LoadOrder } from './load-processes.ts';

let ready: Promise<{ pool: ReturnType<typeof createPool>; reference: Reference }> | undefined;

async function prepare(url: string) {
  const pool = createPool(url, { max: 2, onError: () => {} });
  pool.on('connect', (client) => void client.query('set statement_timeout = 0; set lock_timeout = 0'));
  return { pool, reference: await loadReference(pool) };
}

process.on('message', async ({ url, count, first, last }: LoadOrder) => {
  ready ??= prepare(url);
  const { pool, reference } = await ready;
  const generator = createGenerator(reference, count, sellerCount);
  // While PostgreSQL writes one batch, the next is made.
  await loadListings(pool, reference, generator, { first, last, batch: 500, parallel: 2 });
  process.send?.('done');
});
