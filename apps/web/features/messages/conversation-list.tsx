'use client';

import { useOnline } from '@/forms/use-online.ts';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { useChat } from './chat-context.tsx';
import { ConversationRow } from './conversation-row.tsx';
import { useConversations } from './messages-data.ts';
import { OwnLink } from './own-link.tsx';
import type { Go } from './view.ts';

interface Props {
  archived: boolean;
  /** Of the conversation beside the list. */
  shown: string | null;
  go: Go;
}

/** One's conversations, the last written in first. */
export function ConversationList({ archived, shown, go }: Props) {
  const { lang, t } = useTexts();
  const { items, problem, more, retry } = useConversations(archived);
  const online = useOnline();
  const filters = [
    [t('chat.inbox'), `/${lang}/messages`, !archived],
    [t('chat.archived'), `/${lang}/messages?show=archived`, archived],
  ] as const;
  return (
    <div className="chat-list">
      <nav aria-label={t('chat.filters')}>
        <ul className="chips">
          {filters.map(([label, href, current]) => (
            <li key={href}>
              <OwnLink className="chip" href={href} go={go} aria-current={current ? 'page' : undefined}>
                {label}
              </OwnLink>
            </li>
          ))}
        </ul>
      </nav>
      {online ? null : <p className="note">{t('chat.offline')}</p>}
      <WaitingStarts />
      <div role="alert">
        {problem ? (
          <p className="note note-alert">
            {problemOf(problem, t)}{' '}
            <button
              type="button"
              className="link min-h-11 cursor-pointer font-semibold"
              onClick={() => retry()}
            >
              {t('form.retry')}
            </button>
          </p>
        ) : null}
      </div>
      <div className="chat-rows" aria-busy={items === null}>
        {items === null && !problem ? <Placeholders /> : null}
        {items?.length === 0 ? <Nothing archived={archived} /> : null}
        <ul aria-label={t('chat.list')}>
          {items?.map((conversation) => (
            <ConversationRow
              key={conversation.id}
              conversation={conversation}
              current={conversation.id === shown}
              go={go}
            />
          ))}
        </ul>
        {more ? (
          <p className="p-3 text-center">
            <button type="button" className="btn btn-quiet" onClick={() => more()}>
              {t('chat.more')}
            </button>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** First messages that have not begun their conversation yet stand in none. */
function WaitingStarts() {
  const { t } = useTexts();
  const waiting = useChat().outbox.entries.filter(({ to, problem }) => 'adId' in to && !problem);
  if (waiting.length === 0) return null;
  return <p className="note">{t('chat.waitingStart', { count: waiting.length })}</p>;
}

function Placeholders() {
  const { t } = useTexts();
  return (
    <div role="status">
      <span className="sr-only">{t('form.loading')}</span>
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className="chat-row" aria-hidden="true">
          <span className="chat-row-photo" />
          <span className="chat-blank" />
        </div>
      ))}
    </div>
  );
}

function Nothing({ archived }: { archived: boolean }) {
  const { lang, t } = useTexts();
  return (
    <EmptyState
      icon={archived ? 'archive' : 'message-circle'}
      title={t(archived ? 'chat.emptyArchive' : 'chat.emptyTitle')}
    >
      <p className="text-muted">{t(archived ? 'chat.emptyArchiveText' : 'chat.emptyText')}</p>
      {archived ? null : (
        <a className="btn btn-primary" href={`/${lang}/search`}>
          {t('chat.emptySearch')}
        </a>
      )}
    </EmptyState>
  );
}
