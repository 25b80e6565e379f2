import { ApiError } from '@thulubazaar/client';
import type { PhotoTarget } from '@thulubazaar/contract';

/** A line on which nothing moves for so long is taken for dead. */
const stallMilliseconds = 30_000;
/** Another go got further meanwhile: how far, the answer says. */
const conflict = 409;

/**
 * Sends a photo from an offset on. The browser tells progress for XMLHttpRequest alone, and goes on with one while its tab is
 * in the background.
 * @returns how much of it has arrived then
 * @throws ApiError when the line breaks; the signal's reason when it aborts
 */
export function sendFrom(
  { url, offset }: PhotoTarget['resume'],
  blob: Blob,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stall = setTimeout(() => request.abort(), stallMilliseconds);
    const alive = () => {
      clearTimeout(stall);
      stall = setTimeout(() => request.abort(), stallMilliseconds);
    };
    const abort = () => request.abort();
    const fail = (failure: unknown) => {
      clearTimeout(stall);
      signal.removeEventListener('abort', abort);
      reject(failure);
    };
    signal.addEventListener('abort', abort);
    request.upload.addEventListener('progress', ({ loaded }) => {
      alive();
      onProgress(Math.min(1, (offset + loaded) / blob.size));
    });
    request.addEventListener('load', () => {
      const { status } = request;
      if (status >= 300 && status !== conflict) return fail(new ApiError('upload_incomplete', status));
      clearTimeout(stall);
      signal.removeEventListener('abort', abort);
      resolve(Number(request.getResponseHeader('upload-offset')));
    });
    request.addEventListener('error', () => fail(new ApiError(navigator.onLine ? 'unreachable' : 'offline')));
    request.addEventListener('abort', () => fail(signal.aborted ? signal.reason : new ApiError('timeout')));
    request.open('PATCH', url);
    request.setRequestHeader('content-type', 'application/offset+octet-stream');
    request.setRequestHeader('tus-resumable', '1.0.0');
    request.setRequestHeader('upload-offset', `${offset}`);
    request.send(blob.slice(offset));
  });
}
