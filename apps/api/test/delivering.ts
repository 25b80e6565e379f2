import { Sender } from '../src/deliveries/sender.ts';
import type { Context } from '../src/entry/context.ts';
import type { Person } from './factories.ts';

export interface Delivery {
  id: number;
  channel: string;
  state: string;
  attempts: number;
  reason: string | null;
  provider_id: string | null;
  /** Seconds until it is due. */
  due_in: number;
}

/** What is to leave for somebody, and what became of it. */
export async function deliveriesOf({ pool }: Context, { id }: Pick<Person, 'id'>): Promise<Delivery[]> {
  const { rows } = await pool.query<Delivery>(
    `select id, channel, state, attempts, reason, provider_id, extract(epoch from due_at - now())::float8 as due_in
       from deliveries where user_id = $1 order by id`,
    [id],
  );
  return rows;
}

/** Sends what is due; with `anyhow` also what waits for its time. */
export async function sendDue(context: Context, anyhow?: 'anyhow'): Promise<void> {
  if (anyhow)
    await context.pool.query(
      `update deliveries set due_at = now() where state in ('waiting', 'held', 'sending')`,
    );
  const sender = new Sender(context);
  await sender.drain();
  await sender.stop();
}

/** Never quiet, so that a test does not depend on the hour. */
export async function neverQuiet(person: Person): Promise<void> {
  const { error } = await person.ask('PATCH /api/notifications/settings', { body: { quiet: null } });
  if (error) throw new Error(JSON.stringify(error));
}

/** Quiet at this very hour, or not, until an hour from now. */
export async function quietNow(person: Person, messages: boolean): Promise<void> {
  const minute = (Math.floor(Date.now() / 60_000) + 345) % 1440;
  const quiet = { from: (minute + 1430) % 1440, to: (minute + 60) % 1440, messages };
  const { error } = await person.ask('PATCH /api/notifications/settings', { body: { quiet } });
  if (error) throw new Error(JSON.stringify(error));
}
