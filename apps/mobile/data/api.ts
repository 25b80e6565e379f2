import { ApiError, readAnswer } from '@thulubazaar/client';
import { type ApiRequest, createClient } from '@thulubazaar/client/create-client';
import { keeping } from '@thulubazaar/client/keeping';
import { retrying } from '@thulubazaar/client/retrying';
import { Platform } from 'react-native';
import { settings } from '~/device/settings.ts';
import { absolute, userAgent } from './config.ts';
import { answerMemory } from './kept-answers.ts';
import { line } from './line.ts';
import { session } from './session.ts';

const patienceMilliseconds = 20_000;

interface Options {
  /** A question that must not end the session when it is refused: signing in itself. */
  quiet?: boolean;
}

const ask = keeping((url, init) => fetch(url, init), answerMemory);

type Asked = ApiRequest & Options;

/** @param token of whoever was signed in when it was asked: a second go is theirs as well, or nobody's */
async function send(
  { path, method, headers, body, signal, quiet }: Asked,
  token: string | null,
): Promise<unknown> {
  if (token !== session.token) throw new ApiError('not_signed_in', 401);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMilliseconds);
  const stop = () => patience.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  try {
    const response = await ask(absolute(path), {
      method,
      headers: {
        ...headers,
        'accept-language': settings.lang,
        // Lists of sessions name the device by it; a browser, where the app is only tried, says its own.
        ...(Platform.OS === 'web' ? {} : { 'user-agent': userAgent }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body }),
      signal: patience.signal,
      // Who asks is said by the token alone.
      credentials: 'omit',
    });
    line.heard();
    const answer = await readAnswer(response);
    // Somebody else, or nobody, is signed in by now: what came was for who asked, and is kept nowhere.
    if (token !== session.token && method === 'GET') throw new ApiError('not_signed_in', 401);
    return answer;
  } catch (error) {
    if (error instanceof ApiError) {
      // The session was ended elsewhere, or is over.
      // Not waited for: what ends with it may be waiting for this very answer.
      if (error.code === 'not_signed_in' && token && token === session.token && !quiet)
        session.expire().catch(() => {});
      throw error;
    }
    // Phones know no reason of a signal.
    if (signal?.aborted) throw signal.reason ?? new ApiError('unreachable');
    if (patience.signal.aborted) throw new ApiError('timeout');
    throw new ApiError(line.isOnline ? 'unreachable' : 'offline');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** The one door to data: the typed client of the API, in the language of the app, as whoever is signed in. */
export const api = createClient<Options>((request) => {
  const { token } = session;
  return retrying<Options>((again) => send(again, token), [700, 2500])(request);
});
