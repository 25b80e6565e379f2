'use client';

import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Conversation } from '@thulubazaar/contract';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatNpr } from '@thulubazaar/nepal/money';
import { useState } from 'react';
import type { ToastMessage } from '@/forms/toast.tsx';
import { textLang } from '@/i18n/text-lang.ts';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useChat } from './chat-context.tsx';
import { ConversationMenu } from './conversation-menu.tsx';
import { OwnLink } from './own-link.tsx';
import type { Go } from './view.ts';

interface Props {
  conversation: Conversation;
  go: Go;
  say(message: ToastMessage): void;
}

/** With whom, about what, and what can be done with it all. */
export function ThreadHead({ conversation, go, say }: Props) {
  const { lang, t } = useTexts();
  const chat = useChat();
  const [menu, setMenu] = useState(false);
  const { id, other, ad } = conversation;
  const state = stateOf(ad);
  const typing = chat.isTyping(id);
  const about = (
    <>
      <span className="chat-head-photo">
        {ad.photo ? (
          // biome-ignore lint/performance/noImgElement: one of the API's own variants
          <img src={photoUrl(ad.photo, 320)} alt="" width={40} height={40} />
        ) : (
          <Icon name="image" />
        )}
      </span>
      <span className="chat-head-title" lang={textLang(ad.title)}>
        {ad.title || t('chat.gone')}
      </span>
      <span className="chat-head-price">
        <TopicPrice {...ad} />
        {state ? <span className="tag tag-plain">{t(state)}</span> : null}
      </span>
    </>
  );
  return (
    <header className="chat-head">
      <div className="chat-head-who">
        <OwnLink className="chat-back" href={`/${lang}/messages`} go={go} aria-label={t('chat.back')}>
          <Icon name="arrow-left" />
        </OwnLink>
        <div className="min-w-0 flex-1">
          <h2 className="chat-name">
            {other.left === 'deleted' ? (
              nameOf(other, t)
            ) : (
              <a href={`/${lang}${other.path}`} dir="auto">
                {other.name}
              </a>
            )}
            {other.verified ? <Icon name="badge-check" /> : null}
            {other.left === 'away' ? <span className="tag tag-plain">{t('chat.notHere')}</span> : null}
            {other.isNew ? <span className="tag tag-plain">{t('chat.newAccount')}</span> : null}
          </h2>
          <p className="chat-typing">{typing ? t('chat.typing') : ''}</p>
        </div>
        <button
          type="button"
          className="chat-icon-button"
          aria-haspopup="dialog"
          aria-label={t('chat.menu')}
          onClick={() => setMenu(true)}
        >
          <Icon name="ellipsis-vertical" />
        </button>
      </div>
      {ad.path ? (
        <a className="chat-head-about" href={encodeURI(`/${lang}${ad.path}`)}>
          {about}
        </a>
      ) : (
        <div className="chat-head-about">{about}</div>
      )}
      {menu ? (
        <ConversationMenu conversation={conversation} say={say} onClose={() => setMenu(false)} />
      ) : null}
    </header>
  );
}

function stateOf({ state, reserved }: Conversation['ad']): MessageKey | null {
  if (state === 'sold') return 'chat.sold';
  if (state !== 'live') return 'chat.gone';
  return reserved ? 'chat.reserved' : null;
}

/** What the listing asks for. */
export function TopicPrice({ price, priceUnit }: Pick<Conversation['ad'], 'price' | 'priceUnit'>) {
  const { lang, t } = useTexts();
  if (price === null) return <span className="price">{t('price.onRequest')}</span>;
  const unit = priceUnit === 'total' ? '' : ` / ${priceUnitName(priceUnit, lang)}`;
  return (
    <span className="price">
      {price === 0 ? t('price.free') : formatNpr(price, lang)}
      <small>{unit}</small>
    </span>
  );
}
