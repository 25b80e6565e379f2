'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Conversation, Message } from '@thulubazaar/contract';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { amountInWords } from '@thulubazaar/nepal/amount-in-words';
import { formatNpr } from '@thulubazaar/nepal/money';
import { useRef } from 'react';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { problemIn } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { useChat } from './chat-context.tsx';
import { answerOffer, setReserved } from './conversations.ts';
import { keepEvent, keepNothing } from './messages-data.ts';

interface Props {
  message: Message;
  conversation: Conversation;
  onCounter(): void;
}

/** An offer: how much, whose, and what can be answered to it. */
export function OfferCard({ message, conversation, onCounter }: Props) {
  const { lang, t } = useTexts();
  const { mine, offer } = message;
  const amount = message.amount ?? 0;
  return (
    <div className="offer" data-offer={offer}>
      <p className="text-sm">
        {mine ? t('chat.offerMine') : t('chat.offerTheirs', { name: nameOf(conversation.other, t) })}
      </p>
      <p className="offer-amount">{formatNpr(amount, lang)}</p>
      <p className="offer-words">{amountInWords(amount, lang)}</p>
      {offer && (offer !== 'open' || mine) ? <p className="offer-state">{t(`chat.offer_${offer}`)}</p> : null}
      {offer === 'open' && !mine && !conversation.blocked ? (
        <Answers seq={message.seq} id={conversation.id} onCounter={onCounter} />
      ) : null}
      {offer === 'accepted' && conversation.role === 'seller' ? <Reserve ad={conversation.ad} /> : null}
    </div>
  );
}

function Answers({ seq, id, onCounter }: { seq: number; id: string; onCounter(): void }) {
  const { t } = useTexts();
  const chat = useChat();
  const kept = useQueryClient();
  // The same answer under the same id, however often the line makes one press.
  const ids = useRef({ accept: crypto.randomUUID(), decline: crypto.randomUUID() });
  const { mutate, isPending, error } = useMutation({
    mutationFn: (kind: 'accept' | 'decline') =>
      answerOffer(id, { clientId: ids.current[kind], kind, about: seq }),
    onSuccess: (message) => {
      chat.took(id, message);
      keepEvent(kept, { type: 'message', conversationId: id, message });
    },
    onError: () => chat.retry(id),
  });
  return (
    <div className="offer-answers">
      <SubmitButton busy={isPending} onClick={() => mutate('accept')}>
        {t('chat.accept')}
      </SubmitButton>
      <button type="button" className="btn btn-quiet" onClick={onCounter}>
        {t('chat.counter')}
      </button>
      <SubmitButton busy={isPending} className="btn-quiet" onClick={() => mutate('decline')}>
        {t('chat.decline')}
      </SubmitButton>
      <FormProblem>{error ? problemIn(error, t) : ''}</FormProblem>
    </div>
  );
}

/** After an accepted offer the seller may say on the listing that it is promised. */
function Reserve({ ad }: { ad: Conversation['ad'] }) {
  const { t } = useTexts();
  const kept = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (reserved: boolean) => setReserved(ad.id, reserved),
    onSuccess: () => keepNothing(kept),
  });
  if (ad.state !== 'live') return null;
  return (
    <div className="offer-answers">
      <p className="w-full text-sm">{t(ad.reserved ? 'chat.reservedNow' : 'chat.reserveHint')}</p>
      <SubmitButton
        busy={isPending}
        className={ad.reserved ? 'btn-quiet' : 'btn-primary'}
        onClick={() => mutate(!ad.reserved)}
      >
        {t(ad.reserved ? 'chat.unreserve' : 'chat.reserve')}
      </SubmitButton>
      <FormProblem>{error ? problemIn(error, t) : ''}</FormProblem>
    </div>
  );
}
