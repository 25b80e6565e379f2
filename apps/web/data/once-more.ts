import { ApiError } from '@thulubazaar/client';

const pauseMilliseconds = 150;

/** Not what is too much for the API, or takes too long: asking again would make it more. */
function isReplaced(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'unreachable' || error.status === 502);
}

/**
 * Does what only reads, and once more when the process that answered was lost on the way: by then another has its place.
 * Without it a page that was not kept fails for everybody who happened to ask that process.
 */
export async function onceMore<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isReplaced(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    return read();
  }
}
