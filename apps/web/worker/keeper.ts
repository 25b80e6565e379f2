import {
  type Change,
  isOutdated,
  outdatedPhotos,
  type UnsentChange,
} from '@thulubazaar/frontend/outbox/entries';
import { dropFromOutbox, keepInOutbox, readOutbox } from '@/data/outbox/outbox-vault.ts';
import { registerSync } from '@/data/outbox/wake-sender.ts';
import { dropPhoto } from '@/data/photo-vault.ts';
import { scope } from './scope.ts';
import { sendWaiting, tell } from './sender.ts';

/** Takes a change in that a page could not send. False where the browser keeps nothing. */
export async function takeChange(change: Change, owner: string): Promise<boolean> {
  const own = ((await readOutbox()) ?? []).filter((entry) => entry.owner === owner);
  const at = Math.max(Date.now(), ...own.map((entry) => entry.at + 1));
  const entry: UnsentChange = { ...change, clientId: crypto.randomUUID(), owner, at, problem: null };
  if (!(await keepInOutbox(entry))) return false;
  for (const older of own.filter((one) => isOutdated(one, change))) {
    await dropFromOutbox(older.clientId);
    for (const key of outdatedPhotos(older, change)) await dropPhoto(key);
  }
  tell('changed');
  await registerSync(scope.registration);
  // It may have been a moment: where it was more, it waits.
  sendWaiting().catch(() => {});
  return true;
}

export async function favouritesOf(owner: string): Promise<{ adId: number; keep: boolean }[]> {
  const waiting = (await readOutbox()) ?? [];
  return waiting.flatMap((entry) => (entry.owner === owner && entry.kind === 'favourite' ? [entry] : []));
}
