import { ApiError } from '@thulubazaar/client';
import type { Image } from '@thulubazaar/contract';
import { sendRest } from '@thulubazaar/frontend/photos/send-rest';
import { api } from '~/data/api.ts';
import { absolute, isOwnAddress } from '~/data/config.ts';
import { line } from '~/data/line.ts';
import { session } from '~/data/session.ts';
import { type PhotoFile, readPart } from './photo-files.ts';

/** So much goes in one request: little enough to be kept of a thin line, much enough not to wait for answers. */
const partBytes = 128 * 1024;
const patienceMilliseconds = 60_000;
/** Another go got further meanwhile: how far, the image says. */
const conflict = 409;

interface Part {
  offset: number;
  token: string | null;
  signal: AbortSignal | undefined;
}

async function sendPart(url: string, bytes: Uint8Array, { offset, token, signal }: Part): Promise<number> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMilliseconds);
  let isGivenUp = false;
  const giveUp = () => {
    isGivenUp = true;
    patience.abort();
  };
  signal?.addEventListener('abort', giveUp);
  let response: Response;
  try {
    response = await fetch(absolute(url), {
      method: 'PATCH',
      headers: {
        'content-type': 'application/offset+octet-stream',
        'tus-resumable': '1.0.0',
        'upload-offset': `${offset}`,
        // Whoever else takes the bytes learns nothing that opens the account.
        ...(token && isOwnAddress(url) ? { authorization: `Bearer ${token}` } : {}),
      },
      body: bytes as unknown as BodyInit,
      credentials: 'omit',
      signal: patience.signal,
    });
  } catch {
    throw new ApiError(
      patience.signal.aborted && !isGivenUp ? 'timeout' : line.isOnline ? 'unreachable' : 'offline',
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
  if (!response.ok && response.status !== conflict) throw new ApiError('upload_incomplete', response.status);
  return Number(response.headers.get('upload-offset') ?? offset + bytes.length);
}

/**
 * Sends what has not arrived of an announced photo, part by part: what a broken line has taken is not sent again.
 * @returns the image as it was known before the last go
 * @throws ApiError, after as many goes as brought nothing further
 */
export function sendBytes(
  announced: Image,
  file: PhotoFile,
  onProgress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Image> {
  // Phones lack `throwIfAborted`.
  const mind = () => {
    if (signal?.aborted) throw new ApiError('unreachable');
  };
  // Whose photo it is: nobody who signs in meanwhile sends the rest.
  const { token } = session;
  return sendRest(announced, file.size, {
    async sendFrom(resume) {
      let { offset } = resume;
      while (offset < file.size) {
        mind();
        onProgress(offset / file.size);
        const bytes = await readPart(file, offset, partBytes);
        offset = await sendPart(resume.url, bytes, { offset, token, signal });
      }
      onProgress(1);
      return offset;
    },
    getImage: (id) => api('GET /api/images/{id}', { params: { id } }),
    async pause(milliseconds) {
      mind();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      mind();
    },
  });
}
