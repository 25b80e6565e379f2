'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import type { Conversation } from '@thulubazaar/contract';
import { lastOfOther } from '@thulubazaar/frontend/chat/thread';
import { useEffect, useState } from 'react';
import { Loading } from '@/forms/loading.tsx';
import { Toast, type ToastMessage } from '@/forms/toast.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Blocked } from './blocked.tsx';
import { useChat } from './chat-context.tsx';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { conversationQuery, listedConversation } from './messages-data.ts';
import { OfferDialog } from './offer-dialog.tsx';
import { OwnLink } from './own-link.tsx';
import { PushLine } from './push-line.tsx';
import { ThreadHead } from './thread-head.tsx';
import type { Go } from './view.ts';

/** True while somebody looks at the page. */
function useSeen(): boolean {
  const [seen, setSeen] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const follow = () => setSeen(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, []);
  return seen;
}

/** One conversation, from its head to where one writes. */
export function ThreadPane({ id, go }: { id: string; go: Go }) {
  const { t } = useTexts();
  const kept = useQueryClient();
  const chat = useChat();
  const query = useQuery({ ...conversationQuery(id), placeholderData: () => listedConversation(kept, id) });
  const { data: conversation, error, refetch } = query;
  const opened = chat.opened(id);
  useEffect(() => {
    chat.show(id);
    return () => chat.show(null);
  }, [chat, id]);
  if (!conversation && !error) return <Loading />;
  if (!conversation || opened.state === 'failed') {
    const problem = conversation ? opened.error : error;
    const retry = () => {
      refetch();
      chat.retry(id);
    };
    return (
      <NotOpened text={missingOr(problem, t('chat.missing'), problemOf(problem, t))} retry={retry} go={go} />
    );
  }
  return <Opened conversation={conversation} go={go} />;
}

function missingOr(error: unknown, missing: string, other: string): string {
  return error instanceof ApiError && error.status === 404 ? missing : other;
}

function NotOpened({ text, retry, go }: { text: string; retry(): void; go: Go }) {
  const { lang, t } = useTexts();
  return (
    <div className="grid content-start gap-4 p-4" role="alert">
      <p className="note note-alert">{text}</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="btn btn-primary" onClick={retry}>
          {t('form.retry')}
        </button>
        <OwnLink className="btn btn-quiet" href={`/${lang}/messages`} go={go}>
          {t('chat.back')}
        </OwnLink>
      </p>
    </div>
  );
}

function Opened({ conversation, go }: { conversation: Conversation; go: Go }) {
  const { t } = useTexts();
  const chat = useChat();
  const { id, role, blocked, other } = conversation;
  const opened = chat.opened(id);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [offering, setOffering] = useState<'offer' | 'counter' | null>(null);
  const seen = useSeen();
  const read = lastOfOther(opened.thread);
  useEffect(() => {
    if (seen && opened.state === 'ready' && read > conversation.readSeq) chat.read(id, read);
  }, [chat, id, seen, read, opened.state, conversation.readSeq]);
  const said = opened.thread.messages.some(({ mine, kind }) => mine && kind !== 'delete');
  return (
    <>
      <ThreadHead conversation={conversation} go={go} say={setToast} />
      <MessageList
        conversation={conversation}
        opened={opened}
        say={setToast}
        onCounter={() => setOffering('counter')}
      />
      {other.left === 'deleted' ? (
        <p className="chat-blocked">{t('chat.leftText')}</p>
      ) : blocked ? (
        <Blocked name={other.name} handle={other.handle} />
      ) : (
        <>
          {said && read === 0 ? <PushLine /> : null}
          <Composer
            draft={id}
            to={{ conversationId: id }}
            ready={said || opened.state !== 'ready' ? null : role}
            onOffer={() => setOffering('offer')}
            onTyping={() => chat.sayTyping(id)}
          />
        </>
      )}
      {offering ? (
        <OfferDialog
          kind={offering}
          asking={conversation.ad.price}
          onOffer={(amount) => chat.outbox.add({ to: { conversationId: id }, kind: 'offer', amount })}
          onClose={() => setOffering(null)}
        />
      ) : null}
      <Toast message={toast} onGone={() => setToast(null)} />
    </>
  );
}
