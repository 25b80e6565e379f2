import { ApiError } from '@thulubazaar/client';
import type { PhotoTarget } from '@thulubazaar/contract';

/**
 * So much goes in one request. Nothing tells a worker how far a request is (it has no XMLHttpRequest): its answer is what says that
 * bytes have arrived, so each part is one that a thin line carries while one waits.
 */
const partBytes = 128 * 1024;
/** A line on which no part has arrived for so long is taken for dead. What of the part had come by then stays with the API. */
const patienceMilliseconds = 30_000;
/** Another go got further meanwhile: how far, the answer says. */
const conflict = 409;

async function sendPart(url: string, part: Blob, offset: number): Promise<Response> {
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'tus-resumable': '1.0.0',
    'upload-offset': `${offset}`,
  };
  const patience = AbortSignal.timeout(patienceMilliseconds);
  try {
    return await fetch(url, { method: 'PATCH', headers, body: part, signal: patience });
  } catch {
    throw new ApiError(patience.aborted ? 'timeout' : 'unreachable');
  }
}

/**
 * Sends a photo from an offset on, part by part.
 * @param check throws where nobody wants the photo sent any more
 * @returns how much of it has arrived then
 * @throws ApiError when the line breaks, or says nothing for long
 */
export async function sendFrom(
  { url, offset }: PhotoTarget['resume'],
  blob: Blob,
  check: () => void = () => {},
): Promise<number> {
  let arrived = offset;
  while (arrived < blob.size) {
    check();
    const answer = await sendPart(url, blob.slice(arrived, arrived + partBytes), arrived);
    if (!answer.ok && answer.status !== conflict) throw new ApiError('upload_incomplete', answer.status);
    const told = Number(answer.headers.get('upload-offset'));
    // Of another go, or of an API that does not say: it is asked how far the photo is.
    if (answer.status === conflict || told <= arrived) return told;
    arrived = told;
  }
  return arrived;
}
