import { ApiError } from '@thulubazaar/client';
import type { Sent } from '@thulubazaar/frontend/chat/sent';
import type { Unsent, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import { Outbox } from '@thulubazaar/frontend/outbox/outbox';
import { type Means, sendEntry } from '@thulubazaar/frontend/outbox/send-entry';
import { sendRest } from '@thulubazaar/frontend/photos/send-rest';
import { alone, type OutboxNews, outboxChannel } from '@/data/outbox/alone.ts';
import { dropFromOutbox, keepInOutbox, readOutbox } from '@/data/outbox/outbox-vault.ts';
import { dropPhoto, readPhoto } from '@/data/photo-vault.ts';
import { workerApi } from '@/data/worker-api.ts';
import { sendFrom } from './send-from.ts';
import { settings } from './settings.ts';

type Entry = Unsent | UnsentChange;
type UnsentListing = Extract<UnsentChange, { kind: 'listing' }>;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
/** Whose things are being sent. */
interface Turn {
  /** Null while that is asked. */
  owner: string | null;
  /** Whose the phone was said to be since it began; null: nobody's. */
  said: (string | null)[];
}

let turn: Turn | null = null;

/** The phone is somebody's now, or nobody's: what is being sent of another goes no further, for it would go in a session that is not theirs. */
export function sendOnlyFor(owner: string | null): void {
  turn?.said.push(owner);
}

/** The answer to whose things they are may be from before that was said. */
function isOver({ owner, said }: Turn): boolean {
  return owner !== null && said.some((one) => one !== owner);
}

const meansOf = (api: Means['api'], check: () => void): Means => ({
  api,
  readPhoto,
  sendBytes: (image, blob) =>
    sendRest(image, blob.size, {
      sendFrom: (resume) => sendFrom(resume, blob, check),
      getImage: (id) => api('GET /api/images/{id}', { params: { id } }),
      pause,
    }),
  pause,
});

/** Tells the pages that are open. */
export function tell(news: OutboxNews): void {
  const channel = new BroadcastChannel(outboxChannel);
  channel.postMessage(news);
  channel.close();
}

/** Whose session it is; null where there is none. */
async function whoIsSignedIn(api: Means['api']): Promise<string | null> {
  try {
    return (await api('GET /api/auth/me')).handle;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

let sending: Promise<void> | null = null;
let again: Promise<void> | null = null;

/**
 * Sends what waits, of whoever is signed in, one after another and each once.
 * @throws where something still waits for the line: the browser is to wake the worker once more
 */
export function sendWaiting(): Promise<void> {
  if (sending) {
    // What is under way may have looked for the last time, or be lost on a line that has come back.
    again ??= sending
      .catch(() => {})
      .then(() => {
        again = null;
        return sendWaiting();
      });
    return again;
  }
  sending = send().finally(() => {
    sending = null;
    turn = null;
  });
  return sending;
}

/** Drops the photos of a listing that was sent, but those that go with a newer word on it. */
async function dropPhotosOf({ clientId, photos }: UnsentListing): Promise<void> {
  const others = ((await readOutbox()) ?? []).filter((one) => one.clientId !== clientId);
  const needed = new Set(
    others.flatMap((one) => (one.kind === 'listing' ? one.photos.map(({ key }) => key) : [])),
  );
  for (const { key } of photos) if (!needed.has(key)) await dropPhoto(key);
}

async function send(): Promise<void> {
  const waiting = (await readOutbox()) ?? [];
  if (!waiting.some(({ problem }) => problem === null)) return;
  const mine: Turn = { owner: null, said: [] };
  turn = mine;
  const api = workerApi(
    async () => (await settings()).lang,
    () => isOver(mine),
  );
  const owner = await whoIsSignedIn(api);
  if (owner === null) return;
  mine.owner = owner;
  const means = meansOf(api, () => {
    if (isOver(mine)) throw new ApiError('unreachable');
  });
  const outbox = new Outbox<Entry, Sent | null>({
    owner,
    alone,
    vault: {
      read: readOutbox,
      // Signing out has emptied it: what is learnt of what was on its way does not bring that back.
      keep: (entry) => (isOver(mine) ? Promise.resolve(false) : keepInOutbox(entry)),
      drop: dropFromOutbox,
    },
    send: (entry, keep) => sendEntry(means, entry, keep),
    announce: () => tell('changed'),
    onSent: (entry) => {
      if (entry.kind === 'listing') dropPhotosOf(entry).catch(() => {});
      tell('sent');
    },
  });
  try {
    await outbox.flush();
    if (outbox.entries.some(({ problem }) => problem === null)) throw new ApiError('unreachable');
  } finally {
    outbox.close();
  }
}
