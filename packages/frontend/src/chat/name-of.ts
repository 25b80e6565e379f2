import type { Conversation } from '@thulubazaar/contract';
import type { Translate } from '@thulubazaar/messages/create-translate';

/** What the other of a conversation is called; who has left for good has no name any more. */
export function nameOf({ left, name }: Conversation['other'], t: Translate): string {
  return left === 'deleted' ? t('chat.deletedPerson') : name;
}
