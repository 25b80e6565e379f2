import type { Conversation, Message } from '@thulubazaar/contract';
import type { Chat } from '@thulubazaar/frontend/chat/chat';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { amountInWords } from '@thulubazaar/nepal/amount-in-words';
import { formatNpr } from '@thulubazaar/nepal/money';
import { useRef } from 'react';
import { StyleSheet, View } from 'react-native';
import { keepEvent } from '~/data/conversations.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { answerOffer, setReserved } from './calls.ts';

interface Props {
  chat: Chat;
  message: Message;
  conversation: Conversation;
  onCounter(): void;
}

/** An offer: how much, whose, and what can be answered to it. */
export function OfferCard({ chat, message, conversation, onCounter }: Props) {
  const { lang, t } = useTexts();
  const { mine, offer } = message;
  const amount = message.amount ?? 0;
  const ink = mine ? 'onMine' : 'ink';
  return (
    <View style={styles.card}>
      <Words size="s" colour={ink}>
        {mine ? t('chat.offerMine') : t('chat.offerTheirs', { name: nameOf(conversation.other, t) })}
      </Words>
      <Words bold size="xl" colour={ink}>
        {formatNpr(amount, lang)}
      </Words>
      <Words size="s" colour={ink}>
        {amountInWords(amount, lang)}
      </Words>
      {offer && (offer !== 'open' || mine) ? (
        <Words size="s" bold colour={ink}>
          {t(`chat.offer_${offer}`)}
        </Words>
      ) : null}
      {offer === 'open' && !mine && !conversation.blocked ? (
        <Answers chat={chat} seq={message.seq} id={conversation.id} onCounter={onCounter} />
      ) : null}
      {offer === 'accepted' && conversation.role === 'seller' ? <Reserve ad={conversation.ad} /> : null}
    </View>
  );
}

interface AnswersProps {
  chat: Chat;
  seq: number;
  id: string;
  onCounter(): void;
}

function Answers({ chat, seq, id, onCounter }: AnswersProps) {
  const { t } = useTexts();
  // The same answer under the same id, however often the line makes one press.
  const ids = useRef({ accept: crypto.randomUUID(), decline: crypto.randomUUID() });
  const say = (kind: 'accept' | 'decline') => async () => {
    try {
      const message = await answerOffer(id, { clientId: ids.current[kind], kind, about: seq });
      chat.took(id, message);
      keepEvent({ type: 'message', conversationId: id, message });
    } catch (error) {
      chat.retry(id);
      throw error;
    }
  };
  const accept = useSubmit(say('accept'));
  const decline = useSubmit(say('decline'));
  const isBusy = accept.busy || decline.busy;
  return (
    <View style={styles.answers}>
      <Button label={t('chat.accept')} busy={accept.busy} disabled={isBusy} onPress={accept.submit} />
      <Button kind="secondary" label={t('chat.counter')} disabled={isBusy} onPress={onCounter} />
      <Button
        kind="secondary"
        label={t('chat.decline')}
        busy={decline.busy}
        disabled={isBusy}
        onPress={decline.submit}
      />
      <Note alert text={accept.problem || decline.problem} />
    </View>
  );
}

/** After an accepted offer the seller may say on the listing that it is promised. */
function Reserve({ ad }: { ad: Conversation['ad'] }) {
  const { t } = useTexts();
  const isReserved = Boolean(ad.reserved);
  const { busy, problem, submit } = useSubmit(() => setReserved(ad.id, !isReserved));
  if (ad.state !== 'live') return null;
  return (
    <View style={styles.answers}>
      <Words size="s">{t(isReserved ? 'chat.reservedNow' : 'chat.reserveHint')}</Words>
      <Button
        kind={isReserved ? 'secondary' : 'primary'}
        label={t(isReserved ? 'chat.unreserve' : 'chat.reserve')}
        busy={busy}
        onPress={submit}
      />
      <Note alert text={problem} />
    </View>
  );
}

const styles = StyleSheet.create({
  card: { gap: 2 },
  answers: { gap: space.s, paddingTop: space.s },
});
