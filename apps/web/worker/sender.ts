import { ApiError } from '@thulubazaar/client';
import type { Sent } from '@thulubazaar/frontend/chat/sent';
import type { Unsent, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import { Outbox } from '@thulubazaar/frontend/outbox/outbox';
import { type Means, sendEntry } from '@thulubazaar/frontend/outbox/send-entry';
import { alone, type OutboxNews, outboxChannel } from '@/data/outbox/alone.ts';
import { dropFromOutbox, keepInOutbox, readOutbox } from '@/data/outbox/outbox-vault.ts';
import { dropPhoto, readPhoto } from '@/data/photo-vault.ts';
import { workerApi } from '@/data/worker-api.ts';
import { settings } from './settings.ts';

type Entry = Unsent | UnsentChange;

const api = workerApi(async () => (await settings()).lang);

const means: Means = {
  api,
  readPhoto,
  async sendBytes({ upload }, blob) {
    if (!upload) return;
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', blob);
    const answer = await fetch(upload.url, { method: 'POST', body: form }).catch(() => null);
    if (!answer) throw new ApiError('unreachable');
    if (!answer.ok) throw new ApiError('upload_incomplete', answer.status);
  },
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Tells the pages that are open. */
export function tell(news: OutboxNews): void {
  const channel = new BroadcastChannel(outboxChannel);
  channel.postMessage(news);
  channel.close();
}

/** Whose session it is; null where there is none. */
async function whoIsSignedIn(): Promise<string | null> {
  try {
    return (await api('GET /api/auth/me')).handle;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

let sending: Promise<void> | null = null;

/**
 * Sends what waits, of whoever is signed in, one after another and each once.
 * @throws where something still waits for the line: the browser is to wake the worker once more
 */
export function sendWaiting(): Promise<void> {
  sending ??= send().finally(() => {
    sending = null;
  });
  return sending;
}

async function send(): Promise<void> {
  const waiting = (await readOutbox()) ?? [];
  if (!waiting.some(({ problem }) => problem === null)) return;
  const owner = await whoIsSignedIn();
  if (owner === null) return;
  const outbox = new Outbox<Entry, Sent | null>({
    owner,
    alone,
    vault: { read: readOutbox, keep: keepInOutbox, drop: dropFromOutbox },
    send: (entry, keep) => sendEntry(means, entry, keep),
    announce: () => tell('changed'),
    onSent: (entry) => {
      if (entry.kind === 'listing') for (const { key } of entry.photos) dropPhoto(key);
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
