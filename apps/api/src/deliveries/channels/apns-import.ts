import { z } from 'zod';
import type { Config } from '../../kernel/config.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import { type Answer, createPoster, jsonOf, NoAnswer } from '../../kernel/messages/post.ts';
import { accessTokens } from './google-access.ts';

/** A token of Apple's, of a build for development or not. */
export interface ApnsToken {
  token: string;
  sandbox: boolean;
}

const imported = z.object({
  results: z
    .array(z.object({ status: z.string(), registration_token: z.string().min(1).optional() }))
    .length(1),
});

/** Google's own trouble, not the token's. */
const theirs = /internal|unavailable|server/i;

/**
 * Exchanges tokens of APNs for registration tokens of FCM, by the import of Google's Instance ID service: one sender and one key of
 * Apple's (in the Firebase project) for both kinds of phone.
 * https://developers.google.com/instance-id/reference/server#create_registration_tokens_for_apns_tokens
 */
export function apnsImport(config: Config, log: Log): (given: ApnsToken) => Promise<string> {
  const { fcm } = config.push;
  const app = config.apps.iosApp;
  if (!fcm || !app) return () => Promise.reject(new AppError('push_unavailable'));
  const poster = createPoster();
  const access = accessTokens(fcm.account, poster);

  async function ask({ token, sandbox }: ApnsToken, bearer: string): Promise<Answer> {
    return poster.post(
      `${fcm?.importUrl}/iid/v1:batchImport`,
      { authorization: `Bearer ${bearer}`, access_token_auth: 'true', 'content-type': 'application/json' },
      JSON.stringify({ application: app?.bundle, sandbox, apns_tokens: [token] }),
    );
  }

  // Neither the token nor what Google says of it, which may repeat it.
  function unavailable(reason: string): AppError {
    log.warn({ reason }, 'a token of APNs could not be exchanged');
    return new AppError('push_unavailable');
  }

  return async (given) => {
    let answer: Answer;
    try {
      answer = await ask(given, await access.get());
      if (answer.status === 401) {
        access.forget();
        answer = await ask(given, await access.get());
      }
    } catch (error) {
      throw unavailable(error instanceof NoAnswer ? 'no answer' : 'no access token');
    }
    if (answer.status === 400) throw new AppError('push_refused');
    const read = imported.safeParse(jsonOf(answer));
    const [result] = read.success ? read.data.results : [];
    if (answer.status !== 200 || !result) throw unavailable(`status ${answer.status}`);
    if (result.status === 'OK' && result.registration_token) return result.registration_token;
    throw theirs.test(result.status) ? unavailable('an error of theirs') : new AppError('push_refused');
  };
}
