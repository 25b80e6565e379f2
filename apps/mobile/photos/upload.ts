import { ApiError } from '@thulubazaar/client';
import type { Image } from '@thulubazaar/contract';
import { api } from '~/data/api.ts';
import { absolute, isOwnAddress } from '~/data/config.ts';
import { line } from '~/data/line.ts';
import { session } from '~/data/session.ts';
import { type PhotoFile, readPart } from './photo-files.ts';

/** So much goes in one request: little enough to be kept of a thin line, much enough not to wait for answers. */
const partBytes = 128 * 1024;
const patienceMilliseconds = 60_000;
const pauses = [1000, 3000, 9000];
/** Another go got further meanwhile: how far, the image says. */
const conflict = 409;

async function sendPart(
  url: string,
  bytes: Uint8Array,
  offset: number,
  signal: AbortSignal | undefined,
): Promise<number> {
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
        ...(session.token && isOwnAddress(url) ? { authorization: `Bearer ${session.token}` } : {}),
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

function isOfLine(error: unknown): boolean {
  return error instanceof ApiError && error.code !== 'offline' && (error.status === 0 || error.status >= 500);
}

/**
 * Sends what has not arrived of an announced photo, part by part: what a broken line has taken is not sent again.
 * @returns the image as the API knows it then
 * @throws ApiError, after as many goes as brought nothing further
 */
export async function sendBytes(
  announced: Image,
  file: PhotoFile,
  onProgress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Image> {
  let image = announced;
  let furthest = -1;
  for (let inVain = 0; ; inVain += 1) {
    const resume = image.state === 'pending' ? image.upload?.resume : undefined;
    if (!resume || resume.offset >= file.size) return image;
    if (resume.offset > furthest) inVain = 0;
    furthest = Math.max(furthest, resume.offset);
    try {
      let { offset } = resume;
      while (offset < file.size && !signal?.aborted) {
        onProgress(offset / file.size);
        offset = await sendPart(resume.url, await readPart(file, offset, partBytes), offset, signal);
      }
      if (signal?.aborted) throw new ApiError('unreachable');
      onProgress(1);
      return image;
    } catch (error) {
      const pause = pauses[inVain];
      if (signal?.aborted || pause === undefined || !isOfLine(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    image = await api('GET /api/images/{id}', { params: { id: image.id } });
  }
}
