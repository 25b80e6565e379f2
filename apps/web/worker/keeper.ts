import {
  type Change,
  isOutdated,
  outdatedPhotos,
  takingOver,
  type Unsent,
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
  const known = own.filter((one) => isOutdated(one, change)).reduce(takingOver, change);
  const entry: UnsentChange = { ...known, clientId: crypto.randomUUID(), owner, at, problem: null };
  if (!(await keepInOutbox(entry))) return false;
  await dropOutdated(own, change);
  tell('changed');
  await registerSync(scope.registration);
  // It may have been a moment: where it was more, it waits.
  sendWaiting().catch(() => {});
  return true;
}

/** A page has told the account by itself meanwhile: what waits to say otherwise is not sent any more. */
export async function settle(change: Change, owner: string): Promise<void> {
  const own = ((await readOutbox()) ?? []).filter((entry) => entry.owner === owner);
  if (await dropOutdated(own, change)) tell('changed');
}

/** @returns whether there was anything that the change takes the place of */
async function dropOutdated(own: readonly (Unsent | UnsentChange)[], change: Change): Promise<boolean> {
  const outdated = own.filter((one) => isOutdated(one, change));
  for (const older of outdated) {
    await dropFromOutbox(older.clientId);
    for (const key of outdatedPhotos(older, change)) await dropPhoto(key);
  }
  return outdated.length > 0;
}

export async function favouritesOf(owner: string): Promise<{ adId: number; keep: boolean }[]> {
  const waiting = (await readOutbox()) ?? [];
  return waiting.flatMap((entry) => (entry.owner === owner && entry.kind === 'favourite' ? [entry] : []));
}
