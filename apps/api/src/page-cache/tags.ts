import type pg from 'pg';
import { type Broadcasts, broadcast, defineTopic } from '../kernel/events/broadcast.ts';

/** Names of what changed, such as `ads`, `ad:12`, `category:property/rooms`. Page caches are keyed by them. */
export type Tags = string[];

/** Everything, for who does not know what it missed. */
const everything: Tags = ['ads', 'reference'];

// Processes of the release before listen to this channel too.
const changes = defineTopic<Tags>('changes');

/** Lets every process and every web process know that what carries these tags has changed, once it is committed. */
export async function invalidate(tx: pg.Pool | pg.PoolClient, tags: Tags): Promise<void> {
  if (tags.length > 0) await broadcast(tx, changes, [...new Set(tags)]);
}

/** Calls back with the tags of every change from now on; the answer stops it. */
export function onInvalidated(broadcasts: Broadcasts, listener: (tags: Tags) => void): () => void {
  return broadcasts.subscribe(changes, listener, () => listener(everything));
}
