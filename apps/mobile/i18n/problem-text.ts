import { ApiError } from '@thulubazaar/client';
import type { MessageKey, Translate } from '@thulubazaar/messages/create-translate';

const ofLine: Readonly<Record<string, MessageKey>> = {
  offline: 'form.offline',
  timeout: 'form.timeout',
  unreachable: 'form.unreachable',
  unreadable: 'form.unreachable',
};

/** Something that went wrong before the API was asked, which the app has a sentence for. */
export class Problem extends Error {
  readonly key: MessageKey;
  constructor(key: MessageKey) {
    super(key);
    this.key = key;
  }
}

function waitText(seconds: number, t: Translate): string {
  if (seconds < 90) return t('form.waitSeconds', { count: seconds });
  return t('form.waitMinutes', { count: Math.ceil(seconds / 60) });
}

/** What went wrong, in a sentence of the app's language: the API's own where it answered, else what is known of the line. */
export function problemText(error: unknown, t: Translate): string {
  if (error instanceof Problem) return t(error.key);
  if (!(error instanceof ApiError)) return t('form.failed');
  const key = ofLine[error.code];
  if (key) return t(key);
  if (error.code === 'too_many_requests' && error.retryAfter)
    return `${error.message} ${waitText(error.retryAfter, t)}`;
  return error.message || t('form.failed');
}
