import { randomUUID } from 'node:crypto';
import type { Bench } from '../lib/bench.ts';
import type { Variant } from '../lib/measure.ts';
import { makePeople, send } from '../lib/people.ts';

/** As often a second as it once took the front page from 196 to 14 requests a second. */
const editsPerSecond = 33;

interface Posted {
  id: number;
  version: number;
}

/** Somebody who changes the price of the market's newest listing as often as answers come. */
export interface BusySeller {
  /** Runs `variant` while they do. */
  beside(variant: Variant): Variant;
  /** How their edits were answered. */
  edits: { taken: number; refused: number };
}

/** Posts the listing; `removePeople` takes it away again. */
export async function makeBusySeller(bench: Bench): Promise<BusySeller> {
  const { api, env, pool } = bench;
  const [person] = await makePeople(bench, 1);
  if (!person) throw new Error('nobody was made');
  const { rows } = await pool.query<{ category: string; place: string }>(
    'select category_id as category, place_id as place from ads join ad_cards c on c.ad_id = id where c.price > 0 limit 1',
  );
  const body = {
    title: 'Bicycle that changes its price',
    description: 'Runs well, little used, sold because of moving.',
    categoryId: rows[0]?.category,
    placeId: rows[0]?.place,
    price: 500_000,
    publish: true,
  };
  const headers = () => ({ ...person.headers, 'idempotency-key': randomUUID() });
  const posted = await send(`${api.origin}/api/ads`, { body, headers: headers() }, 201, env);
  const { id, version } = (await posted.json()) as Posted;
  const edits = { taken: 0, refused: 0 };
  let current = version;
  const edit = async () => {
    const answer = await fetch(`${api.origin}/api/ads/${id}`, {
      method: 'PATCH',
      headers: { ...headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ price: 500_000 + (edits.taken % 1000) * 100, version: current }),
    });
    const { version: next = current } = (await answer.json()) as Partial<Posted>;
    if (answer.ok) edits.taken += 1;
    else if (answer.status === 429) edits.refused += 1;
    else throw new Error(`an edit was answered ${answer.status}`);
    current = next;
  };
  const beside = (variant: Variant): Variant => ({
    name: `${variant.name}, a seller edits`,
    run: async (seconds) => {
      let under: Promise<void> = Promise.resolve();
      const timer = setInterval(() => {
        under = under.then(edit);
      }, 1000 / editsPerSecond);
      try {
        return await variant.run(seconds);
      } finally {
        clearInterval(timer);
        await under;
      }
    },
  });
  return { beside, edits };
}
