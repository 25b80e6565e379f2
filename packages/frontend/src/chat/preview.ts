import type { Lang, Message } from '@thulubazaar/contract';
import type { Translate } from '@thulubazaar/messages/create-translate';
import { formatNpr } from '@thulubazaar/nepal/money';

/** A message in one line. */
export function preview(message: Message, lang: Lang, t: Translate): string {
  if (message.deleted || message.kind === 'delete') return t('chat.preview_deleted');
  if (message.kind === 'photo') return t('chat.photo');
  if (message.kind === 'offer')
    return t('chat.preview_offer', { price: formatNpr(message.amount ?? 0, lang) });
  if (message.kind === 'accept') return t('chat.preview_accept');
  if (message.kind === 'decline') return t('chat.preview_decline');
  return message.text;
}
