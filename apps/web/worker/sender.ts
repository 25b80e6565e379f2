import { ApiError } from '@thulubazaar/client';
import type { PhotoTarget } from '@thulubazaar/contract';
import type { Sent } from '@thulubazaar/frontend/chat/sent';
import type { Unsent, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import { Outbox } from '@thulubazaar/frontend/outbox/outbox';
import { type Means, sendEntry } from '@thulubazaar/frontend/outbox/send-entry';
import { sendRest } from '@thulubazaar/frontend/photos/send-rest';
import { alone, type OutboxNews, outboxChannel } from '@/data/outbox/alone.ts';
import { dropFromOutbox, keepInOutbox, readOutbox } from '@/data/outbox/outbox-vault.ts';
import { dropPhoto, readPhoto } from '@/data/photo-vault.ts';
import { workerApi } from '@/data/worker-api.ts';
import { settings } from './settings.ts';

type Entry = Unsent | UnsentChange;

const api = workerApi(async () => (await settings()).lang);

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
/** Another go got further meanwhile: how far, the answer says. */
const conflict = 409;

/** As a page does (forms/photos/send-from.ts); a worker has no XMLHttpRequest, and nobody looks how far it is. */
async function sendFrom({ url, offset }: PhotoTarget['resume'], blob: Blob): Promise<number> {
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'tus-resumable': '1.0.0',
    'upload-offset': `${offset}`,
  };
  const answer = await fetch(url, { method: 'PATCH', headers, body: blob.slice(offset) }).catch(() => null);
  if (!answer) throw new ApiError('unreachable');
  if (!answer.ok && answer.status !== conflict) throw new ApiError('upload_incomplete', answer.status);
  return Number(answer.headers.get('upload-offset'));
}

const means: Means = {
  api,
  readPhoto,
  sendBytes: (image, blob) =>
    sendRest(image, blob.size, {
      sendFrom: (resume) => sendFrom(resume, blob),
      getImage: (id) => api('GET /api/images/{id}', { params: { id } }),
      pause,
    }),
  pause,
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
