import { ApiError } from '@thulubazaar/client';
import type { MessageKey, Translate } from '@thulubazaar/messages/create-translate';

const ofLine: Readonly<Record<string, MessageKey>> = {
  offline: 'form.offline',
  timeout: 'form.timeout',
  unreachable: 'form.unreachable',
  unreadable: 'form.unreachable',
};

/** What went wrong, in a sentence of the app's language: the API's own where it answered, else what is known of the line. */
export function problemText(error: unknown, t: Translate): string {
  if (!(error instanceof ApiError)) return t('form.failed');
  const key = ofLine[error.code];
  return key ? t(key) : error.message || t('form.failed');
}
