import type { Unsent, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import { draftOwner } from '../person-storage.ts';
import { dropPhoto } from '../photo-vault.ts';
import { type OutboxNews, outboxChannel } from './alone.ts';
import { dropFromOutbox, readOutbox } from './outbox-vault.ts';

type Entry = Unsent | UnsentChange;

/** What of the person whose phone it is has not been sent, the first first. */
export async function waitingEntries(): Promise<Entry[]> {
  const owner = draftOwner();
  const waiting = (await readOutbox()) ?? [];
  return waiting.filter((entry) => entry.owner === owner).sort((one, other) => one.at - other.at);
}

/** Gives up what waits, and the photos that were to go with it. */
export async function dropWaiting(entry: Entry): Promise<void> {
  await dropFromOutbox(entry.clientId);
  if (entry.kind === 'listing') for (const { key } of entry.photos) await dropPhoto(key);
  announce();
}

/** Tells the other tabs. */
export function announce(): void {
  const channel = new BroadcastChannel(outboxChannel);
  channel.postMessage('changed' satisfies OutboxNews);
  channel.close();
}
