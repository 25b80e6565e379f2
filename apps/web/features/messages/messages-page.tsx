'use client';

import type { Sent } from '@thulubazaar/frontend/chat/sent';
import type { Unsent } from '@thulubazaar/frontend/outbox/entries';
import { useCallback, useEffect } from 'react';
import { AccountArea } from '@/features/account/account-area.tsx';
import { useMe } from '@/features/account/account-data.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { ChatProvider } from './chat-context.tsx';
import { ConversationList } from './conversation-list.tsx';
import { useConversations } from './messages-data.ts';
import { NewConversation } from './new-conversation.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { type Go, useView, type View } from './view.ts';

/** Everything below /messages: the list and a conversation, side by side where there is room. */
export function MessagesPage({ outbox, begin = false }: { outbox: string | null; begin?: boolean }) {
  const { t } = useTexts();
  return (
    <AccountArea
      outbox={outbox}
      title={t(begin ? 'chat.newTitle' : 'chat.title')}
      reason={t(begin ? 'chat.signInToSend' : 'chat.signInFirst')}
    >
      <Messages />
    </AccountArea>
  );
}

/** The page is one for all conversations: where the language switch leads, only the browser knows. */
function useLanguageSwitch(view: View): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address changes with what is shown
  useEffect(() => {
    const link = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
    if (!link) return;
    link.href = location.pathname.replace(/^\/\w+/, `/${link.hreflang}`) + location.search;
  }, [view]);
}

function Messages() {
  const { lang, t } = useTexts();
  const { handle } = useMe();
  const [view, go] = useView();
  useLanguageSwitch(view);
  const onSent = useCallback(
    ({ to }: Unsent, { conversationId }: Sent) => {
      const now = new URLSearchParams(location.search).get('listing');
      // The first message has begun the conversation that one waits for.
      if ('adId' in to && location.pathname.endsWith('/messages/new') && now === `${to.adId}`)
        go(`/${lang}/messages/${conversationId}`, 'replace');
    },
    [go, lang],
  );
  return (
    <ChatProvider owner={handle} onSent={onSent}>
      <div className="chat" data-view={view.name}>
        <h1 className="chat-title">{t('chat.title')}</h1>
        <ConversationList
          archived={view.name === 'list' && view.archived}
          shown={view.name === 'thread' ? view.id : null}
          go={go}
        />
        <section className="chat-main">
          <Main view={view} go={go} />
        </section>
      </div>
    </ChatProvider>
  );
}

function Main({ view, go }: { view: View; go: Go }) {
  const { t } = useTexts();
  const { items } = useConversations(view.name === 'list' && view.archived);
  if (view.name === 'thread') return <ThreadPane key={view.id} id={view.id} go={go} />;
  if (view.name === 'new') return <NewConversation listing={view.listing} text={view.text} go={go} />;
  // With nothing to choose from, the list says what to do.
  if (!items?.length) return null;
  return (
    <div className="chat-nothing">
      <EmptyState icon="messages-square" title={t('chat.choose')}>
        <p className="text-muted">{t('chat.chooseText')}</p>
      </EmptyState>
    </div>
  );
}
